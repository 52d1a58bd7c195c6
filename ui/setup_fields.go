package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// bind ties a field to a form: show writes a value as text, read turns typed text into an edit.
func (f *setupForm[T]) bind(field *kit.Field, show func(T) string, read func(text string) (func(*T), error)) *kit.Field {
	field.OnCommit = func(text string) error {
		edit, err := read(text)
		if err != nil {
			return err
		}
		if err := f.commit(field.Label(), edit); err != nil {
			return err
		}
		field.SetError("")
		return nil
	}
	field.OnChanged = func(text string) {
		if edit, err := read(text); err == nil {
			v := f.value
			edit(&v)
			f.tell(v)
		}
	}
	f.shows = append(f.shows, func(v T) {
		if !field.Dirty() && !(f.focused(field) && f.reads(field.Text(), v, show, read)) {
			field.SetText(show(v))
		}
	})
	f.own(field, func() {
		if !field.Dirty() {
			field.SetText(show(f.value))
		}
	})
	return field
}

// reads tells whether a typed text means the value already: a space before the next word is not
// taken away under the cursor.
func (f *setupForm[T]) reads(text string, v T, show func(T) string, read func(text string) (func(*T), error)) bool {
	edit, err := read(text)
	if err != nil {
		return false
	}
	typed := v
	edit(&typed)
	return show(typed) == show(v)
}

// text is a field of one line.
func (f *setupForm[T]) text(label string, at func(*T) *string) *kit.Field {
	return f.words(kit.NewField(label), at)
}

// area is a field of several lines.
func (f *setupForm[T]) area(label string, rows int, at func(*T) *string) *kit.Field {
	return f.words(kit.NewArea(label, rows), at)
}

func (f *setupForm[T]) words(field *kit.Field, at func(*T) *string) *kit.Field {
	return f.bind(field, func(v T) string { return *at(&v) }, func(text string) (func(*T), error) {
		return func(v *T) { *at(v) = trimmed(text) }, nil
	})
}

// number is a field of a whole number from low to high.
func (f *setupForm[T]) number(label string, low, high int, get func(T) int, set func(*T, int)) *kit.Field {
	return f.bind(kit.NewField(label), func(v T) string { return strconv.Itoa(get(v)) }, func(text string) (func(*T), error) {
		n, err := strconv.Atoi(trimmed(text))
		if err != nil || n < low || n > high {
			return nil, model.FieldError("", "Tulis angka bulat dari %s sampai %s.", model.Thousands(low), model.Thousands(high))
		}
		return func(v *T) { set(v, n) }, nil
	})
}

// clock is a field of a time of day.
func (f *setupForm[T]) clock(label string, at func(*T) *model.Clock) *kit.Field {
	return f.bind(kit.NewField(label), func(v T) string { return clockText(*at(&v)) }, func(text string) (func(*T), error) {
		c, err := model.ParseClock(text)
		return func(v *T) { *at(v) = c }, err
	})
}

// phone is a field of a telephone number that may be empty.
func (f *setupForm[T]) phone(label string, at func(*T) *string) *kit.Field {
	field := f.bind(kit.NewField(label), func(v T) string { return model.FormatPhone(*at(&v)) }, func(text string) (func(*T), error) {
		number := ""
		if trimmed(text) != "" {
			var err error
			if number, err = model.NormalizePhone(text); err != nil {
				return nil, err
			}
		}
		return func(v *T) { *at(v) = number }, nil
	})
	return field.Hint("0812-3456-7890")
}

// nip is a field of a civil servant's number; what looks wrong in it is told and does not block.
func (f *setupForm[T]) nip(label string, at func(*T) *string) *kit.Field {
	field := kit.NewField(label)
	f.bind(field, func(v T) string { return model.FormatNIP(*at(&v)) }, func(text string) (func(*T), error) {
		if strings.Trim(text, "0123456789 .-") != "" {
			return nil, model.FieldError("nip", "NIP ditulis dengan angka saja.")
		}
		return func(v *T) { *at(v) = model.NormalizeNIP(text) }, nil
	})
	warn := func(v T) { field.SetWarning(strings.Join(model.CheckNIP(*at(&v)), " ")) }
	save := field.OnCommit
	field.OnCommit = func(text string) error {
		err := save(text)
		if err == nil {
			warn(f.value)
		}
		return err
	}
	f.shows = append(f.shows, func(v T) {
		if !field.Dirty() {
			warn(v)
		}
	})
	return field
}

// date is a field of a day; an optional one may be empty.
func (f *setupForm[T]) date(label string, near model.Date, optional bool, at func(*T) *model.Date) *kit.DateField {
	field := kit.NewDateField(label, parseDate(near), formatDate)
	field.Optional = optional
	field.Today = func() (int, int, int) { return ymd(f.sh.office.Today()) }
	field.OnDate = func(y, m, d int) error {
		day := dayOf(y, m, d)
		err := f.commit(field.Label(), func(v *T) { *at(v) = day })
		if err == nil {
			field.SetError("")
		}
		return err
	}
	f.shows = append(f.shows, func(v T) {
		if !field.Dirty() {
			field.SetDate(ymd(*at(&v)))
		}
	})
	f.own(&field.Field, func() {})
	return field
}

// ymd takes a day apart, year 0 for none.
func ymd(d model.Date) (y, m, day int) {
	if !d.Valid() {
		return 0, 0, 0
	}
	return d.Year(), d.MonthNumber(), d.Day()
}

// dayOf puts a day together, "" for year 0.
func dayOf(y, m, d int) model.Date {
	if y == 0 {
		return ""
	}
	return model.MakeDate(y, m, d)
}

// setupOption is a value to choose and its word.
type setupOption[V any] struct {
	value V
	word  string
}

// setupChoice is a field that chooses one of some values; options is asked at every showing.
func setupChoice[T any, V comparable](f *setupForm[T], label string, options func() []setupOption[V], at func(*T) *V) *kit.SelectField {
	field := kit.NewSelectField(label, nil)
	field.OnCommit = func(i int) error {
		value := options()[i].value
		return f.commit(label, func(v *T) { *at(v) = value })
	}
	f.shows = append(f.shows, func(v T) {
		words, chosen := []string{}, -1
		for i, o := range options() {
			words = append(words, o.word)
			if o.value == *at(&v) {
				chosen = i
			}
		}
		field.Drop.SetOptions(words)
		field.Drop.SetChosen(chosen)
	})
	return field
}

// check is a tick box.
func (f *setupForm[T]) check(label string, at func(*T) *bool) *kit.Check {
	box := kit.NewCheck(label, nil)
	box.OnCommit = func(on bool) error { return f.commit(label, func(v *T) { *at(v) = on }) }
	box.OnError = func(err error) { f.sh.fail(model.Errorf(model.Invalid, "%s", err.Error())) }
	f.shows = append(f.shows, func(v T) { box.SetOn(*at(&v)) })
	return box
}

// showIf shows or hides objects.
func showIf(on bool, objs ...fyne.CanvasObject) {
	for _, o := range objs {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
}
