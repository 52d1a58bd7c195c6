package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// suggestionRows is how many people the dialogue sheet suggests.
const suggestionRows = 4

// speakerSuggestions is the part "Saran narasumber" of the dialogue sheet.
type speakerSuggestions struct {
	speakers *dialogueSpeakers
	shown    []model.Suggestion
	asked    model.AppearanceRole
	takes    []*kit.Button
	box      *fyne.Container
}

func newSpeakerSuggestions(speakers *dialogueSpeakers) *speakerSuggestions {
	s := &speakerSuggestions{speakers: speakers, box: kit.V(10)}
	s.box.Hide()
	return s
}

// role is the part that is asked for: the first one missing.
func (s *speakerSuggestions) role() model.AppearanceRole {
	if s.speakers.main.none() {
		return model.Main
	}
	return model.Companion
}

// show lists the suggestions; none hide the part. Those that stand already stay, with the focus.
func (s *speakerSuggestions) show(found []model.Suggestion) {
	same := func(a, b model.Suggestion) bool { return a.Speaker.ID == b.Speaker.ID && a.Reason == b.Reason }
	if s.asked == s.role() && slices.EqualFunc(s.shown, found, same) {
		return
	}
	s.shown, s.takes, s.asked = found, nil, s.role()
	s.box.Objects = []fyne.CanvasObject{kit.T("SARAN NARASUMBER", 11, kit.Medium, kit.Ink3)}
	for i, one := range found {
		s.box.Add(s.row(i, one))
	}
	s.box.Hidden = len(found) == 0
	s.box.Refresh()
}

func (s *speakerSuggestions) row(i int, one model.Suggestion) fyne.CanvasObject {
	word := "Tambah pendamping"
	if s.role() == model.Main {
		word = "Jadikan utama"
	}
	take := kit.Normal("", word, func() { s.take(i) }).Row()
	s.takes = append(s.takes, take)
	reason := kit.NewPara(one.Reason, 12, kit.Regular, kit.Ink2, 3)
	if one.Away {
		reason.SetColor(kit.AmberF)
	}
	words := kit.V(1, kit.NewPara(one.Speaker.Name.Full(), 13, kit.Medium, kit.Ink, 2))
	if title := one.Speaker.Title(); title != "" {
		words.Add(kit.Fit(title, 11, kit.Regular, kit.Ink3))
	}
	words.Add(reason)
	return kit.HTop(10, kit.Avatar(one.Speaker.Name.Full(), 26), kit.Grow(words), take)
}

// take puts somebody suggested into the dialogue; the keyboard stays at the suggestions.
func (s *speakerSuggestions) take(i int) {
	p := s.shown[i].Speaker
	s.speakers.addSuggested(draftSpeaker{ID: p.ID, Name: p.Name.Full()}, s.role())
	if len(s.takes) > 0 {
		kit.Focus(s.takes[min(i, len(s.takes)-1)])
	}
}
