package kit

import (
	_ "embed"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

//go:embed base.id.json
var indonesianTexts []byte

// fyneLocales are the languages Fyne has texts of its own for, besides English.
var fyneLocales = []fyne.Locale{"id", "en", "cs", "de", "el", "es", "fr", "ja", "pl", "pt", "pt-BR", "ru", "sv", "ta", "uk", "zh-Hans"}

// UseIndonesian makes Fyne's own dialogs and menus Indonesian, whatever the language of the system: Fyne cannot be told
// a language, so its texts of every language are replaced.
func UseIndonesian() error {
	var errs []error
	for _, l := range fyneLocales {
		errs = append(errs, lang.AddTranslationsForLocale(indonesianTexts, l))
	}
	return errors.Join(errs...)
}
