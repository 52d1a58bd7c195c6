package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

// testTool is a tool that writes into memory and works in temporary folders.
func testTool(t *testing.T) *tool {
	t.Helper()
	return &tool{ctx: context.Background(), out: &bytes.Buffer{}, root: t.TempDir(), cache: t.TempDir()}
}

// said returns everything a testTool has written.
func said(t *tool) string {
	return t.out.(*bytes.Buffer).String()
}

func TestRunSteps_goesOnAfterFailure(t *testing.T) {
	tool := testTool(t)
	var ran []string
	mark := func(name string, err error) step {
		return step{name, func() error { ran = append(ran, name); return err }}
	}
	err := tool.runSteps([]step{
		mark("satu", nil), mark("dua", errors.New("berkas x")), mark("tiga", nil), mark("empat", errors.New("rusak")),
	})
	if got := strings.Join(ran, " "); got != "satu dua tiga empat" {
		t.Errorf("ran %q, want all four", got)
	}
	if err == nil || err.Error() != "2 dari 4 langkah gagal: dua; empat" {
		t.Errorf("error = %v", err)
	}
	for _, want := range []string{"[2/4] dua", "dua: berkas x", "empat: rusak", "Jumlah waktu"} {
		if !strings.Contains(said(tool), want) {
			t.Errorf("output lacks %q:\n%s", want, said(tool))
		}
	}
}

func TestRunSteps_allPass(t *testing.T) {
	tool := testTool(t)
	if err := tool.runSteps([]step{{"satu", func() error { return nil }}}); err != nil {
		t.Errorf("error = %v", err)
	}
	if strings.Contains(said(tool), "GAGAL") {
		t.Errorf("a passing step is called failed:\n%s", said(tool))
	}
}

func TestRunSteps_stopsWhenInterrupted(t *testing.T) {
	tool := testTool(t)
	ctx, cancel := context.WithCancel(context.Background())
	tool.ctx = ctx
	second := false
	err := tool.runSteps([]step{
		{"satu", func() error { cancel(); return nil }},
		{"dua", func() error { second = true; return nil }},
	})
	if err == nil || second {
		t.Errorf("error = %v, second step ran: %v", err, second)
	}
}

func TestSummary_oneLineAStep(t *testing.T) {
	text := summary([]outcome{{"satu", time.Second, errors.New("rusak\nuraian panjang")}, {"dua", time.Second, nil}})
	want := "Ringkasan:\n  GAGAL    1,0 s  satu: rusak\n  LULUS    1,0 s  dua\nJumlah waktu: 2,0 s"
	if text != want {
		t.Errorf("summary = %q, want %q", text, want)
	}
}

func TestSeconds(t *testing.T) {
	if got := seconds(12340 * time.Millisecond); got != "12,3 s" {
		t.Errorf("seconds = %q", got)
	}
}
