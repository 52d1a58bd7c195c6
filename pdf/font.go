package pdf

import (
	"encoding/binary"
	"errors"
	"math"
	"sync"

	"kaltimprov.go.id/dialogpublik/assets"
)

// face is one of the cuts of the paper font.
type face uint8

const (
	regular face = iota
	bold
	italic
	faceCount
)

// faceFiles names the embedded font of each face.
var faceFiles = [faceCount]string{"LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic"}

// Vertical measures of Liberation Sans, in parts of the font size.
const (
	ascent    = 0.905
	descent   = 0.212
	single    = 1.149 // Word's single spacing
	pointMM   = 25.4 / 72
	runeLimit = 0x10000
)

// fontMetrics holds advance widths in thousandths of the size for every rune
// below U+10000. A rune the font has no glyph for is marked as missing.
type fontMetrics struct {
	width [runeLimit]uint16
}

const missingGlyph = math.MaxUint16

// metrics gives the widths of the embedded fonts, read once.
var metrics = sync.OnceValues(func() (*[faceCount]*fontMetrics, error) {
	var all [faceCount]*fontMetrics
	for f, name := range faceFiles {
		m, err := readMetrics(assets.Font(name))
		if err != nil {
			return nil, errors.Join(errors.New("read font "+name), err)
		}
		all[f] = m
	}
	return &all, nil
})

// has says whether the face can draw the rune.
func (m *fontMetrics) has(r rune) bool {
	return r >= 0 && r < runeLimit && m.width[r] != missingGlyph
}

// measure gives the width of cleaned text in mm.
func measure(f face, size float64, text string) float64 {
	all, err := metrics()
	if err != nil {
		return 0
	}
	m, sum := all[f], 0
	for _, r := range text {
		if m.has(r) {
			sum += int(m.width[r])
		}
	}
	return float64(sum) * size * pointMM / 1000
}

// lead gives the height in mm of a line of the size in points.
func lead(size, spacing float64) float64 { return size * pointMM * single * spacing }

// baseline gives the distance in mm from the top of a line to its baseline:
// ascent and descent stand centred in the line.
func baseline(size, spacing float64) float64 {
	return (lead(size, spacing)-size*pointMM*(ascent+descent))/2 + size*pointMM*ascent
}

var errFont = errors.New("not a usable TrueType font")

// readMetrics reads the widths and the character map (format 4) of a TrueType
// font.
func readMetrics(data []byte) (m *fontMetrics, err error) {
	defer func() {
		if recover() != nil {
			m, err = nil, errFont
		}
	}()
	tables := fontTables(data)
	head, hhea, hmtx := tables["head"], tables["hhea"], tables["hmtx"]
	be := binary.BigEndian
	unitsPerEm := float64(be.Uint16(head[18:]))
	long := int(be.Uint16(hhea[34:]))
	sub := unicodeMap(tables["cmap"])
	if sub == nil || unitsPerEm == 0 || long == 0 {
		return nil, errFont
	}
	m = &fontMetrics{}
	for r := range m.width {
		m.width[r] = missingGlyph
	}
	eachGlyph(sub, func(r rune, glyph int) {
		units := float64(be.Uint16(hmtx[4*min(glyph, long-1):]))
		m.width[r] = uint16(math.Round(units * 1000 / unitsPerEm))
	})
	return m, nil
}

// fontTables cuts a font file into its named tables.
func fontTables(data []byte) map[string][]byte {
	be := binary.BigEndian
	tables := map[string][]byte{}
	for i := range int(be.Uint16(data[4:])) {
		record := data[12+16*i:]
		offset, length := be.Uint32(record[8:]), be.Uint32(record[12:])
		tables[string(record[:4])] = data[offset : offset+length]
	}
	return tables
}

// unicodeMap finds the Windows Unicode subtable of format 4.
func unicodeMap(cmap []byte) []byte {
	be := binary.BigEndian
	for i := range int(be.Uint16(cmap[2:])) {
		record := cmap[4+8*i:]
		sub := cmap[be.Uint32(record[4:]):]
		if be.Uint16(record) == 3 && be.Uint16(record[2:]) == 1 && be.Uint16(sub) == 4 {
			return sub
		}
	}
	return nil
}

// eachGlyph calls visit for every rune of a format 4 subtable with a glyph.
func eachGlyph(sub []byte, visit func(r rune, glyph int)) {
	be := binary.BigEndian
	double := int(be.Uint16(sub[6:]))
	ends, starts := sub[14:], sub[16+double:]
	deltas, offsets := sub[16+2*double:], sub[16+3*double:]
	for i := 0; i < double; i += 2 {
		start, end := int(be.Uint16(starts[i:])), int(be.Uint16(ends[i:]))
		delta, offset := int(be.Uint16(deltas[i:])), int(be.Uint16(offsets[i:]))
		for r := start; r <= end && r < 0xFFFF; r++ {
			glyph := r
			if offset != 0 {
				glyph = int(be.Uint16(offsets[i+offset+2*(r-start):]))
				if glyph == 0 {
					continue
				}
			}
			if glyph = (glyph + delta) & 0xFFFF; glyph != 0 {
				visit(rune(r), glyph)
			}
		}
	}
}
