package sqlite

import (
	"errors"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectSettings = `SELECT id, government, office_heading, office_name, division, address, phone, fax, website, email,
	town, emblem, classification, letter_unit, report_unit, urgency, copy_to, contact_officer,
	letter_paper, report_paper, letter_layout, week_target, month_target, year_target, travel_minutes, often_limit, often_months, last_actor, sample
	FROM settings`

var putSettings = upsert("settings", "government", "office_heading", "office_name", "division", "address", "phone", "fax",
	"website", "email", "town", "emblem", "classification", "letter_unit", "report_unit", "urgency",
	"copy_to", "contact_officer", "letter_paper", "report_paper", "letter_layout", "week_target", "month_target", "year_target",
	"travel_minutes", "often_limit", "often_months", "last_actor", "sample")

// Settings returns the office's own values, NotFound before the first were put.
func (t *tx) Settings() (model.Settings, error) {
	var s model.Settings
	err := t.row(selectSettings).Scan(&s.ID, &s.Government, &s.OfficeHeading, &s.OfficeName, &s.Division, &s.Address,
		&s.Phone, &s.Fax, &s.Website, &s.Email, &s.Town, &s.Emblem, &s.Classification, &s.LetterUnit, &s.ReportUnit,
		&s.Urgency, &s.CopyTo, opt(&s.ContactOfficer), &s.LetterPaper, &s.ReportPaper, &s.LetterLayout,
		&s.WeekTarget, &s.MonthTarget, &s.YearTarget, &s.TravelMinutes, &s.OftenLimit, &s.OftenMonths, &s.LastActor, &s.Sample)
	if errors.Is(err, errNoRow) {
		return s, model.Errorf(model.NotFound, "Pengaturan kantor belum ada.")
	}
	return s, err
}

// PutSettings writes the office's own values.
func (t *tx) PutSettings(s model.Settings) error {
	return t.put(putSettings, s.ID, s.Government, s.OfficeHeading, s.OfficeName, s.Division, s.Address, s.Phone, s.Fax,
		s.Website, s.Email, s.Town, s.Emblem, s.Classification, s.LetterUnit, s.ReportUnit, s.Urgency,
		s.CopyTo, null(s.ContactOfficer), s.LetterPaper, s.ReportPaper, s.LetterLayout, s.WeekTarget, s.MonthTarget, s.YearTarget, s.TravelMinutes, s.OftenLimit,
		s.OftenMonths, s.LastActor, s.Sample)
}
