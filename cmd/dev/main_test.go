package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"strings"
	"testing"
)

func TestDispatch_wrongUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"terbang"}, {"run", "-cepat"}, {"test", "semua"}, {"screenshots", "-ke"}} {
		var out bytes.Buffer
		err := dispatch(context.Background(), args, &out)
		var wrong usageError
		if !errors.As(err, &wrong) {
			t.Errorf("dispatch(%q) = %v, want a usage error", args, err)
		}
	}
}

func TestDispatch_help(t *testing.T) {
	var out bytes.Buffer
	if err := dispatch(context.Background(), []string{"--help"}, &out); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"run", "test", "bench", "screenshots"} {
		if !strings.Contains(out.String(), "\n  "+name+" ") {
			t.Errorf("help does not mention %s:\n%s", name, out.String())
		}
	}
}

func TestExitCode(t *testing.T) {
	cases := []struct {
		err  error
		code int
		says string
	}{
		{nil, 0, ""},
		{errors.New("gagal membangun"), 1, "gagal membangun"},
		{usageError{"perintah belum disebut"}, 2, "Pemakaian"},
	}
	for _, c := range cases {
		var out bytes.Buffer
		if got := exitCode(c.err, &out); got != c.code {
			t.Errorf("exitCode(%v) = %d, want %d", c.err, got, c.code)
		}
		if !strings.Contains(out.String(), c.says) {
			t.Errorf("exitCode(%v) says %q, want %q in it", c.err, out.String(), c.says)
		}
	}
}

func TestParseFlags(t *testing.T) {
	set := flag.NewFlagSet("run", flag.ContinueOnError)
	fresh := set.Bool("baru", false, "")
	if err := parseFlags(set, []string{"-baru"}); err != nil || !*fresh {
		t.Errorf("parseFlags(-baru) = %v, flag %v", err, *fresh)
	}
}
