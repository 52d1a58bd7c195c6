package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// checkAnswer is the result of a check as JSON.
type checkAnswer struct {
	Good   bool     `json:"baik"`
	Papers int      `json:"berkas_baik"`
	Faults []string `json:"kesalahan"`
}

// check looks for faults in the database, between its records and in berkas. Any is exit code 1.
func (p *program) check() error {
	var out checkAnswer
	err := p.reading(func(s *session) (err error) {
		out, err = s.inspect()
		return err
	})
	if model.ErrorCode(err) == model.Damaged {
		out.Faults, err = []string{model.Message(err)}, nil
	}
	if err != nil {
		return err
	}
	out.Good, out.Faults = len(out.Faults) == 0, list(out.Faults)
	if out.Good {
		return p.answer(out, "Semua baik: basis data, aturan antardata, dan %d berkas.\n", out.Papers)
	}
	if p.has("json") {
		if err := writeJSON(p.stdout, out); err != nil {
			return err
		}
	}
	return model.Errorf(model.Damaged, "%s\n%d kesalahan ditemukan.", strings.Join(out.Faults, "\n"), len(out.Faults))
}

// inspect checks an open office deeply.
func (s *session) inspect() (checkAnswer, error) {
	var out checkAnswer
	faults, err := s.store.Check(true)
	if err != nil {
		return out, err
	}
	good, damaged, err := s.berkas.Verify()
	if err != nil {
		return out, err
	}
	for _, f := range damaged {
		faults = append(faults, faultSentence(f))
	}
	missing, err := s.missingPrints()
	out.Papers, out.Faults = good, append(faults, missing...)
	return out, err
}

func sortedKeys(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }

// megabytes writes a size for people.
func megabytes(bytes int64) string {
	if bytes < 1_000_000 {
		return fmt.Sprintf("%d KB", (bytes+999)/1000)
	}
	return strings.Replace(fmt.Sprintf("%.1f MB", float64(bytes)/1e6), ".", ",", 1)
}
