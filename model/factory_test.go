package model_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
)

func factory(t *testing.T) model.Factory {
	t.Helper()
	f, err := model.ParseFactory(assets.SOP(), assets.Factory(), assets.Holidays())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestParseFactory_Procedure(t *testing.T) {
	p := factory(t).Procedure
	if p.Version != 1 || len(p.Steps) != 9 {
		t.Fatalf("version %d with %d steps", p.Version, len(p.Steps))
	}
	for _, words := range []string{
		"Undang-undang No. 23 Tahun 2014 tentang Pemerintahan Daerah",
		"Penotaan dan Pendataan:\nDisimpan dalam bentuk dokumen tercetak dan elektronik",
		"melakukan liputan untuk dialog public", "Informatika Nomenkaltur", "4. DIAGRAM ALIR",
		"selama 1 tahun ada kurang lebih 96 kali.",
	} {
		if !strings.Contains(p.Verbatim, words) {
			t.Errorf("the SOP's text lacks %q", words)
		}
	}
	if strings.ContainsAny(p.Verbatim, "<>\t") {
		t.Error("the SOP's text holds markup")
	}
	wants := map[int][2]string{
		2: {"SK Panitia Pameran", "Jadwal dialog publik"},
		9: {"Menu penjaga stand", "Laporan mingguan pelaksanaan dialog publik"},
	}
	for n, want := range wants {
		if s := p.Steps[n-1]; s.OutputVerbatim != want[0] || s.Output != want[1] {
			t.Errorf("step %d: output %q, as it stands %q", n, s.Output, s.OutputVerbatim)
		}
	}
	if s := p.Steps[8]; s.Requirements != "Surat pesanan" || s.NeedsCorrected == "" {
		t.Errorf("step 9 needs %q, as it stands %q", s.NeedsCorrected, s.Requirements)
	}
}

func TestParseFactory_StepsUseKnownWords(t *testing.T) {
	scopes := []model.Scope{model.ScopeMonth, model.ScopeDialogue, model.ScopeWeek}
	units := []model.DurationUnit{model.Minutes, model.Hours, model.Days}
	evidence := map[int]model.EvidenceKind{1: model.AgendaDecided, 2: model.ScheduleIsOut, 3: model.LettersIssued, 4: model.LettersArrived, 9: model.ReportIsFrozen}
	for i, s := range factory(t).Procedure.Steps {
		want := evidence[s.Number]
		if want == "" {
			want = model.ByHand
		}
		if s.Number != i+1 || s.Short == "" || s.Text == "" || s.Evidence != want {
			t.Errorf("row %d: step %d %q %q, evidence %q", i+1, s.Number, s.Short, s.Text, s.Evidence)
		}
		if !slices.Contains(scopes, s.Scope) || !slices.Contains(units, s.Time.Unit) || s.Time.Min < 1 || s.Time.Max < s.Time.Min {
			t.Errorf("step %d: scope %q, time %v", s.Number, s.Scope, s.Time)
		}
		for _, r := range s.Actors {
			if !slices.Contains(model.Roles, r) {
				t.Errorf("step %d: unknown actor %q", s.Number, r)
			}
		}
		if len(s.Actors) == 0 || s.Actors[len(s.Actors)-1] != s.Duty {
			t.Errorf("step %d: actors %v do not end with %q", s.Number, s.Actors, s.Duty)
		}
	}
}

func TestParseFactory_HoldsNoPerson(t *testing.T) {
	f := factory(t)
	if len(f.Officers) != 1 || f.Officers[0].Name != model.UnchosenOfficer || f.Officers[0].Role != model.RoleStaf || !f.Officers[0].Active {
		t.Errorf("officers %+v", f.Officers)
	}
	for _, s := range f.Signatories {
		if s.Name != "" || s.Rank != "" || s.NIP != "" || s.Post == "" || s.Form != model.SignDirect {
			t.Errorf("signatory %+v", s)
		}
	}
	for _, s := range f.Stations {
		if s.ContactName != "" || s.ContactPhone != "" {
			t.Errorf("station %s has a contact person", s.Name)
		}
	}
	if set := f.Settings; set.ContactOfficer != "" || set.Email != "" || set.Emblem != "" || set.Sample {
		t.Errorf("settings %+v", set)
	}
}

func TestParseFactory_StationsAndTargets(t *testing.T) {
	f := factory(t)
	want := map[string]model.Programme{
		"RRI Samarinda": {Name: "Halo Kaltim", Minutes: 60, AirTimes: []model.AirTime{{Weekday: time.Tuesday, Start: 9 * 60, Every: 1}}},
		"TVRI Kaltim":   {Name: "Dialog Publika", Minutes: 60, AirTimes: []model.AirTime{{Weekday: time.Thursday, Start: 16 * 60, Every: 1}}},
	}
	if len(f.Stations) != len(want) {
		t.Fatalf("%d stations", len(f.Stations))
	}
	for _, s := range f.Stations {
		if len(s.Programmes) != 1 || !reflect.DeepEqual(s.Programmes[0], want[s.Name]) || s.ArriveMinutes != 30 {
			t.Errorf("%s: %+v, %d minutes before", s.Name, s.Programmes, s.ArriveMinutes)
		}
	}
	if s := f.Settings; s.WeekTarget != 2 || s.MonthTarget != 8 || s.YearTarget != 96 || s.LetterPaper != model.A4 || s.ReportPaper != model.A4 {
		t.Errorf("settings %+v", s)
	}
	if len(f.LegalBases) != 6 || f.LegalBases[3].InForce || f.LegalBases[4].InForce || f.LegalBases[4].Note == "" {
		t.Errorf("legal bases %+v", f.LegalBases)
	}
}

func TestParseFactory_Holidays(t *testing.T) {
	count, seen := map[int]int{}, map[model.Date]bool{}
	leave := map[int]int{}
	for _, h := range factory(t).Holidays {
		if !h.Date.Valid() || h.Name == "" || seen[h.Date] {
			t.Errorf("holiday %+v is no day, has no name or stands twice", h)
		}
		seen[h.Date] = true
		count[h.Date.Year()]++
		switch h.Kind {
		case model.JointLeave:
			leave[h.Date.Year()]++
		case model.NationalHoliday:
		default:
			t.Errorf("%s: kind %q", h.Date, h.Kind)
		}
	}
	if count[2026] != 25 || count[2027] != 26 || leave[2026] != 8 || leave[2027] != 8 {
		t.Errorf("holidays %v, of them joint leave %v", count, leave)
	}
}

func TestParseFactory_RefusesUnknownFields(t *testing.T) {
	_, err := model.ParseFactory(assets.SOP(), []byte(`{"settings": {"goverment": "X"}}`), nil)
	if err == nil {
		t.Error("a misspelt field was accepted")
	}
	if _, err := model.ParseFactory([]byte("{"), assets.Factory(), nil); err == nil {
		t.Error("a broken document was accepted")
	}
}
