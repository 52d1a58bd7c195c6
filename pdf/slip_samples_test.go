package pdf

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// slipLetters are the two letters of picture 03.
func slipLetters() []model.LetterContent {
	main := sampleLetter()
	main.Number.Running = "0184"
	main.Facts = model.DialogueFacts{Date: "2026-11-26", Start: 960, End: 1020, Station: "TVRI Kalimantan Timur", Theme: "Pencegahan Stunting Dimulai dari Rumah", Role: "utama"}
	other := main
	other.Number.Running, other.Facts.Role = "0185", "pendamping"
	other.Addressee = []string{"Kepala Bidang Kesehatan Masyarakat Dinas Kesehatan", "Provinsi Kalimantan Timur", "di Samarinda"}
	return []model.LetterContent{main, other}
}

// listedLetter is an invitation to three speakers on an attached list.
func listedLetter() model.LetterContent {
	c := slipLetters()[0]
	c.Kind, c.Urgency = model.JointInvitation, "Sangat Segera"
	c.Addressee = []string{"(Daftar Undangan terlampir)"}
	c.Invitees = []model.Invitee{
		{Name: "Kepala Dinas Kesehatan", Post: "Kepala Dinas Kesehatan", Organization: "Provinsi Kalimantan Timur", Role: "narasumber utama"},
		{Name: "Rina Permisalan, S.K.M., M.Kes.", Post: "Kepala Bidang Kesehatan Masyarakat", Organization: "Dinas Kesehatan Provinsi Kalimantan Timur", Role: "narasumber pendamping"},
		{Name: "Tirta Andaian", Role: "pemandu"},
	}
	return c
}

func sampleChain() []InitialsRow {
	return []InitialsRow{
		{"Staf Seksi Pengelolaan Opini dan Komunikasi Publik", "Laras Rekaan, A.Md."},
		{"Kepala Seksi Pengelolaan Opini dan Komunikasi Publik", "Melati Fiktifani, S.Sos."},
		{"Kepala Bidang Informasi dan Komunikasi Publik", "H. Awang Contohrasa, S.E., M.A.P."},
		{"Sekretaris", "Drs. H. Muhammad Andaikata Contohprawira, M.Si., M.A.P."},
	}
}

// sampleRegister is a part of the register of invitations in 2026.
func sampleRegister() model.RegisterBookContent {
	row := func(running string, date model.Date, to, state string) model.RegisterRow {
		return model.RegisterRow{
			Number: "500.12.11/" + running + "/Diskominfo-IKP/2026", Date: date, Addressee: to, Subject: "Undangan Narasumber Dialog Publik",
			State: state, StateDate: date.AddDays(1),
		}
	}
	rows := []model.RegisterRow{
		row("0181", "2026-11-10", "Kepala Dinas Perdagangan Provinsi Kalimantan Timur", "diterima"),
		row("0182", "2026-11-10", "Ir. Joko Rekaanto, M.P.\nKepala Bidang Pangan", "diterima"),
		row("0184", "2026-11-17", "Kepala Dinas Kesehatan Provinsi Kalimantan Timur", "terkirim"),
		row("0185", "2026-11-17", "Kepala Bidang Kesehatan Masyarakat Dinas Kesehatan Provinsi Kalimantan Timur", "terkirim"),
		row("0186", "2026-11-18", "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak Provinsi Kalimantan Timur", "batal"),
		row("0187", "2026-11-24", "Prof. Dr. Ir. Hj. Andini Permata Contohsari Rekaanwati, S.Psi., M.Si., Ph.D.", "ditandatangani"),
		row("0187", "2026-11-24", "Ketua Forum Anak Daerah Provinsi Kalimantan Timur", "bernomor"),
	}
	rows[0].Channel, rows[0].Receiver, rows[0].Received = "diantar", "Sri Umpamani", "2026-11-11"
	rows[1].Channel, rows[1].Receiver, rows[1].Received = "pos-el", "pangan@contoh.go.id", "2026-11-11"
	rows[2].Channel, rows[2].Received = "diantar", "2026-11-18"
	rows[4].Note = "dialog dipindahkan, diganti nomor 0187"
	return model.RegisterBookContent{
		Head: sampleHead(), Paper: model.A4, Register: "Undangan", Year: 2026, Rows: rows, Holes: []string{"0183"}, Doubles: []string{"0187"},
		Date: "2026-11-24", PrintedAt: time.Date(2026, 11, 24, 8, 15, 0, 0, model.WITA),
	}
}

