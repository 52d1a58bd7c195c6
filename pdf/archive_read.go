package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"sort"
	"strconv"
)

var (
	errNotDrawn  = errors.New("not a file of the drawing library")
	errEncrypted = errors.New("encrypted")
)

// drawnFile is a file of the drawing library taken apart.
type drawnFile struct {
	objects    []drawnObject // as they follow each other in the file
	root, info int
}

// drawnObject is an object's dictionary, and its stream where it has one.
type drawnObject struct {
	number int
	body   []byte // between "obj" and "endobj"
}

const (
	tableEntry  = len("0000000000 00000 n \n")
	startMark   = "startxref\n"
	streamMark  = "\nstream\n"
	trailerMark = "trailer\n"
)

var (
	tableHead   = regexp.MustCompile(`^xref\n0 (\d{1,9})\n0000000000 65535 f \n`)
	trailerDict = regexp.MustCompile(`^trailer\n<<\n/Size \d+\n/Root (\d{1,9}) 0 R\n/Info (\d{1,9}) 0 R\n>>\n$`)
	startOffset = regexp.MustCompile(`^startxref\n(\d{1,10})\n%%EOF\n$`)
)

// readDrawn takes a file apart by its own table of objects.
func readDrawn(raw []byte) (*drawnFile, error) {
	end := bytes.LastIndex(raw, []byte(startMark))
	if end < 0 {
		return nil, errNotDrawn
	}
	last := startOffset.FindSubmatch(raw[end:])
	if last == nil || number(last[1]) > end {
		return nil, errNotDrawn
	}
	start := number(last[1])
	offsets, trailer, err := readTable(raw[start:end])
	if err != nil {
		return nil, err
	}
	facts := trailerDict.FindSubmatch(trailer)
	if facts == nil {
		if bytes.Contains(trailer, []byte("/Encrypt")) {
			return nil, errEncrypted
		}
		return nil, errNotDrawn
	}
	f := &drawnFile{root: number(facts[1]), info: number(facts[2])}
	f.objects, err = cutObjects(raw[:start], offsets)
	return f, err
}

// readTable reads the table of objects, which begins at the front of data, and
// gives the offset of each object and the trailer behind the table.
func readTable(data []byte) (offsets []int, trailer []byte, err error) {
	head := tableHead.FindSubmatch(data)
	if head == nil {
		return nil, nil, errNotDrawn
	}
	count, rows := number(head[1])-1, data[len(head[0]):]
	if count < 1 || count > len(rows)/tableEntry {
		return nil, nil, errNotDrawn
	}
	offsets = make([]int, count)
	for i := range offsets {
		offsets[i] = number(rows[i*tableEntry : i*tableEntry+10])
	}
	return offsets, rows[count*tableEntry:], nil
}

// cutObjects cuts the objects out; each reaches to where the next one begins.
func cutObjects(data []byte, offsets []int) ([]drawnObject, error) {
	order := make([]int, len(offsets))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return offsets[order[a]] < offsets[order[b]] })
	objects := make([]drawnObject, len(order))
	for i, n := range order {
		end := len(data)
		if i+1 < len(order) {
			end = offsets[order[i+1]]
		}
		if offsets[n] < 0 || end > len(data) || offsets[n] > end {
			return nil, errNotDrawn
		}
		body, opened := bytes.CutPrefix(data[offsets[n]:end], fmt.Appendf(nil, "%d 0 obj\n", n+1))
		body, closed := bytes.CutSuffix(body, []byte("endobj\n"))
		if !opened || !closed {
			return nil, errNotDrawn
		}
		objects[i] = drawnObject{number: n + 1, body: body}
	}
	return objects, nil
}

// dict gives the object without its stream.
func (o *drawnObject) dict() []byte {
	dict, _, _ := bytes.Cut(o.body, []byte(streamMark))
	return dict
}

// add puts a stream behind the other objects and gives its number.
func (f *drawnFile) add(entries string, s packedStream) int {
	n := len(f.objects) + 1
	f.objects = append(f.objects, drawnObject{number: n, body: s.body(entries)})
	return n
}

// number reads digits; anything else is -1.
func number(digits []byte) int {
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		return -1
	}
	return n
}
