package model

import (
	"net/url"
	"slices"
	"strings"
)

// PreferredPhone is the number to reach the speaker on, "" when none is known.
func (s Speaker) PreferredPhone() string {
	if i := slices.IndexFunc(s.Phones, func(p Phone) bool { return p.Preferred }); i >= 0 {
		return s.Phones[i].Number
	}
	if len(s.Phones) > 0 {
		return s.Phones[0].Number
	}
	return ""
}

// WhatsAppText is the message that goes along with a letter: to whom, what for, when, where, and
// until when to confirm. It says what the letter says: of an issued one its frozen text.
func (s Situation) WhatsAppText(l Letter) string {
	c := l.Content
	if !l.Issued() {
		c, _ = s.LetterContent(l, s.Today(), "")
	}
	parts := []string{"Yth. " + s.greeted(l, c), "Dengan hormat, " + s.announced(l, c)}
	if rows := whatsAppRows(c); rows != "" {
		parts = append(parts, rows)
	}
	parts = append(parts, nonEmpty(c.Confirm)...)
	return strings.Join(append(parts, "Terima kasih.\n"+s.Settings.OfficeName), "\n\n")
}

// greeted is who is spoken to: the speaker by name, else the addressee.
func (s Situation) greeted(l Letter, c LetterContent) string {
	if p, ok := s.Speakers[l.SpeakerID]; ok && l.SpeakerID != "" {
		return strings.Join(nonEmpty("Bapak/Ibu "+p.Name.Full(), p.Post), "\n")
	}
	switch {
	case l.Kind == JointInvitation:
		return "Bapak/Ibu narasumber"
	case l.Kind == DutyLetter:
		names := make([]string, len(c.Officers))
		for i, o := range c.Officers {
			names[i] = o.Name
		}
		return "Sdr. " + strings.Join(names, ", ")
	case len(c.Addressee) > 0:
		return c.Addressee[0]
	}
	return "Bapak/Ibu"
}

// announced names the letter, with its number and date once it is issued.
func (s Situation) announced(l Letter, c LetterContent) string {
	words := []string{"kami sampaikan", firstOf(c.Subject, Capital(KindWords(l.Kind)))}
	if l.Number != "" {
		words = append(words, "Nomor", l.Number)
	}
	if l.Issued() {
		words = append(words, "tanggal", LetterDate(c.Date))
	}
	if role := roleWords(l.Role); l.SpeakerID != "" && l.Kind.Invites() {
		words = append(words, "untuk Bapak/Ibu sebagai", role)
	}
	return strings.Join(words, " ") + end(whatsAppRows(c) != "")
}

func end(more bool) string {
	if more {
		return ":"
	}
	return "."
}

// whatsAppRows are the facts of the letter, one a line.
func whatsAppRows(c LetterContent) string {
	var out []string
	for _, r := range c.Block {
		out = append(out, Capital(r.Label)+": "+oneLine(r.Value))
	}
	for _, r := range c.Corrections {
		out = append(out, Capital(r.Label)+": semula "+oneLine(r.Was)+", menjadi "+oneLine(r.Now))
	}
	for _, r := range c.Schedule {
		out = append(out, LongDate(r.Date)+", "+r.Hours+": "+r.Theme)
	}
	return strings.Join(append(out, c.Orders...), "\n")
}

// MaxWhatsAppLink bounds a link, in bytes, so that a QR code of it can be read off a screen.
const MaxWhatsAppLink = 1400

// WhatsAppLink opens a chat with a number, E.164, and the text written into it; a text that is too
// long for the link is left out. "" for a number that is none.
func WhatsAppLink(phone, text string) string {
	digits, ok := strings.CutPrefix(phone, "+")
	if !ok || !isDigits(digits) {
		return ""
	}
	link := "https://wa.me/" + digits
	full := link + "?text=" + strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
	if text == "" || len(full) > MaxWhatsAppLink {
		return link
	}
	return full
}
