package pdf

import (
	"bytes"
	"sync"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// TestLetters_Together: the window draws a picture, a bundle and their warnings at the same time;
// each comes out as it does alone. It is run with the race detector.
func TestLetters_Together(t *testing.T) {
	var all []model.LetterContent
	for _, c := range kindSamples() {
		c.Head.EmblemData = emblemPNG(t, 90, 120)
		all = append(all, c)
	}
	alone, err := Letters(all, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for _, c := range all {
				LetterFit(c)
			}
			data, err := Letters(all, Options{Created: created})
			if err != nil || !bytes.Equal(data, alone) {
				t.Errorf("drawn with others it is another file, %v", err)
			}
		})
	}
	group.Wait()
}
