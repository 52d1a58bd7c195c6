package sqlite

import (
	"context"
	"errors"
	"fmt"
	"strings"

	driver "modernc.org/sqlite"

	"kaltimprov.go.id/dialogpublik/model"
)

// Result codes of SQLite that mean something to people; the low byte is the primary code.
const (
	codeBusy       = 5
	codeLocked     = 6
	codeReadOnly   = 8
	codeInput      = 10
	codeCorrupt    = 11
	codeFull       = 13
	codeCannotOpen = 14
	codeConstraint = 19
	codeNotADB     = 26

	codeCheck      = 275
	codeHotJournal = 776
	codeForeignKey = 787
	codeNotNull    = 1299
	codeMoved      = 1032
	codePrimaryKey = 1555
	codeTrigger    = 1811
	codeUnique     = 2067
)

// plain are the messages of the primary codes.
var plain = map[int]struct {
	code    model.Code
	message string
}{
	codeBusy:       {model.Conflict, "Data sedang dipakai jendela lain atau perintah lain. Coba lagi sebentar."},
	codeLocked:     {model.Conflict, "Data sedang dipakai jendela lain atau perintah lain. Coba lagi sebentar."},
	codeReadOnly:   {model.NoSpace, "Folder data hanya boleh dibaca, jadi perubahan tidak tersimpan. Periksa izin folder atau pengunci tulis pada media."},
	codeInput:      {model.NoSpace, "Diska tidak dapat dibaca atau ditulis. Perubahan terakhir tidak tersimpan; periksa diska, lalu coba lagi."},
	codeCorrupt:    {model.Damaged, "Berkas data rusak. Jangan teruskan bekerja; pulihkan dari cadangan terbaru."},
	codeFull:       {model.NoSpace, "Diska penuh, jadi perubahan terakhir tidak tersimpan. Yang sebelumnya aman. Kosongkan ruang, lalu coba lagi."},
	codeCannotOpen: {model.NoSpace, "Berkas data tidak dapat dibuka. Periksa apakah folder masih ada dan boleh ditulis."},
	codeNotADB:     {model.Damaged, "Berkas data rusak: isinya bukan basis data. Pulihkan dari cadangan terbaru."},
}

// unique are the messages of the unique rules, by what SQLite names in its error.
var unique = map[string]string{
	"step_run.subject":   "Langkah ini sudah punya catatan pelaksanaan.",
	"weekly_report.week": "Pekan ini sudah punya laporan beku. Batalkan dulu yang lama.",
	"settings_one":       "Pengaturan kantor sudah ada.",
	"procedure.version":  "Versi SOP itu sudah ada.",
	"agenda.month":       "Agenda bulan itu sudah ada.",

	"schedule_version.month": "Versi jadwal itu sudah terbit.",
}

// kept are the messages of the triggers that keep what was issued, by the text they raise.
var kept = map[string]string{
	"number_kept": "Nomor sudah diisi dan tidak dapat diganti. Batalkan suratnya, lalu terbitkan yang baru.",
	"issued_kept": "Surat yang sudah diterbitkan tidak dapat dihapus atau dibuka lagi. Batalkan saja.",
	"frozen_kept": "Laporan yang sudah dibekukan tidak dapat dihapus atau dibuka lagi. Batalkan saja.",

	"released_kept": "Jadwal yang sudah terbit tidak dapat diubah atau dihapus. Terbitkan versi baru.",
}

// translate turns an error of the driver that people can understand into a *model.Error and leaves
// any other error as it is.
func translate(err error) error {
	var known *model.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return model.Wrap(model.Conflict, err, "Data sedang dipakai pekerjaan lain di program ini. Coba lagi sebentar.")
	}
	var e *driver.Error
	if !errors.As(err, &e) {
		return err
	}
	code := e.Code()
	switch code {
	case codeHotJournal:
		return model.Wrap(model.Refused, err, "Penulisan terakhir terputus, dan di sini data hanya boleh dibaca. Buka program sekali di tempat yang boleh ditulis; data dipulihkan sendiri.")
	case codeMoved:
		return model.Wrap(model.Damaged, err, "Berkas data dipindahkan, diganti atau dihapus selagi dipakai. Tutup program, kembalikan berkasnya, lalu buka lagi.")
	}
	if code&0xff == codeConstraint {
		return translateConstraint(code, err)
	}
	if p, ok := plain[code&0xff]; ok {
		return model.Wrap(p.code, err, "%s", p.message)
	}
	return err
}

func translateConstraint(code int, err error) error {
	text := err.Error()
	switch code {
	case codeForeignKey:
		return model.Wrap(model.Conflict, err, "Yang dirujuk tidak ada lagi, atau masih dipakai yang lain.")
	case codeUnique, codePrimaryKey:
		for name, message := range unique {
			if strings.Contains(text, name) {
				return model.Wrap(model.Conflict, err, "%s", message)
			}
		}
		return model.Wrap(model.Conflict, err, "Data yang sama sudah ada.")
	case codeTrigger:
		for name, message := range kept {
			if strings.Contains(text, name) {
				return model.Wrap(model.Refused, err, "%s", message)
			}
		}
	case codeCheck:
		return model.Wrap(model.Invalid, err, "Ada nilai yang tidak dapat disimpan, misalnya tanggal atau pukul yang tidak ada.")
	case codeNotNull:
		if strings.Contains(text, "change.command") {
			return fmt.Errorf("write outside Do: %w", err)
		}
	}
	return err
}
