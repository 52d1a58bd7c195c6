package ui

import (
	"encoding/json"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// speakerDraftName is the name of the stored draft of a new speaker.
const speakerDraftName = "narasumber-baru"

// speakerMemory is what the window keeps of the form of a new speaker while it is closed.
type speakerMemory struct {
	loaded bool
	draft  model.Speaker
}

// speakerDraft returns the unsaved new speaker, after a crash the stored one.
func (sh *shell) speakerDraft() model.Speaker {
	m := &sh.newSpeaker
	if m.loaded || sh.svc.LoadDraft == nil {
		return m.draft
	}
	m.loaded = true
	data, err := sh.svc.LoadDraft(speakerDraftName)
	if err == nil && len(data) > 0 {
		err = json.Unmarshal(data, &m.draft)
	}
	if err != nil { // a damaged draft must not keep anybody from adding a speaker
		sh.svc.Log(err)
		m.draft = model.Speaker{}
	}
	return m.draft
}

// keepSpeakerDraft keeps an unsaved new speaker; an empty one forgets the draft.
func (sh *shell) keepSpeakerDraft(p model.Speaker) {
	sh.newSpeaker = speakerMemory{loaded: true, draft: p}
	if sh.svc.SaveDraft == nil {
		return
	}
	var data []byte
	if speakerTyped(p) {
		var err error
		if data, err = json.Marshal(p); err != nil {
			sh.svc.Log(err)
			return
		}
	}
	if err := sh.svc.SaveDraft(speakerDraftName, data); err != nil {
		sh.svc.Log(err)
	}
}

// speakerTyped reports whether anything stands in a speaker that a person would miss.
func speakerTyped(p model.Speaker) bool {
	words := p.Name.Full() + p.Post + p.Organization.Name + p.Email + p.Note + strings.Join(p.Themes, "")
	return words != "" || len(p.Phones) > 0
}
