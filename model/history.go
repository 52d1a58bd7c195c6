package model

import (
	"fmt"
	"slices"
)

// History is the session's undo and redo: two stacks of actions, an action being the commands of
// one group. It listens to its office's events and belongs to one session.
type History struct {
	office  *Office
	undo    []action
	redo    []action
	running bool // the history's own commands do not land on the stacks by the event
}

type action struct {
	title    string
	group    ID
	commands []ID
	subjects []ID // letters, reports or schedules to cancel instead of reversing rows
	names    []string
}

// NewHistory follows the commands of an office.
func NewHistory(o *Office) *History {
	h := &History{office: o}
	o.Events.Subscribe(h.onChanged)
	return h
}

func (h *History) onChanged(c Changed) {
	if h.running || c.Command.Name == chooseActor {
		return
	}
	if c.Command.Name == voidCommand { // nothing takes it back, so nothing before it goes by mistake
		h.Clear()
		return
	}
	h.redo = nil
	if n := len(h.undo); n > 0 && c.Command.Group != "" && h.undo[n-1].group == c.Command.Group {
		h.undo[n-1].add(c)
		return
	}
	a := action{title: c.Command.Title, group: c.Command.Group}
	a.add(c)
	h.undo = append(h.undo, a)
}

func (a *action) add(c Changed) {
	a.commands = append(a.commands, c.ID)
	if s := c.Command.Subject; s != "" && !slices.Contains(a.subjects, s) {
		a.subjects = append(a.subjects, c.Command.Subject)
		a.names = append(a.names, c.Command.Name)
	}
}

// Clear forgets both stacks, as after a restore.
func (h *History) Clear() { h.undo, h.redo = nil, nil }

// NextUndo returns the title of what Undo would take back and, when that cancels issued papers
// instead, the question to ask first. Both are "" when there is nothing.
func (h *History) NextUndo() (title, question string) {
	if len(h.undo) == 0 {
		return "", ""
	}
	a := h.undo[len(h.undo)-1]
	if len(a.subjects) > 0 {
		question = fmt.Sprintf("%d dokumen yang sudah terbit akan ditandai batal (\"diurungkan\"). Nomor dan cetakannya tetap tersimpan, dan ini tidak dapat dikembalikan.", len(a.subjects))
	}
	return a.title, question
}

// NextRedo returns the title of what Redo would do again, "" when there is nothing.
func (h *History) NextRedo() string {
	if len(h.redo) == 0 {
		return ""
	}
	return h.redo[len(h.redo)-1].title
}

// Undo takes back the newest action and returns its title, "" when there was none. A refusal
// clears both stacks and changes nothing.
func (h *History) Undo() (string, error) {
	if len(h.undo) == 0 {
		return "", nil
	}
	a := h.undo[len(h.undo)-1]
	h.running = true
	defer func() { h.running = false }()
	if len(a.subjects) > 0 {
		if err := h.cancelSubjects(a); err != nil {
			return "", err
		}
		h.undo = h.undo[:len(h.undo)-1]
		h.redo = nil
		return a.title, nil
	}
	id, err := h.reverse("Mengurungkan: "+a.title, a)
	if err != nil {
		h.Clear()
		return "", err
	}
	h.undo = h.undo[:len(h.undo)-1]
	h.redo = append(h.redo, action{title: a.title, commands: []ID{id}})
	return a.title, nil
}

// Redo does the newest undone action again and returns its title, "" when there was none.
func (h *History) Redo() (string, error) {
	if len(h.redo) == 0 {
		return "", nil
	}
	a := h.redo[len(h.redo)-1]
	h.running = true
	defer func() { h.running = false }()
	id, err := h.reverse("Mengulang: "+a.title, a)
	if err != nil {
		h.Clear()
		return "", err
	}
	h.redo = h.redo[:len(h.redo)-1]
	h.undo = append(h.undo, action{title: a.title, commands: []ID{id}})
	return a.title, nil
}

func (h *History) reverse(title string, a action) (ID, error) {
	cmd := Command{Name: "urungkan", Title: title, Undoes: a.commands[0]}
	id, err := h.office.store.Reverse(cmd, a.commands)
	if err != nil {
		return "", err
	}
	h.office.Events.emit(Changed{Command: cmd, ID: id})
	return id, nil
}

// cancelSubjects is the inverse of issuing, numbering, freezing and releasing.
func (h *History) cancelSubjects(a action) error {
	group := NewID()
	for i, subject := range a.subjects {
		cmd := Command{Name: "urungkan", Title: "Mengurungkan: " + a.title, Group: group, Undoes: a.commands[0]}
		var err error
		switch a.names[i] {
		case freezeCommand:
			err = h.office.voidReport(cmd, subject, "diurungkan")
		case releaseCommand:
			err = h.office.voidVersion(cmd, subject, "diurungkan")
		default:
			err = h.office.voidLetter(cmd, subject, "diurungkan")
		}
		if err != nil {
			return err
		}
	}
	return nil
}
