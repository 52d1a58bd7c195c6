package model_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// person writes a speaker as he is, past what forms make of him.
func (d *desk) person(name model.Name, organization string) model.ID {
	d.Helper()
	p := model.Speaker{ID: model.NewID(), Name: name, Address: model.AddressAuto}
	d.must(d.Do(model.Command{Name: "uji"}, func(tx model.Tx) error {
		if organization != "" {
			p.Organization = model.Organization{ID: model.NewID(), Name: organization}
			d.must(tx.PutOrganization(p.Organization))
		}
		return tx.PutSpeaker(p)
	}))
	return p.ID
}

// record writes a dialogue as it is.
func (d *desk) record(v model.Dialogue, speakers ...model.Appearance) model.ID {
	d.Helper()
	v.ID = model.NewID()
	if v.State == "" {
		v.State = model.Scheduled
	}
	for i, a := range speakers {
		a.ID, a.Order, a.State = model.NewID(), i, model.Suggested
		v.Appearances = append(v.Appearances, a)
	}
	d.must(d.Do(model.Command{Name: "uji"}, func(tx model.Tx) error { return tx.PutDialogue(v) }))
	return v.ID
}

func utama(id model.ID) model.Appearance { return model.Appearance{SpeakerID: id, Role: model.Main} }
func pendamping(id model.ID) model.Appearance {
	return model.Appearance{SpeakerID: id, Role: model.Companion}
}

// oddOffice has everything that is hard to write into a sheet.
func oddOffice(t *testing.T) *desk {
	d := newSampleDesk(t)
	rri, tvri := d.station("RRI").ID, d.station("TVRI").ID
	halo := d.programme(rri, "Halo Kaltim")
	bps := d.person(model.Name{Front: "Dr. H.", Bare: "Andi Contoh", Back: "S.E., M.Si."}, "Badan Pusat Statistik (BPS)")
	alone := d.person(model.Name{Bare: "Andi Contoh"}, "")
	other := d.person(model.Name{Front: "Hj.", Bare: "Andi Contoh"}, "Dinas A|B (Pusat")
	doctor := d.person(model.Name{Front: "dr.", Bare: "Budi Rekaan", Back: "Sp.OG(K)"}, "")
	comma := d.person(model.Name{Bare: "Umpama, Sari"}, "Bapenda")
	gone := d.person(model.Name{Front: "Kolonel Laut (P) (Purn.)", Bare: "Cici (Ci) Misal"}, "Bapenda")
	d.must(d.TrashSpeaker(gone))
	day := func(n int) model.Date { return model.MakeDate(2026, 11, n) }
	d.record(model.Dialogue{StationID: rri, ProgrammeID: halo, Date: day(3), Start: 540, End: 600, Theme: "Biasa", Host: "Tirta", Venue: "Aula; \"Dua\""},
		utama(bps), pendamping(alone), pendamping(other))
	d.record(model.Dialogue{StationID: rri, Date: day(4), Start: 180, End: model.NoClock, Theme: "=1+1"}, utama(other), utama(doctor), pendamping(bps))
	d.record(model.Dialogue{StationID: tvri, ProgrammeID: halo, Date: day(5), Start: 1410, End: model.NoClock, Theme: strings.Repeat("panjang ", 249) + "sekali.."}, pendamping(comma), pendamping(gone))
	d.record(model.Dialogue{StationID: tvri, Date: day(6), Start: 0, End: 1439, Theme: "'kutip; \"dua\" |tiga|"})
	d.record(model.Dialogue{StationID: tvri, Date: day(7), Start: 540, End: 600, Theme: "baris\r\nbaru\tdan\x07 bel", Host: " spasi  ganda ", Venue: "a\nb"})
	d.record(model.Dialogue{StationID: tvri, Date: day(9), Start: 540, End: 600, Theme: "Batal", State: model.Cancelled}, utama(bps))
	d.record(model.Dialogue{StationID: tvri, Date: day(9), Start: 540, End: 600, Theme: "Penggantinya"}, utama(alone))
	d.record(model.Dialogue{StationID: tvri, Date: day(10), Start: 540, End: 600, Theme: "Ditunda", State: model.Postponed}, utama(bps))
	d.record(model.Dialogue{StationID: tvri, Date: day(11), Start: 540, End: 600, Theme: "Dibuang", Trashed: true})
	d.record(model.Dialogue{StationID: rri, Date: day(12), Start: 540, End: 555, Theme: "Sudah", State: model.Held}, utama(bps))
	return d
}

func (d *desk) programme(station model.ID, name string) (id model.ID) {
	d.Helper()
	d.must(d.Read(func(tx model.Tx) error {
		all, err := tx.Programmes()
		for _, p := range all {
			if p.StationID == station && p.Name == name {
				id = p.ID
			}
		}
		return err
	}))
	return id
}

