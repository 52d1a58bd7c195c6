package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
)

// archiveHeader opens an archival file. The comment of bytes above 127 tells
// programs that carry files that this one is not text.
const archiveHeader = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"

// archive turns a file as the drawing library wrote it into one that can be
// kept for decades (PDF/A-1b): it says what it is and in which colours and
// language, each character can be read back, and nothing lies outside it. The
// same input gives the same bytes. What cannot be kept that way is refused.
func archive(raw []byte, facts *fileFacts) ([]byte, error) {
	f, err := readDrawn(raw)
	if err != nil {
		return nil, fmt.Errorf("archive document: %w", err)
	}
	profile := f.add("/N 3 /Alternate /DeviceRGB", packedProfile())
	metadata := f.add("/Type /Metadata /Subtype /XML", plainStream(facts.xmp()))
	changes := rewriter{
		drawn: f, info: facts.info(), counts: outlineCounts(f.objects),
		entries: fmt.Sprintf("/Lang (%s)\n/Metadata %d 0 R\n/OutputIntents [%s]\n", fileLanguage, metadata, outputIntent(profile)),
	}
	for i := range f.objects {
		if err := changes.rewrite(&f.objects[i]); err != nil {
			return nil, fmt.Errorf("archive document: object %d: %w", f.objects[i].number, err)
		}
	}
	return f.bytes(len(raw)), nil
}

// bytes writes the file: objects in their old order, a new table of where they
// stand, and an identity made from all of it.
func (f *drawnFile) bytes(size int) []byte {
	var b bytes.Buffer
	b.Grow(size + size/8 + 8192)
	b.WriteString(archiveHeader)
	at := make([]int, len(f.objects)+1)
	for i := range f.objects {
		o := &f.objects[i]
		at[o.number] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n", o.number)
		b.Write(o.body)
		b.WriteString("endobj\n")
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at))
	for _, offset := range at[1:] {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	sum := sha256.Sum256(b.Bytes())
	fmt.Fprintf(&b, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/ID [<%X> <%X>]\n>>\nstartxref\n%d\n%%%%EOF\n",
		len(at), f.root, f.info, sum[:16], sum[:16], table)
	return b.Bytes()
}
