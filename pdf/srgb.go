package pdf

import (
	"encoding/binary"
	"math"
)

// profileName is the usual name of the colours of screens and office printers.
const profileName = "sRGB IEC61966-2.1"

// curvePoints is one for each of the 256 steps of a colour, so that all of
// them are met exactly.
const curvePoints = 256

// Colours of the profile as X, Y and Z under the light of print viewing, D50:
// the three primaries of sRGB, adapted from its own white, add up to white.
var (
	whiteD50    = [3]float64{0.9642, 1, 0.8249}
	primaryTags = []string{"rXYZ", "gXYZ", "bXYZ"}
	primaries   = [3][3]float64{
		{0.43607, 0.22249, 0.01392},
		{0.38515, 0.71687, 0.09708},
		{0.14307, 0.06061, 0.71410},
	}
)

// profileTag is a part of a colour profile; tags may share their data.
type profileTag struct {
	names []string
	data  []byte
}

// sRGB builds a colour profile of version 2 (ICC.1:1998-09), the one that PDF
// 1.4 knows.
func sRGB() []byte {
	tags := []profileTag{
		{[]string{"desc"}, profileDescription(profileName)},
		{[]string{"cprt"}, append([]byte("text\x00\x00\x00\x00No copyright, use freely."), 0)},
		{[]string{"wtpt"}, profileColour(whiteD50)},
		{[]string{"rTRC", "gTRC", "bTRC"}, profileCurve()},
	}
	for i, name := range primaryTags {
		tags = append(tags, profileTag{[]string{name}, profileColour(primaries[i])})
	}
	count := 0
	for _, t := range tags {
		count += len(t.names)
	}
	be := binary.BigEndian
	table := be.AppendUint32(nil, uint32(count))
	offset := profileHeaderSize + 4 + 12*count
	var data []byte
	for _, t := range tags {
		for _, name := range t.names {
			table = append(table, name...)
			table = be.AppendUint32(table, uint32(offset+len(data)))
			table = be.AppendUint32(table, uint32(len(t.data)))
		}
		data = append(data, t.data...)
		for len(data)%4 != 0 {
			data = append(data, 0)
		}
	}
	return append(append(profileHeader(offset+len(data)), table...), data...)
}

const profileHeaderSize = 128

// profileHeader says that the profile is one of a display, from red, green
// and blue to X, Y and Z.
func profileHeader(size int) []byte {
	h := make([]byte, profileHeaderSize)
	be := binary.BigEndian
	be.PutUint32(h, uint32(size))
	be.PutUint32(h[8:], 0x02100000) // version 2.1
	copy(h[12:], "mntrRGB XYZ ")
	for i, part := range []uint16{2026, 1, 1} { // the day of the profile, fixed
		be.PutUint16(h[24+2*i:], part)
	}
	copy(h[36:], "acsp")
	copy(h[68:], profileColour(whiteD50)[8:])
	return h
}

// profileDescription names the profile; the names in other scripts are empty.
func profileDescription(name string) []byte {
	d := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name)+1))
	d = append(append(d, name...), 0)
	return append(d, make([]byte, 4+4+2+1+67)...)
}

// profileColour writes a colour in parts of 65536.
func profileColour(xyz [3]float64) []byte {
	d := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range xyz {
		d = binary.BigEndian.AppendUint32(d, uint32(math.Round(v*65536)))
	}
	return d
}

// profileCurve gives how much light each step of a colour is.
func profileCurve() []byte {
	d := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), curvePoints)
	for i := range curvePoints {
		d = binary.BigEndian.AppendUint16(d, uint16(math.Round(light(float64(i)/(curvePoints-1))*0xFFFF)))
	}
	return d
}

// light is the curve of IEC 61966-2-1.
func light(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}
