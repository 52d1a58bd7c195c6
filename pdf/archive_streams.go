package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"sync"
)

// packedStream is the data of a stream, compressed or not.
type packedStream struct {
	filter string
	data   []byte
}

// plainStream is a stream that programs find without unpacking it.
func plainStream(data []byte) packedStream { return packedStream{data: data} }

// packStream compresses a stream.
func packStream(data []byte) packedStream {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data) // writing to memory cannot fail
	_ = w.Close()
	return packedStream{filter: "/Filter /FlateDecode ", data: b.Bytes()}
}

// body writes the stream as the body of an object with more entries.
func (s packedStream) body(entries string) []byte {
	b := fmt.Appendf(nil, "<<%s %s/Length %d>>%s", entries, s.filter, len(s.data), streamMark)
	return append(append(b, s.data...), "\nendstream\n"...)
}

// packedProfile is the colour profile of every file.
var packedProfile = sync.OnceValue(func() packedStream { return packStream(sRGB()) })

// outputIntent says that all colours of the file are meant as those of the
// profile.
func outputIntent(profile int) string {
	return fmt.Sprintf("<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (%s) /Info (%s) /DestOutputProfile %d 0 R>>",
		profileName, profileName, profile)
}

// packedUnicode says which character each code of a font means: the drawing
// library numbers characters by their Unicode value. A range may not cross a
// row of 256 codes, and a list holds 100 ranges at most.
var packedUnicode = sync.OnceValue(func() packedStream {
	var ranges []string
	for row := range 256 {
		first, last := row<<8, row<<8|0xFF
		switch {
		case row == 0:
			first = 1
		case row >= 0xD8 && row <= 0xDF: // halves of characters, which stand for nothing
			continue
		case row == 0xFF:
			last = 0xFFFD
		}
		ranges = append(ranges, fmt.Sprintf("<%04X> <%04X> <%04X>\n", first, last, first))
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for len(ranges) > 0 {
		n := min(100, len(ranges))
		fmt.Fprintf(&b, "%d beginbfrange\n%sendbfrange\n", n, strings.Join(ranges[:n], ""))
		ranges = ranges[n:]
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return packStream([]byte(b.String()))
})
