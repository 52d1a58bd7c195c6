package model

import (
	"slices"
	"strings"
)

// Organization is where speakers come from.
type Organization struct {
	ID   ID
	Name string
	Town string // for the letter's "di ..."; "" means TownOf(Name)
}

// Speaker is a person who can be invited. Name parts are kept apart; lists sort by bare name.
type Speaker struct {
	ID           ID
	Name         Name
	Post         string
	Organization Organization // ID "" when none
	Phones       []Phone
	Email        string
	Themes       []string
	Address      AddressStyle
	Note         string // internal, never printed nor exported
	Absences     []Absence
	Trashed      bool
}

// Absence is a range of days, both inclusive, on which a speaker cannot come.
type Absence struct {
	ID          ID
	From, Until Date
	Reason      string
}

// Covers reports whether the speaker cannot come on day d.
func (a Absence) Covers(d Date) bool { return a.From <= d && d <= a.Until }

// Words tell the days: "tidak bisa 24 s.d. 26 November 2026 (dinas luar)".
func (a Absence) Words() string {
	words := "tidak bisa " + DateRange(a.From, a.Until)
	if a.Reason != "" {
		words += " (" + a.Reason + ")"
	}
	return words
}

// AwayOn returns the first range of days that covers day d.
func (s Speaker) AwayOn(d Date) (Absence, bool) {
	i := slices.IndexFunc(s.Absences, func(a Absence) bool { return a.Covers(d) })
	if i < 0 {
		return Absence{}, false
	}
	return s.Absences[i], true
}

// PhoneKind types a number.
type PhoneKind string

// The kinds of number.
const (
	Mobile    PhoneKind = "ponsel"
	Desk      PhoneKind = "kantor"
	Adjutant  PhoneKind = "ajudan"
	OtherKind PhoneKind = "lain"
)

// PhoneKinds lists the kinds in the order of forms.
var PhoneKinds = []PhoneKind{Mobile, Desk, Adjutant, OtherKind}

// Phone is one number of a speaker, E.164.
type Phone struct {
	ID        ID
	Kind      PhoneKind
	Number    string
	Preferred bool
}

// AddressStyle is how a letter addresses a speaker.
type AddressStyle string

// The styles; automatic takes the post for heads and the name for anyone else.
const (
	AddressAuto AddressStyle = "otomatis"
	AddressPost AddressStyle = "jabatan"
	AddressName AddressStyle = "nama"
)

// SpeakerStats counts a speaker's dialogues terlaksana in which he appeared himself.
type SpeakerStats struct {
	Held int
	Last Date
}

// Town returns the town for the letter's "di ...".
func (s Speaker) Town() string {
	if s.Organization.Town != "" {
		return s.Organization.Town
	}
	return TownOf(s.Organization.Name)
}

// ByPost reports whether a letter addresses the speaker by post.
func (s Speaker) ByPost() bool {
	switch s.Address {
	case AddressPost:
		return s.Post != ""
	case AddressName:
		return false
	}
	return IsHeadPost(s.Post)
}

// Title returns post and organization in one line, leaving out what is missing and not saying twice
// what ends the one and begins the other: "Kepala Dinas Kesehatan Provinsi ..." of the "Kepala Dinas
// Kesehatan" of "Dinas Kesehatan Provinsi ...".
func (s Speaker) Title() string {
	return postAt(s.Post, s.Organization.Name)
}

func postAt(post, organization string) string {
	switch {
	case post == "":
		return organization
	case organization == "":
		return post
	}
	words, names := strings.Fields(post), strings.Fields(organization)
	for n := min(len(words), len(names)); n > 0; n-- {
		if Fold(strings.Join(words[len(words)-n:], " ")) == Fold(strings.Join(names[:n], " ")) {
			return strings.Join(append(words[:len(words)-n], names...), " ")
		}
	}
	return post + ", " + organization
}
