package main

import (
	"context"
	"image"
	"os"
	"path/filepath"

	"kaltimprov.go.id/dialogpublik/pdf/preview"
	"kaltimprov.go.id/dialogpublik/ui"
)

// pages are the pictures of pages that the window asks for.
type pages struct{ engine *preview.Renderer }

var _ ui.PagePictures = pages{}

// startPages starts the engine in the background; the caller closes it.
func startPages() pages { return pages{preview.Start(pageCache())} }

// pageCache is where the compiled engine is kept between starts, "" for nowhere.
func pageCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "dialogpublik")
}

// Ready implements ui.PagePictures.
func (p pages) Ready() (bool, error) {
	switch p.engine.State() {
	case preview.Ready:
		return true, nil
	case preview.Starting:
		return false, nil
	case preview.Closed:
		return false, preview.ErrClosed
	}
	return false, preview.ErrFailed
}

// Count implements ui.PagePictures.
func (p pages) Count(ctx context.Context, data []byte) (int, error) {
	if err := p.engine.Wait(ctx); err != nil {
		return 0, err
	}
	all, err := p.engine.Pages(ctx, data)
	return len(all), err
}

// Picture implements ui.PagePictures.
func (p pages) Picture(ctx context.Context, data []byte, page, width int) (image.Image, error) {
	if err := p.engine.Wait(ctx); err != nil {
		return nil, err
	}
	return p.engine.Picture(ctx, data, page, width)
}
