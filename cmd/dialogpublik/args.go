package main

import (
	"fmt"
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// flagKind says whether a flag takes a value.
type flagKind int

const (
	isSwitch flagKind = iota
	hasValue
)

// flagKinds are all flags of all verbs.
var flagKinds = map[string]flagKind{
	"data": hasValue, "json": isSwitch, "pegawai": hasValue, "hari-ini": hasValue, "help": isSwitch,
	"bulan": hasValue, "pekan": hasValue, "dialog": hasValue, "ke": hasValue,
	"surat": hasValue, "nomor": hasValue, "penanda-tangan": hasValue, "kertas": hasValue, "ukuran": hasValue, "mulai": hasValue,
	"cara": hasValue, "kepada": hasValue, "penerima": hasValue, "tanggal": hasValue, "catatan": hasValue, "buku": hasValue,
	"stasiun": hasValue, "tahun": hasValue, "konsep": isSwitch, "periksa": isSwitch,
}

// everywhere are the flags that every verb takes.
var everywhere = []string{"data", "json", "pegawai", "hari-ini", "help"}

// usageError is a wrong call; it ends with exit code 2.
type usageError struct{ reason string }

// Error gives the reason in Indonesian.
func (e usageError) Error() string { return e.reason }

func usagef(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// call is what one command line asks for.
type call struct {
	verb   *verb
	flags  map[string]string // given ones; a switch is "ya"
	values []string          // arguments after the verb's words
}

// has reports whether the flag was given.
func (c call) has(flag string) bool {
	_, ok := c.flags[flag]
	return ok
}

// parseArgs reads a command line: flags may stand before, between and after the words, "--" ends
// them. What is wrong with it is said as a usageError.
func parseArgs(args []string) (call, error) {
	c := call{flags: map[string]string{}}
	var words []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			words = append(words, args[i+1:]...)
			break
		}
		if !strings.HasPrefix(arg, "-") || arg == "-" {
			words = append(words, arg)
			continue
		}
		used, err := c.takeFlag(arg, args[i+1:])
		if err != nil {
			return c, err
		}
		i += used
	}
	return c, c.takeWords(words)
}

// takeFlag reads one flag and returns how many of the following arguments it used.
func (c call) takeFlag(arg string, rest []string) (int, error) {
	name, value, joined := strings.Cut(strings.TrimPrefix(arg, "--"), "=")
	if arg == "-h" {
		name = "help"
	}
	kind, known := flagKinds[name]
	if !known || !strings.HasPrefix(arg, "--") && arg != "-h" {
		return 0, usagef("Pilihan %s tidak dikenal.", strings.SplitN(arg, "=", 2)[0])
	}
	if c.has(name) {
		return 0, usagef("Pilihan --%s ditulis dua kali.", name)
	}
	if kind == isSwitch {
		if joined {
			return 0, usagef("Pilihan --%s tidak memakai nilai.", name)
		}
		c.flags[name] = "ya"
		return 0, nil
	}
	used := 0
	if !joined && len(rest) > 0 && !strings.HasPrefix(rest[0], "--") {
		value, used = rest[0], 1
	}
	if strings.TrimSpace(value) == "" {
		return 0, usagef("Pilihan --%s belum diberi nilai.", name)
	}
	c.flags[name] = value
	return used, nil
}

// takeWords finds the verb and its arguments and holds the flags against them.
func (c *call) takeWords(words []string) error {
	if c.has("help") || len(words) == 1 && words[0] == "bantuan" {
		c.verb = helpVerb
		return nil
	}
	c.verb = findVerb(words)
	if c.verb == nil {
		return unknownVerb(words)
	}
	if c.verb.run == nil {
		return usagef("Perintah %q belum ada dalam versi ini.", c.verb.name())
	}
	c.values = words[len(c.verb.words):]
	switch n := len(c.values); {
	case n < len(c.verb.args):
		return usagef("Perintah %q memerlukan %s.", c.verb.name(), c.verb.args[n])
	case n > len(c.verb.args):
		return usagef("Argumen %q tidak dikenal.", c.values[len(c.verb.args)])
	}
	return c.checkFlags()
}

// checkFlags holds the given flags against what the verb takes and needs.
func (c *call) checkFlags() error {
	v := c.verb
	given := make([]string, 0, len(c.flags))
	for name := range c.flags {
		given = append(given, name)
	}
	slices.Sort(given)
	for _, name := range given {
		if name == "json" && v.plain || !slices.Contains(everywhere, name) && !slices.Contains(v.flags, name) {
			return usagef("Pilihan --%s tidak berlaku untuk %s.", name, v.spoken())
		}
	}
	for _, name := range v.needs {
		if !c.has(name) {
			return usagef("%s memerlukan --%s.", model.Capital(v.spoken()), name)
		}
	}
	if len(v.oneOf) > 0 {
		count := 0
		for _, name := range v.oneOf {
			if c.has(name) {
				count++
			}
		}
		if count != 1 {
			return usagef("%s memerlukan salah satu dari --%s.", model.Capital(v.spoken()), strings.Join(v.oneOf, " atau --"))
		}
	}
	return nil
}
