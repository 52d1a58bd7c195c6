package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// maxColumn is the width in letters at which a cell of a printed table is cut; the last one of a row
// is not.
const maxColumn = 60

// table is a list for people: columns of equal width, the last one ragged.
type table struct {
	header []string
	rows   [][]string
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// write prints the table, or the sentence when it is empty.
func (t *table) write(w io.Writer, empty string) error {
	if len(t.rows) == 0 {
		_, err := fmt.Fprintln(w, empty)
		return err
	}
	widths := make([]int, len(t.header))
	all := append([][]string{t.header}, t.rows...)
	for _, row := range all {
		for i := range row {
			row[i] = strings.Join(strings.Fields(row[i]), " ")
			if i < len(row)-1 {
				row[i] = shorten(row[i])
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	var b strings.Builder
	for _, row := range all {
		line := ""
		for i, cell := range row {
			line += cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// shorten cuts a cell.
func shorten(s string) string {
	if r := []rune(s); len(r) > maxColumn {
		return string(r[:maxColumn-1]) + "…"
	}
	return s
}

// orDash stands for what is absent.
func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
