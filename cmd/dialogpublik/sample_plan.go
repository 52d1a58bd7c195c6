package main

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// sampleThemes are the ideas that wait in the bank.
var sampleThemes = []model.Theme{
	{Title: "Peran Pers Lokal Melawan Hoaks", Field: "komunikasi", Proposer: "Melati Fiktifani, S.Sos.", Priority: model.PriorityHigh, DayName: "Hari Pers Nasional", Day: "02-09"},
	{Title: "Tujuh Puluh Tahun Kalimantan Timur", Field: "pemerintahan", Proposer: "H. Awang Contohrasa, S.E., M.A.P.", Priority: model.PriorityHigh, DayName: "HUT Provinsi Kalimantan Timur", Day: "01-09"},
	{Title: "Deteksi Dini Penyakit Tidak Menular", Field: "kesehatan", Proposer: "RRI Samarinda", Priority: model.PriorityNormal},
	{Title: "Sungai Mahakam sebagai Jalur Wisata", Field: "pariwisata", Proposer: "Bungas Misalandi", Priority: model.PriorityNormal},
	{Title: "Beasiswa Daerah: Siapa Berhak?", Field: "pendidikan", Proposer: "TVRI Kaltim", Priority: model.PriorityNormal},
	{Title: "Belanja Daring yang Aman", Field: "perdagangan", Proposer: "Lestari Umpamaningrum, S.I.Kom.", Priority: model.PriorityLow},
}

// planThemes fills the theme bank over some days of October.
func (st *story) planThemes() {
	for i, theme := range sampleThemes {
		st.plan(model.Date("2026-10-22").AddDays(i), "10:00", "", func(o *model.Office) error {
			_, err := o.SaveTheme(theme)
			return err
		})
	}
}

// planMonths lives the months' own steps: November's in time, December's meeting ahead.
func (st *story) planMonths() {
	first := map[model.Month]model.Dialogue{}
	for _, d := range st.dialogues {
		if _, known := first[d.Date.Month()]; !known {
			first[d.Date.Month()] = d
		}
	}
	november, december := st.rows(first["2026-11"]), st.rows(first["2026-12"])
	st.meet("2026-11", november[1].Dates.Latest.AddDays(-1), november[1].Officer.ID)
	st.release("2026-11", november[2].Dates.Latest, november[2].Officer.ID)
	st.meet("2026-12", "2026-11-20", december[1].Officer.ID)
	st.release("2026-12", "2026-11-20", december[2].Officer.ID)
}

// meet plans a month in its meeting: the stations' air times are kept free, the meeting is written
// down and its agenda decided.
func (st *story) meet(m model.Month, day model.Date, officer model.ID) {
	st.plan(day, "10:00", officer, func(o *model.Office) error {
		proposals, err := o.ProposeSlots(m)
		if err != nil {
			return err
		}
		var slots []model.Slot
		for _, p := range proposals {
			switch {
			case p.Holiday == "":
				slots = append(slots, p.Slot)
			case p.MakeUp != "":
				slots = append(slots, p.AsMakeUp())
			}
		}
		_, err = o.MakeSlots(m, slots)
		return err
	})
	st.plan(day, "10:15", officer, func(o *model.Office) error {
		return o.EditAgenda(m, "Mencatat rapat", func(a *model.Agenda) { sampleMeeting(a, day) })
	})
	st.plan(day, "10:30", officer, func(o *model.Office) error { return o.DecideAgenda(m) })
}

// sampleMeeting is what was written down of a meeting.
func sampleMeeting(a *model.Agenda, day model.Date) {
	a.Date, a.Start, a.End = day, 10*60, 10*60+30
	a.Place = "Ruang rapat Bidang IKP, Dinas Kominfo"
	a.Chair, a.MinuteTaker = "H. Awang Contohrasa, S.E., M.A.P.", "Lestari Umpamaningrum, S.I.Kom."
	a.Attendees = []model.Attendee{
		{Name: "H. Awang Contohrasa, S.E., M.A.P.", Post: "Kepala Bidang IKP"},
		{Name: "Melati Fiktifani, S.Sos.", Post: "Kepala Seksi Pengelolaan Opini dan Komunikasi Publik"},
		{Name: "Tirta Andaian", Post: "RRI Samarinda"},
		{Name: "Bayu Fiktifanto", Post: "TVRI Kaltim"},
		{Name: "Lestari Umpamaningrum, S.I.Kom.", Post: "Staf"},
	}
	a.Discussion = "Usulan tema dari stasiun dan perangkat daerah dibahas satu per satu; yang mendesak didahulukan.\n" +
		"Narasumber diutamakan yang belum tampil tiga bulan terakhir."
	a.Decisions = []model.Decision{
		{What: "Jadwal diketik dan dibagikan kepada RRI Samarinda dan TVRI Kaltim", Who: "Lestari Umpamaningrum", Until: day},
		{What: "Undangan diantar paling lambat lima hari kerja sebelum siaran", Who: "Bungas Misalandi"},
	}
}

// release releases a month's schedule.
func (st *story) release(m model.Month, day model.Date, officer model.ID) {
	st.plan(day, "11:30", officer, func(o *model.Office) error {
		_, err := o.ReleaseSchedule(m, press{st.session.berkas})
		return err
	})
}
