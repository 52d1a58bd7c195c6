package scan

import "bytes"

// Bounds of a signature's dictionary in a PDF, and of the search for it.
const (
	signatureReach = 1 << 20 // bytes to either side in which the rest of it stands
	leastSignature = 128     // hexadecimal digits; a real one has thousands
	mostRanges     = 100
	mostContents   = 8 // of one object
)

// signed says whether a PDF carries an electronic signature. Its dictionary
// must stand in plain text in the file, because the signature leaves out
// exactly its own bytes: /ByteRange names what is signed, /Contents holds the
// signature. Whether it is valid is for others to check.
func signed(data []byte) bool {
	key := []byte("/ByteRange")
	at := 0
	for range mostRanges {
		next := bytes.Index(data[at:], key)
		if next < 0 {
			return false
		}
		at += next
		if isRange(data[at+len(key):]) && isSignature(objectAround(data, at)) {
			return true
		}
		at += len(key)
	}
	return false
}

// objectAround gives the object of a PDF in which a place lies.
func objectAround(data []byte, at int) []byte {
	from, to := max(0, at-signatureReach), min(len(data), at+signatureReach)
	if i := bytes.LastIndex(data[from:at], []byte(" obj")); i >= 0 {
		from += i
	}
	if i := bytes.Index(data[at:to], []byte("endobj")); i >= 0 {
		to = at + i
	}
	return data[from:to]
}

// isRange says whether an array of four numbers stands here.
func isRange(text []byte) bool {
	inside, ok := bytes.CutPrefix(bytes.TrimLeft(text[:min(len(text), 200)], space), []byte("["))
	inside, _, closed := bytes.Cut(inside, []byte("]"))
	if !ok || !closed {
		return false
	}
	numbers := bytes.Fields(inside)
	for _, n := range numbers {
		if len(bytes.Trim(n, "0123456789")) > 0 {
			return false
		}
	}
	return len(numbers) == 4
}

const space = " \t\r\n\f\x00"

// isSignature says whether an object holds a signature of a person: filled in,
// and neither a time stamp nor a permit of the program that made the file.
func isSignature(object []byte) bool {
	for _, other := range []string{"/DocTimeStamp", "/ETSI.RFC3161", "/UR3"} {
		if bytes.Contains(object, []byte(other)) {
			return false
		}
	}
	for range mostContents {
		_, after, ok := bytes.Cut(object, []byte("/Contents"))
		if !ok {
			return false
		}
		if holdsSignature(bytes.TrimLeft(after, space)) {
			return true
		}
		object = after
	}
	return false
}

// holdsSignature says whether text begins with hexadecimal digits in angle
// brackets that are more than room kept for a signature.
func holdsSignature(text []byte) bool {
	digits, ok := bytes.CutPrefix(text, []byte("<"))
	digits, _, closed := bytes.Cut(digits, []byte(">"))
	if !ok || !closed || len(digits) < leastSignature {
		return false
	}
	return len(bytes.Trim(digits, "0"+space)) > 0 && len(bytes.Trim(digits, "0123456789abcdefABCDEF"+space)) == 0
}