// told is all that a sheet carries of the active dialogues.
func (d *desk) told() string {
	d.Helper()
	s, err := d.Situation("2026-11-01", "2026-11-30")
	d.must(err)
	var b strings.Builder
	for _, v := range s.Dialogues {
		if !v.Active() {
			continue
		}
		fmt.Fprintf(&b, "%s %s %s %s %q %q %q %q:", v.Date, v.Start, v.End, s.Stations[v.StationID].Name, v.Venue, v.Theme, v.Host, v.State)
		for _, a := range v.Appearances {
			p := s.Speakers[a.SpeakerID]
			fmt.Fprintf(&b, " %s %+v %q;", a.Role, p.Name, p.Organization.Name)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (d *desk) sheet() model.ScheduleSheet {
	d.Helper()
	sheet, err := d.ScheduleSheet("2026-11-01", "2026-11-30")
	d.must(err)
	return sheet
}

func TestScheduleSheet_importedHereChangesNothing(t *testing.T) {
	d := oddOffice(t)
	sheet := d.sheet()
	for range 2 {
		res, err := d.ImportSchedule(sheet.Rows, false)
		d.must(err)
		if len(sheet.Rows) != 7 || counts(res) != [3]int{0, 0, 7} || len(res.Faults)+len(res.Notes) > 0 {
			t.Fatalf("%d rows: %+v", len(sheet.Rows), res)
		}
	}
}

func TestScheduleSheet_bringsTheMonthBack(t *testing.T) {
	d, to := oddOffice(t), newDesk(t)
	sheet := d.sheet()
	for i, want := range [][3]int{{7, 0, 0}, {0, 0, 7}} {
		res, err := to.ImportSchedule(sheet.Rows, false)
		d.must(err)
		if counts(res) != want || len(res.Faults) > 0 {
			t.Fatalf("import %d: %+v", i+1, res)
		}
	}
	if again := to.sheet(); !reflect.DeepEqual(again.Rows, sheet.Rows) {
		t.Errorf("the new office's sheet:\n%+v\nwant\n%+v", again.Rows, sheet.Rows)
	}
	want := strings.NewReplacer( // what forms would have folded, and titles that the name hid
		`"a\nb"`, `"a b"`, `"baris\r\nbaru\tdan\a bel" " spasi  ganda "`, `"baris baru dan bel" "spasi ganda"`,
		`{Front: Bare:Umpama, Sari Back:}`, `{Front: Bare:Umpama Back:Sari}`, `"terlaksana"`, `"terjadwal"`,
	).Replace(d.told())
	if got := to.told(); got != want {
		t.Errorf("the new office tells\n%s\nwant\n%s", got, want)
	}
}

func TestScheduleSheet_rows(t *testing.T) {
	rows := oddOffice(t).sheet().Rows
	want := model.DialogueRow{
		Row: 2, Date: "03-11-2026", Start: "09.00", End: "10.00", Station: "RRI Samarinda", Programme: "Halo Kaltim",
		Venue: "Aula; \"Dua\"", Theme: "Biasa", Main: "Dr. H. Andi Contoh, S.E., M.Si. (Badan Pusat Statistik (BPS))",
		Companions: `Andi Contoh (tanpa instansi) | Hj. Andi Contoh (Dinas A\|B \(Pusat)`, Host: "Tirta",
	}
	if rows[0] != want {
		t.Errorf("got  %+v\nwant %+v", rows[0], want)
	}
	if r := rows[1]; r.Start != "03.00" || r.End != "selesai" || r.Programme != "" || r.Venue != "" || !strings.HasPrefix(r.Companions, "utama: dr. Budi Rekaan, Sp.OG(K) (tanpa instansi) | ") {
		t.Errorf("an open end at three, two utama: %+v", r)
	}
	if rows[2].Programme != "" {
		t.Errorf("another station's programme: %+v", rows[2])
	}
}

func TestScheduleSheet_notices(t *testing.T) {
	d := newSampleDesk(t)
	one, two := d.person(model.Name{Bare: "Andi Contoh"}, "Bapenda"), d.person(model.Name{Front: "Dr.", Bare: "andi contoh"}, "Dinas Rekaan")
	d.dialogue("2026-11-03", "Padi", one)
	if n := d.sheet().Notices; len(n) != 0 {
		t.Errorf("a plain month: %q", n)
	}
	d.dialogue("2026-11-03", "Jagung", two)
	v := model.Dialogue{StationID: d.station("RRI").ID, Date: "2026-11-04", Start: 540, End: 600, Theme: "Sagu"}
	d.record(v, utama(one), utama(two))
	d.record(v, utama(d.person(model.Name{Bare: "Andi Contoh"}, "")))
	d.record(v, utama(d.person(model.Name{Bare: "Andi Contoh", Back: "S.E."}, "")))
	wants := []string{
		`Dialog "Sagu" punya 2 narasumber utama.`,
		`Dialog "Padi" dan "Jagung" sama-sama di TVRI Kaltim pada Selasa, 3 November 2026 pukul 16.00. Impor akan menolak berkas ini`,
		`Dialog "Sagu", "Sagu", dan "Sagu" sama-sama di RRI Samarinda`,
		`Ada 2 narasumber bernama Andi Contoh (tanpa instansi).`,
	}
	got := d.sheet().Notices
	if len(got) != len(wants) {
		t.Fatalf("%d notices: %q", len(got), got)
	}
	for i, want := range wants {
		if !strings.HasPrefix(got[i], want) {
			t.Errorf("notice %q, want %q", got[i], want)
		}
	}
	res, err := d.ImportSchedule(d.sheet().Rows, true)
	d.must(err)
	if columns(res.Faults) != "tanggal tanggal tanggal tanggal tanggal" {
		t.Errorf("the import that the notices foretell: %+v", res.Faults)
	}
}

// TestImportSchedule_namesakes are the two who share name and organization, told apart by titles or
// by the dialogue they are in.
func TestImportSchedule_namesakes(t *testing.T) {
	d := newSampleDesk(t)
	plain := d.person(model.Name{Bare: "Andi Contoh"}, "Bapenda")
	doctor := d.speakerOf(model.Name{Front: "Dr.", Bare: "Andi Contoh"}, plain)
	twin := d.speakerOf(model.Name{Front: "Dr.", Bare: "Andi Contoh"}, plain)
	d.dialogue("2026-11-03", "Padi", twin)
	row := model.DialogueRow{Row: 2, Date: "4-11-2026", Start: "16", Station: "TVRI", Theme: "Jagung", Main: "Andi Contoh (Bapenda)"}
	res, err := d.ImportSchedule(append(d.sheet().Rows, row), false)
	d.must(err)
	s, err := d.Situation("2026-11-01", "2026-11-30")
	d.must(err)
	if counts(res) != [3]int{1, 0, 1} || s.Dialogues[1].Appearances[0].SpeakerID != plain {
		t.Errorf("%+v: %+v", res, s.Dialogues)
	}
	row.Date, row.Main = "5-11-2026", "Dr. Andi Contoh (Bapenda)"
	res, err = d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if columns(res.Faults) != "narasumber_utama" || !strings.Contains(res.Faults[0].Reason, "instansi yang sama") {
		t.Errorf("%s or %s: %+v", doctor, twin, res)
	}
	row.Main = "Andi Contoh"
	res, err = d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if columns(res.Faults) != "narasumber_utama" || !strings.Contains(res.Faults[0].Reason, "Andi Contoh (Instansi) atau (tanpa instansi)") {
		t.Errorf("one of three: %+v", res)
	}
}

// speakerOf writes a speaker of the organization of another.
func (d *desk) speakerOf(name model.Name, other model.ID) model.ID {
	d.Helper()
	p := model.Speaker{ID: model.NewID(), Name: name, Address: model.AddressAuto}
	d.must(d.Do(model.Command{Name: "uji"}, func(tx model.Tx) error {
		found, err := tx.Speakers(other)
		d.must(err)
		p.Organization = found[0].Organization
		return tx.PutSpeaker(p)
	}))
	return p.ID
}

// TestImportSchedule_furtherMains holds the mark by which a sheet names a second utama by hand.
func TestImportSchedule_furtherMains(t *testing.T) {
	d := newSampleDesk(t)
	row := model.DialogueRow{Row: 2, Date: "4-11-2026", Start: "16", Station: "TVRI", Theme: "Jagung", Main: "Andi Contoh", Companions: "Cici Contoh|UTAMA:Budi Contoh"}
	for _, want := range [][3]int{{1, 0, 0}, {0, 0, 1}} {
		res, err := d.ImportSchedule([]model.DialogueRow{row}, false)
		d.must(err)
		if counts(res) != want {
			t.Fatalf("%+v, want %v", res, want)
		}
	}
	got := d.sheet().Rows[0]
	if got.Main != "Andi Contoh (tanpa instansi)" || got.Companions != "utama: Budi Contoh (tanpa instansi) | Cici Contoh (tanpa instansi)" {
		t.Errorf("%+v", got)
	}
}

// TestImportSchedule_programmesOfOneName holds that a dialogue stays with its own of two programmes.
func TestImportSchedule_programmesOfOneName(t *testing.T) {
	d := newSampleDesk(t)
	tvri := d.station("TVRI").ID
	for _, name := range []string{"Siang", "Siang"} {
		p := model.Programme{ID: model.NewID(), StationID: tvri, Name: name, Minutes: 30}
		d.must(d.Do(model.Command{Name: "uji"}, func(tx model.Tx) error { return tx.PutProgramme(p) }))
		d.record(model.Dialogue{StationID: tvri, ProgrammeID: p.ID, Date: "2026-11-03", Start: model.Clock(540 + len(d.sheet().Rows)), End: 900, Theme: "Padi"})
	}
	res, err := d.ImportSchedule(d.sheet().Rows, false)
	d.must(err)
	if counts(res) != [3]int{0, 0, 2} {
		t.Errorf("%+v", res)
	}
}

func TestImportSchedule_opensAnEnd(t *testing.T) {
	d := newSampleDesk(t)
	d.dialogue("2026-11-03", "Padi")
	row := model.DialogueRow{Row: 2, Date: "3-11-2026", Start: "16", End: "Selesai", Station: "TVRI", Theme: "Padi"}
	res, err := d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if got := d.sheet().Rows[0]; counts(res) != [3]int{0, 1, 0} || got.End != "selesai" {
		t.Errorf("%+v, %+v", res, got)
	}
}
