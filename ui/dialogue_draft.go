package ui

import (
	"encoding/json"

	"kaltimprov.go.id/dialogpublik/model"
)

// dialogueDraft is a new dialogue that nobody has saved yet, as typed: it outlives Escape and a
// crash.
type dialogueDraft struct {
	Station    model.ID       `json:"stasiun,omitempty"`
	Programme  model.ID       `json:"acara,omitempty"`
	Date       string         `json:"tanggal,omitempty"`
	Start      string         `json:"mulai,omitempty"`
	End        string         `json:"selesai,omitempty"`
	Theme      string         `json:"tema,omitempty"`
	Venue      string         `json:"tempat,omitempty"`
	Host       string         `json:"pemandu,omitempty"`
	Points     string         `json:"pokok,omitempty"`
	Main       draftSpeaker   `json:"utama"`
	Companions []draftSpeaker `json:"pendamping,omitempty"`
}

// draftSpeaker is somebody of the directory, or a new name that becomes a record when the dialogue
// is saved; the zero value is nobody.
type draftSpeaker struct {
	ID   model.ID `json:"id,omitempty"`
	Name string   `json:"nama,omitempty"`
}

func (p draftSpeaker) none() bool { return p == draftSpeaker{} }

// typed reports whether the draft holds anything a person would miss; station, day and times come
// by themselves.
func (d dialogueDraft) typed() bool {
	return d.Theme+d.Venue+d.Host+d.Points != "" || !d.Main.none() || len(d.Companions) > 0
}

// draftName is the name of the stored draft.
const draftName = "dialog-baru"

// dialogueMemory is what the window keeps of the dialogue sheet while it is closed.
type dialogueMemory struct {
	loaded  bool
	draft   dialogueDraft
	station model.ID // of the dialogue saved last
	open    *dialogueForm
}

// dialogueDraft returns the unsaved dialogue, after a crash the stored one.
func (sh *shell) dialogueDraft() dialogueDraft {
	m := &sh.newDialogue
	if m.loaded || sh.svc.LoadDraft == nil {
		return m.draft
	}
	m.loaded = true
	data, err := sh.svc.LoadDraft(draftName)
	if err == nil && len(data) > 0 {
		err = json.Unmarshal(data, &m.draft)
	}
	if err != nil { // a damaged draft must not keep anybody from making a dialogue
		sh.svc.Log(err)
		m.draft = dialogueDraft{}
	}
	return m.draft
}

// keepDialogueDraft keeps the draft, or forgets it when nothing is typed; it reports whether one is
// kept.
func (sh *shell) keepDialogueDraft(d dialogueDraft) bool {
	sh.newDialogue.loaded = true
	sh.newDialogue.draft = d
	if sh.svc.SaveDraft == nil {
		return d.typed()
	}
	var data []byte
	if d.typed() {
		var err error
		if data, err = json.Marshal(d); err != nil {
			sh.svc.Log(err)
			return false
		}
	}
	if err := sh.svc.SaveDraft(draftName, data); err != nil {
		sh.svc.Log(err)
		return false
	}
	return data != nil
}
