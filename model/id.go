package model

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"sync"
	"time"
)

// ID is a UUIDv7 in its usual text form; "" means none.
type ID string

var idState struct {
	sync.Mutex
	last int64 // last used value of milliseconds<<12 | sequence
}

// NewID mints a UUIDv7 (RFC 9562) from the machine's clock and crypto/rand. IDs minted by one
// process sort in the order of minting.
func NewID() ID {
	idState.Lock()
	now := time.Now().UnixMilli() << 12
	if now <= idState.last {
		now = idState.last + 1
	}
	idState.last = now
	idState.Unlock()

	var b [16]byte
	rand.Read(b[8:]) // never fails since Go 1.24
	ms, seq := now>>12, now&0xfff
	binary.BigEndian.PutUint64(b[:8], uint64(ms)<<16|0x7000|uint64(seq))
	b[8] = b[8]&0x3f | 0x80
	return idOf(b)
}

// idOf writes 128 bits in the text form of an ID.
func idOf(b [16]byte) ID {
	h := hex.EncodeToString(b[:])
	return ID(h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:])
}
