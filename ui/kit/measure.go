package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// measure returns the size of a text in one line.
func measure(text string, size float32, w Weight) fyne.Size {
	s, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, size, w.style(), w.source(text))
	return s
}

func lineHeight(size float32, w Weight) float32 { return up(measure("Hg", size, w).Height) }

// ellipsis cuts a text so that it fits into a width, with … as its last letter.
func ellipsis(text string, size float32, w Weight, width float32) string {
	if measure(text, size, w).Width <= width {
		return text
	}
	letters := []rune(text)
	low, high := 0, len(letters)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(cut(letters, mid), size, w).Width <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return cut(letters, low)
}

func cut(letters []rune, n int) string {
	return strings.TrimRight(string(letters[:n]), " ,.;:") + "…"
}

// wrapLines breaks a text at spaces and line ends into lines no wider than width; limit > 0 is the largest number of
// lines, the last of which then ends with …. A word wider than the line is broken inside.
func wrapLines(text string, size float32, w Weight, width float32, limit int) []string {
	var lines []string
	for _, part := range strings.Split(text, "\n") {
		lines = append(lines, wrapPart(part, size, w, width)...)
	}
	if limit > 0 && len(lines) > limit {
		rest := strings.Join(lines[limit-1:], " ")
		lines = append(lines[:limit-1:limit-1], ellipsis(rest, size, w, width))
	}
	return lines
}

func wrapPart(part string, size float32, w Weight, width float32) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(part) {
		for _, piece := range pieces(word, size, w, width) {
			joined := piece
			if line != "" {
				joined = line + " " + piece
			}
			if line != "" && measure(joined, size, w).Width > width {
				lines = append(lines, line)
				joined = piece
			}
			line = joined
		}
	}
	return append(lines, line)
}

// pieces returns the word, or parts of it that fit when it is wider than the line.
func pieces(word string, size float32, w Weight, width float32) []string {
	if measure(word, size, w).Width <= width {
		return []string{word}
	}
	var out []string
	letters := []rune(word)
	for len(letters) > 0 {
		n := len(letters)
		for n > 1 && measure(string(letters[:n]), size, w).Width > width {
			n--
		}
		out = append(out, string(letters[:n]))
		letters = letters[n:]
	}
	return out
}
