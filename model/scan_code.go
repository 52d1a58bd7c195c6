package model

import (
	"encoding/hex"
	"math/big"
	"strings"
)

// A scan code names a page of a letter on the printed sheet: "DP1", the letter's ID as a number
// of 25 digits to the base 36 and the page as one more digit. These 29 characters are the most a
// QR code of 25 modules holds with a quarter of it spare, so the code stays small and coarse.
const (
	scanPrefix  = "DP1" // the 1 is the version of this form
	scanDigits  = 25
	scanBase    = 36
	lastPage    = scanBase - 1
	scanCodeLen = len(scanPrefix) + scanDigits + 1
)

// ScanCode returns the code that leads a scanned page back to its letter. It tells nothing about
// anybody. It is "" for a letter without a minted ID and for a page that is not 1 to 35.
func ScanCode(letter ID, page int) string {
	n, ok := letter.number()
	if !ok || page < 1 || page > lastPage {
		return ""
	}
	digits := strings.ToUpper(n.Text(scanBase))
	last := strings.ToUpper(big.NewInt(int64(page)).Text(scanBase))
	return scanPrefix + strings.Repeat("0", scanDigits-len(digits)) + digits + last
}

// ParseScanCode reads what ScanCode wrote and nothing else: codes of other people are not ok.
func ParseScanCode(text string) (letter ID, page int, ok bool) {
	rest, ours := strings.CutPrefix(text, scanPrefix)
	if !ours || len(text) != scanCodeLen || strings.ContainsFunc(rest, notScanDigit) {
		return "", 0, false
	}
	n, _ := new(big.Int).SetString(rest[:scanDigits], scanBase)
	last, _ := new(big.Int).SetString(rest[scanDigits:], scanBase)
	if n.BitLen() > 128 {
		return "", 0, false
	}
	letter, page = idOf([16]byte(n.FillBytes(make([]byte, 16)))), int(last.Int64())
	return letter, page, ScanCode(letter, page) == text
}

func notScanDigit(r rune) bool { return (r < '0' || r > '9') && (r < 'A' || r > 'Z') }

// number returns the ID as a number of 128 bits; only minted IDs have one.
func (id ID) number() (*big.Int, bool) {
	raw, err := hex.DecodeString(strings.ReplaceAll(string(id), "-", ""))
	if err != nil || len(raw) != 16 || raw[6]>>4 != 7 || raw[8]>>6 != 2 {
		return nil, false
	}
	return new(big.Int).SetBytes(raw), idOf([16]byte(raw)) == id
}
