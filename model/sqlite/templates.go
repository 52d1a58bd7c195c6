package sqlite

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectTemplates = `SELECT id, kind, register_id, code, unit, urgency, attach, wording FROM letter_template ORDER BY kind`

var putTemplate = upsert("letter_template", "kind", "register_id", "code", "unit", "urgency", "attach", "wording")

// Templates returns the templates that the office changed, by kind.
func (t *tx) Templates() ([]model.Template, error) {
	return list(t, func(m *model.Template) []any {
		return []any{&m.ID, &m.Kind, opt(&m.RegisterID), &m.Code, &m.Unit, &m.Urgency, &m.Attach, structured(&m.Wording)}
	}, selectTemplates)
}

// PutTemplate writes a template.
func (t *tx) PutTemplate(m model.Template) error {
	wording, err := jsonText(m.Wording)
	if err != nil {
		return fmt.Errorf("wording of a template: %w", err)
	}
	return t.put(putTemplate, m.ID, m.Kind, null(m.RegisterID), m.Code, m.Unit, m.Urgency, m.Attach, wording)
}