// slipPapers draws each paper that goes along with letters with its sample.
var slipPapers = map[string]func(Options) ([]byte, error){
	"tanda-terima":  func(o Options) ([]byte, error) { return Slips(slipLetters(), o) },
	"amplop-dl":     func(o Options) ([]byte, error) { return Envelopes(envelopeLetters(), EnvelopeDL, o) },
	"amplop-folio":  func(o Options) ([]byte, error) { return Envelopes(envelopeLetters(), EnvelopeFolio, o) },
	"label-3x8":     func(o Options) ([]byte, error) { return Labels(labelLetters(), Labels3x8, 2, o) },
	"label-2x7":     func(o Options) ([]byte, error) { return Labels(labelLetters(), Labels2x7, 1, o) },
	"lembar-paraf":  func(o Options) ([]byte, error) { return Initials(slipLetters(), sampleChain(), o) },
	"buku-register": func(o Options) ([]byte, error) { return RegisterBook(sampleRegister(), o) },
}

func envelopeLetters() []model.LetterContent {
	long := longLetter()
	long.Urgency, long.Number.Running = "Rahasia", ""
	return append(slipLetters(), listedLetter(), long)
}

func labelLetters() []model.LetterContent {
	return append(envelopeLetters(), append(envelopeLetters(), slipLetters()...)...)
}

// TestSlipPapers_Pictures writes every paper into the folder of the environment
// variable, for people to look at.
func TestSlipPapers_Pictures(t *testing.T) {
	folder := os.Getenv("DIALOGPUBLIK_PAPERS")
	if folder == "" {
		t.Skip("DIALOGPUBLIK_PAPERS names no folder")
	}
	arms := slipLetters()
	for i := range arms {
		arms[i].Head.EmblemData = emblemPNG(t, 220, 240)
	}
	papers := map[string]func(Options) ([]byte, error){
		"tanda-terima-lambang": func(o Options) ([]byte, error) { return Slips(arms[:1], o) },
		"amplop-dl-lambang":    func(o Options) ([]byte, error) { return Envelopes(arms, EnvelopeDL, o) },
		"amplop-folio-lambang": func(o Options) ([]byte, error) { return Envelopes(arms, EnvelopeFolio, o) },
		"lembar-paraf-lambang": func(o Options) ([]byte, error) { return Initials(arms, sampleChain(), o) },
	}
	for name, draw := range slipPapers {
		papers[name] = draw
	}
	for name, letters := range map[string][]model.LetterContent{"panjang": extremeSlipLetters(), "bersama": {listedLetter()}} {
		papers["tanda-terima-"+name] = func(o Options) ([]byte, error) { return Slips(letters, o) }
		papers["amplop-"+name] = func(o Options) ([]byte, error) { return Envelopes(letters, EnvelopeDL, o) }
		papers["label-"+name] = func(o Options) ([]byte, error) { return Labels(letters, Labels3x8, 1, o) }
		papers["lembar-paraf-"+name] = func(o Options) ([]byte, error) { return Initials(letters, sampleChain(), o) }
	}
	papers["buku-register-panjang"] = func(o Options) ([]byte, error) { return RegisterBook(longRegister(), o) }
	for name, draw := range papers {
		for suffix, opt := range map[string]Options{"": {Created: created}, "-tanda": {Created: created, Draft: true, Sample: true}} {
			data, err := draw(opt)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(folder, name+suffix+".pdf"), data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
