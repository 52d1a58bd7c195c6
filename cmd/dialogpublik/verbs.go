package main

import (
	"slices"
	"strings"
)

// verb is one thing the command line does.
type verb struct {
	words []string // "impor", "jadwal"; none is the window
	args  []string // what must follow, as a person calls it
	flags []string // beside those of every verb
	needs []string // flags that must be given
	oneOf []string // exactly one of these must be given
	plain bool     // prints no result, so that --json means nothing
	run   func(*program) error
}

// name is the verb as typed.
func (v *verb) name() string { return strings.Join(v.words, " ") }

// spoken names the verb inside a sentence.
func (v *verb) spoken() string {
	if len(v.words) == 0 {
		return "jendela"
	}
	return "perintah \"" + v.name() + "\""
}

// helpVerb prints the usage; it is found by --help too.
var helpVerb = &verb{words: []string{"bantuan"}, plain: true, run: (*program).help}

// verbs returns every verb; those without run belong to a later version.
func verbs() []*verb {
	filters := []string{"bulan", "pekan", "dialog"}
	period := []string{"bulan", "dialog"}
	month := []string{"bulan", "ke"}
	letters := []string{"bulan", "dialog", "ke", "konsep", "nomor", "penanda-tangan", "kertas"}
	chosen := []string{"bulan", "dialog", "surat"}
	post := []string{"bulan", "dialog", "surat", "ke"}
	return []*verb{
		{plain: true, run: (*program).window},
		helpVerb,
		{words: []string{"contoh"}, run: (*program).sample},
		{words: []string{"impor", "narasumber"}, args: []string{"nama berkas CSV atau XLSX"}, flags: []string{"periksa"}, run: (*program).importSpeakers},
		{words: []string{"impor", "jadwal"}, args: []string{"nama berkas CSV atau XLSX"}, flags: []string{"periksa"}, run: (*program).importSchedule},
		{words: []string{"impor", "pindaian"}, args: []string{"nama folder"}, run: (*program).importScans},
		{words: []string{"daftar", "agenda"}, flags: []string{"bulan"}, run: (*program).listAgendas},
		{words: []string{"daftar", "peringatan"}, flags: filters, run: (*program).listWarnings},
		{words: []string{"daftar", "dialog"}, flags: filters, run: (*program).listDialogues},
		{words: []string{"daftar", "langkah"}, flags: filters, needs: []string{"dialog"}, run: (*program).listSteps},
		{words: []string{"daftar", "narasumber"}, flags: filters, run: (*program).listSpeakers},
		{words: []string{"daftar", "surat"}, flags: filters, run: (*program).listLetters},
		{words: []string{"cetak", "undangan"}, flags: letters, needs: []string{"ke"}, oneOf: period, run: (*program).printInvitations},
		{words: []string{"cetak", "tugas"}, flags: letters, needs: []string{"ke"}, oneOf: period, run: (*program).printDuties},
		{words: []string{"cetak", "tanda-terima"}, flags: post, needs: []string{"ke"}, oneOf: chosen, run: (*program).printSlips},
		{words: []string{"cetak", "amplop"}, flags: append(post, "ukuran"), needs: []string{"ke"}, oneOf: chosen, run: (*program).printEnvelopes},
		{words: []string{"cetak", "label"}, flags: append(post, "ukuran", "mulai"), needs: []string{"ke"}, oneOf: chosen, run: (*program).printLabels},
		{words: []string{"cetak", "paraf"}, flags: post, needs: []string{"ke"}, oneOf: chosen, run: (*program).printInitials},
		{words: []string{"cetak", "surat"}, flags: []string{"surat", "ke"}, needs: []string{"surat", "ke"}, run: (*program).printStored},
		{words: []string{"cetak", "register"}, flags: []string{"tahun", "buku", "ke"}, needs: []string{"tahun", "ke"}, run: (*program).printRegister},
		{words: []string{"cetak", "laporan"}, flags: []string{"pekan", "ke", "konsep"}, needs: []string{"pekan", "ke"}, run: (*program).printReport},
		{words: []string{"cetak", "jadwal"}, flags: []string{"bulan", "tahun", "stasiun", "ke", "konsep"}, needs: []string{"ke"}, oneOf: []string{"bulan", "tahun"}, run: (*program).printSchedule},
		{words: []string{"cetak", "jadwal-liputan"}, flags: month, needs: month, run: (*program).printCoverage},
		{words: []string{"cetak", "agenda"}, flags: month, needs: month, run: (*program).printAgenda},
		{words: []string{"cetak", "notula"}, flags: month, needs: month, run: (*program).printMinutes},
		{words: []string{"cetak", "hadir"}, flags: month, needs: month, run: (*program).printAttendance},
		{words: []string{"catat", "terlaksana"}, flags: []string{"dialog"}, needs: []string{"dialog"}, run: (*program).recordHeld},
		{words: []string{"catat", "nomor"}, flags: []string{"surat", "nomor"}, needs: []string{"surat", "nomor"}, run: (*program).recordNumber},
		{words: []string{"catat", "terkirim"}, flags: []string{"surat", "cara", "kepada", "tanggal", "catatan"}, needs: []string{"surat", "cara"}, run: (*program).recordSent},
		{words: []string{"catat", "diterima"}, flags: []string{"surat", "penerima", "tanggal", "catatan"}, needs: []string{"surat", "penerima"}, run: (*program).recordReceived},
		{words: []string{"ekspor", "narasumber"}, flags: []string{"ke"}, needs: []string{"ke"}, run: (*program).exportSpeakers},
		{words: []string{"ekspor", "jadwal"}, flags: []string{"ke", "bulan", "pekan"}, needs: []string{"ke"}, run: (*program).exportSchedule},
		{words: []string{"ekspor", "semua"}, flags: []string{"ke"}, needs: []string{"ke"}, run: (*program).exportAll},
		{words: []string{"cadangkan"}, flags: []string{"ke"}, needs: []string{"ke"}, run: (*program).backUp},
		{words: []string{"pulihkan"}, args: []string{"nama berkas cadangan"}, run: (*program).restore},
		{words: []string{"periksa"}, run: (*program).check},
		{words: []string{"versi"}, run: (*program).version},
		{words: []string{"daftar", "arsip"}},
		{words: []string{"cetak", "sop"}},
	}
}

// findVerb returns the verb whose words the arguments begin with, nil when there is none.
func findVerb(words []string) *verb {
	var found *verb
	for _, v := range verbs() {
		n := len(v.words)
		fits := n <= len(words) && slices.Equal(v.words, words[:n])
		if fits && (n > 0 || len(words) == 0) {
			found = v
		}
	}
	return found
}

// unknownVerb says what could follow the first word, or which first words there are.
func unknownVerb(words []string) error {
	var first, second []string
	for _, v := range verbs() {
		if len(v.words) == 0 || v.run == nil {
			continue
		}
		if !slices.Contains(first, v.words[0]) {
			first = append(first, v.words[0])
		}
		if v.words[0] == words[0] && len(v.words) > 1 {
			second = append(second, v.words[1])
		}
	}
	switch {
	case len(second) > 0 && len(words) == 1:
		return usagef("Sesudah %q sebut salah satu: %s.", words[0], strings.Join(second, ", "))
	case len(second) > 0:
		return usagef("Perintah \"%s %s\" tidak dikenal. Yang ada sesudah %q: %s.", words[0], words[1], words[0], strings.Join(second, ", "))
	}
	return usagef("Perintah %q tidak dikenal. Yang ada: %s.", words[0], strings.Join(first, ", "))
}
