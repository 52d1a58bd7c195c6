package ui

import (
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// look is how a state is shown: colour never alone, always with icon and word.
type look struct {
	tone kit.Tone
	icon string
	word string
}

func (l look) pill() *kit.Pill { return kit.NewPill(l.tone, l.icon, l.word) }

// dialogueLooks shows the states of a dialogue; a test walks all of them.
var dialogueLooks = map[model.DialogueState]look{
	model.Proposed:  {kit.Gray, "pencil", "Usulan"},
	model.Scheduled: {kit.Blue, "calendar", "Terjadwal"},
	model.Confirmed: {kit.Teal, "check", "Terkonfirmasi"},
	model.Held:      {kit.Green, "check", "Terlaksana"},
	model.Postponed: {kit.Amber, "clock", "Ditunda"},
	model.Cancelled: {kit.Red, "close", "Batal"},
}

// appearanceLooks shows the states of a speaker in a dialogue.
var appearanceLooks = map[model.AppearanceState]look{
	model.Suggested:   {kit.Gray, "pencil", "Diusulkan"},
	model.Invited:     {kit.Amber, "clock", "Diundang"},
	model.Contacted:   {kit.Blue, "phone", "Dihubungi"},
	model.Willing:     {kit.Green, "check", "Bersedia"},
	model.Unable:      {kit.Red, "close", "Berhalangan"},
	model.Represented: {kit.Violet, "people", "Diwakili"},
}

// letterLooks shows the states of a letter.
var letterLooks = map[model.LetterState]look{
	model.LetterDraft:    {kit.Gray, "pencil", "Konsep"},
	model.LetterInitial:  {kit.Blue, "pencil", "Diparaf"},
	model.LetterNumbered: {kit.Blue, "check", "Bernomor"},
	model.LetterSigned:   {kit.Blue, "pencil", "Ditandatangani"},
	model.LetterSent:     {kit.Amber, "arrow-right", "Terkirim"},
	model.LetterReceived: {kit.Green, "check", "Diterima"},
	model.LetterVoid:     {kit.Red, "close", "Batal"},
}

// stepLooks shows the states of a step; an urgent one is shown by urgentLook.
var stepLooks = map[model.StepState]look{
	model.StepOpen:     {kit.Gray, "clock", "Belum"},
	model.StepDue:      {kit.Blue, "arrow-right", "Berjalan"},
	model.StepLate:     {kit.Red, "warning", "Terlambat"},
	model.StepOnTime:   {kit.Green, "check", "Selesai"},
	model.StepDoneLate: {kit.Amber, "check", "Selesai terlambat"},
	model.StepSkipped:  {kit.Violet, "arrow-right", "Dilewati"},
}

var urgentLook = look{kit.Amber, "clock", "Waktunya"}

// stepLook is the look of a row.
func stepLook(r model.StepRow) look {
	if r.Urgent {
		return urgentLook
	}
	return stepLooks[r.State]
}

// reportLooks shows the states of a weekly report.
var reportLooks = map[model.ReportState]look{
	model.ReportDraft:  {kit.Blue, "pencil", "Disusun"},
	model.ReportFrozen: {kit.Green, "lock", "Beku"},
	model.ReportVoid:   {kit.Red, "close", "Batal"},
}

// segment is a row's letter for kit's segment bars: S done, L skipped, J due, W urgent, T late,
// - not yet.
func segment(r model.StepRow) byte {
	switch {
	case r.State.Done():
		return 'S'
	case r.State == model.StepSkipped:
		return 'L'
	case r.State == model.StepLate:
		return 'T'
	case r.Urgent:
		return 'W'
	case r.State == model.StepDue:
		return 'J'
	}
	return '-'
}

// segments is the bar of a whole checklist.
func segments(rows []model.StepRow) string {
	out := make([]byte, len(rows))
	for i, r := range rows {
		out[i] = segment(r)
	}
	return string(out)
}

// roleTone is the colour of an actor.
func roleTone(r model.Role) kit.Tone {
	switch r {
	case model.RoleKasi:
		return kit.Violet
	case model.RoleKabid:
		return kit.Amber
	case model.RoleKadis:
		return kit.Blue
	}
	return kit.Teal
}
