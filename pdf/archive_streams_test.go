package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"testing"
)

// unpack gives the data of a packed stream.
func unpack(t *testing.T, s packedStream) string {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(s.data))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// codes reads a line "<first> <last> <to>".
func codes(t *testing.T, line string) (first, last, to int) {
	t.Helper()
	if _, err := fmt.Sscanf(line, "<%04X> <%04X> <%04X>", &first, &last, &to); err != nil {
		t.Fatalf("range %q: %v", line, err)
	}
	return first, last, to
}

// profileTags cuts a profile into its tags.
func profileTags(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	be := binary.BigEndian
	if len(data) < profileHeaderSize || int(be.Uint32(data)) != len(data) || string(data[36:40]) != "acsp" {
		t.Fatalf("a profile of %d bytes without a right header", len(data))
	}
	tags := map[string][]byte{}
	for i := range int(be.Uint32(data[profileHeaderSize:])) {
		row := data[profileHeaderSize+4+12*i:]
		at, size := be.Uint32(row[4:]), be.Uint32(row[8:])
		if at%4 != 0 || int(at+size) > len(data) {
			t.Fatalf("tag %s stands at %d with %d bytes", row[:4], at, size)
		}
		tags[string(row[:4])] = data[at : at+size]
	}
	return tags
}

// TestSRGB: the profile has what one of a display must have, its primaries add
// up to white, and its curve passes the points IEC 61966-2-1 is known by.
func TestSRGB(t *testing.T) {
	data := []byte(unpack(t, packedProfile()))
	tags := profileTags(t, data)
	be := binary.BigEndian
	for _, name := range []string{"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"} {
		if tags[name] == nil {
			t.Fatalf("no tag %s", name)
		}
	}
	for axis := range 3 {
		at := 8 + 4*axis
		sum := be.Uint32(tags["rXYZ"][at:]) + be.Uint32(tags["gXYZ"][at:]) + be.Uint32(tags["bXYZ"][at:])
		if white := be.Uint32(tags["wtpt"][at:]); math.Abs(float64(sum)-float64(white)) > 20 {
			t.Errorf("axis %d: primaries make %d, white is %d", axis, sum, white)
		}
	}
	curve := tags["gTRC"]
	for step, want := range map[int]float64{0: 0, 10: 0.003035, 55: 0.038204, 128: 0.215861, 188: 0.502886, 255: 1} {
		if got := float64(be.Uint16(curve[12+2*step:])) / 0xFFFF; math.Abs(got-want) > 0.00001 {
			t.Errorf("step %d is %.6f of the light, want %.6f", step, got, want)
		}
	}
}
