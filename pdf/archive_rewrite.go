package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
)

// rewriter changes the objects which an archival file wants otherwise.
type rewriter struct {
	drawn   *drawnFile
	info    string      // the dictionary of the file's facts
	entries string      // what the catalog gets besides
	counts  map[int]int // entries below each entry of the outline
}

var errCatalog = errors.New("catalog with attachments or scripts")

// barred lists what must not be in an archival file, by the object it is in.
var barred = []struct{ kind, mark, why string }{
	{"<</Type /Page\n", "/S /Transparency", "transparency"},
	{"<</Type /Page\n", "/Subtype /FileAttachment", "attachment"},
	{"<</Type /XObject", "/SMask ", "picture with transparency"},
	{"<</Type /XObject", "/DeviceCMYK", "picture in printing colours"},
	{"<</Type /Font\n/BaseFont", "/Subtype /Type1", "font not embedded"},
}

// rewrite changes one object, or says why the file cannot be kept.
func (r *rewriter) rewrite(o *drawnObject) error {
	dict := o.dict()
	for _, b := range barred {
		if bytes.HasPrefix(dict, []byte(b.kind)) && bytes.Contains(dict, []byte(b.mark)) {
			return errors.New(b.why)
		}
	}
	switch {
	case o.number == r.drawn.info:
		o.body = []byte(r.info)
	case o.number == r.drawn.root:
		return r.catalog(o)
	case bytes.HasPrefix(dict, []byte("<</Type /Page\n")):
		o.body = bytes.ReplaceAll(o.body, []byte(drawnLink), []byte(printedLink))
	case bytes.HasPrefix(dict, []byte("<</Type /Outlines")), bytes.HasPrefix(dict, []byte("<</Title ")):
		r.outline(o)
	case bytes.HasPrefix(o.body[len(dict):], []byte(streamMark+"/CIDInit ")):
		o.body = packedUnicode().body("")
	}
	return nil
}

// A link must say that it is printed as it is shown.
const (
	drawnLink   = "<</Type /Annot /Subtype /Link /Rect ["
	printedLink = "<</Type /Annot /Subtype /Link /F 4 /Rect ["
)

// noNames is how the drawing library closes the catalog of a file without
// attachments: with a name tree that archival files must not have.
const noNames = "/Names <<\n/EmbeddedFiles << /Names [\n  \n] >>\n>>\n>>\n"

// catalog takes the empty name tree out and puts the entries in.
func (r *rewriter) catalog(o *drawnObject) error {
	rest, ok := bytes.CutSuffix(o.body, []byte(noNames))
	if !ok {
		return errCatalog
	}
	o.body = fmt.Appendf(nil, "%s%s>>\n", rest, r.entries)
	return nil
}

var outlineParent = regexp.MustCompile(`\n/Parent (\d{1,9}) 0 R\n(?:/(?:Prev|Next|First|Last) \d+ 0 R\n)*/Dest \[[^\]]*\]\n/Count 0>>\n$`)

// outlineCounts counts for each entry of the outline, and for its root, how
// many entries stand below it.
func outlineCounts(objects []drawnObject) map[int]int {
	parents := map[int]int{}
	for i := range objects {
		if m := outlineParent.FindSubmatch(objects[i].body); m != nil && bytes.HasPrefix(objects[i].body, []byte("<</Title ")) {
			parents[objects[i].number] = number(m[1])
		}
	}
	counts := map[int]int{}
	for n := range parents {
		for range parents {
			up, ok := parents[n]
			if !ok {
				break
			}
			counts[up]++
			n = up
		}
	}
	return counts
}

// outline writes how many entries an entry of the outline, or its root, shows.
func (r *rewriter) outline(o *drawnObject) {
	body := bytes.TrimSuffix(o.body, []byte(">>\n"))
	body = bytes.TrimSuffix(body, []byte("/Count 0"))
	end := ">>\n"
	if n := r.counts[o.number]; n > 0 {
		end = fmt.Sprintf("/Count %d>>\n", n)
	}
	o.body = fmt.Appendf(nil, "%s%s", body, end)
}
