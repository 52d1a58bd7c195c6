package sqlite

import "kaltimprov.go.id/dialogpublik/model"

const selectScans = `SELECT id, sha256, name, size, came_at, state, reason FROM scan`

var putScan = upsert("scan", "sha256", "name", "size", "came_at", "state", "reason")

// Scans returns the scans in a state, or all for "", newest first.
func (t *tx) Scans(state model.ScanState) ([]model.Scan, error) {
	var f filter
	if state != "" {
		f.add("state = ?", state)
	}
	return list(t, func(s *model.Scan) []any {
		return []any{&s.ID, &s.SHA256, &s.Name, &s.Size, moment(&s.CameAt), &s.State, &s.Reason}
	}, selectScans+f.where()+" ORDER BY came_at DESC, id DESC", f.args...)
}

// PutScan writes a scan.
func (t *tx) PutScan(s model.Scan) error {
	return t.put(putScan, s.ID, s.SHA256, s.Name, s.Size, timeText(s.CameAt), s.State, s.Reason)
}
