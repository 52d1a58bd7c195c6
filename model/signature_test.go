package model_test

import (
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestSignatory_Signature(t *testing.T) {
	for _, tt := range []struct {
		signer model.Signatory
		want   string
	}{
		{model.Signatory{Form: model.SignDirect, Post: "Kepala Dinas"}, "Kepala Dinas,"},
		{model.Signatory{Form: model.SignDirect, TopPost: "Kepala Dinas"}, "Kepala Dinas,"},
		{model.Signatory{Form: model.SignAN, TopPost: "Kepala Dinas", Post: "Sekretaris"}, "a.n. Kepala Dinas|Sekretaris,"},
		{model.Signatory{Form: model.SignUB, TopPost: "Kepala Dinas", MiddlePost: "Sekretaris", Post: "Kepala Bidang IKP"}, "a.n. Kepala Dinas|Sekretaris|u.b.|Kepala Bidang IKP,"},
		{model.Signatory{Form: model.SignPlt, TopPost: "Kepala Dinas", Post: "Sekretaris"}, "Plt. Kepala Dinas,"},
		{model.Signatory{Form: model.SignPlh, Post: "Kepala Dinas"}, "Plh. Kepala Dinas,"},
		{model.Signatory{Form: model.SignAN, Post: "Sekretaris"}, "Sekretaris,"},
		{model.Signatory{Form: model.SignUB, TopPost: "Kepala Dinas", Post: "Kepala Bidang IKP"}, "a.n. Kepala Dinas|u.b.|Kepala Bidang IKP,"},
	} {
		if got := strings.Join(tt.signer.Signature().Lines, "|"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.signer.Form, got, tt.want)
		}
	}
}

// The valid signatory whose term began last signs; the day of issue decides.
func TestIssueInvitation_signerOfTheDay(t *testing.T) {
	d := newSampleDesk(t)
	_, err := d.SaveSignatory(model.Signatory{Role: model.RoleKadis, Form: model.SignPlh, TopPost: "Kepala Dinas", Post: "Sekretaris",
		Name: "Dewi Fiktifani", From: "2026-11-10", Until: "2026-11-12"})
	d.must(err)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	for day, want := range map[string]string{"2026-11-09": "Kepala Dinas,", "2026-11-10": "Plh. Kepala Dinas,", "2026-11-12": "Plh. Kepala Dinas,", "2026-11-13": "Kepala Dinas,"} {
		d.at(day + "T09:00")
		l := d.issueAll(d.dialogue("2026-12-10", "Pajak "+day, a))[0]
		if got := l.Content.Signature.Lines[0]; got != want || l.Content.Date != model.Date(day) {
			t.Errorf("%s: signed by %q with the date %s, want %q", day, got, l.Content.Date, want)
		}
	}
}

func TestReport_fromAnActingHead(t *testing.T) {
	d := newSampleDesk(t)
	setup, err := d.Setup()
	d.must(err)
	for _, s := range setup.Signatories {
		if s.Role == model.RoleKasi {
			s.Form, s.TopPost, s.Post = model.SignPlt, s.Post, "Pranata Humas Ahli Muda"
			_, err := d.SaveSignatory(s)
			d.must(err)
		}
	}
	c, _, err := d.ReportDraft("2026-W48")
	d.must(err)
	if got := c.Memo.From + ","; got != c.Author.Lines[0] || !strings.HasPrefix(got, "Plt. Kepala Seksi") {
		t.Errorf("memo from %q, signed %q", c.Memo.From, c.Author.Lines)
	}
}

func TestSignerWarning(t *testing.T) {
	one := []model.Signatory{{ID: "a", Role: model.RoleKadis, From: "2026-01-01", Until: "2026-11-30"}}
	for _, tt := range []struct {
		role model.Role
		day  model.Date
		warn bool
	}{
		{model.RoleKadis, "2025-12-31", true}, {model.RoleKadis, "2026-01-01", false}, {model.RoleKadis, "2026-11-30", false},
		{model.RoleKadis, "2026-12-01", true}, {model.RoleKasi, "2026-06-01", true},
	} {
		if got := model.SignerWarning(one, tt.role, tt.day); (got != "") != tt.warn {
			t.Errorf("%s on %s: %q", tt.role, tt.day, got)
		}
	}
}
