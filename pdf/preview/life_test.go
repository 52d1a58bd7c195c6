package preview

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/klippa-app/go-pdfium"

	"kaltimprov.go.id/dialogpublik/model"
)

// soon is what is allowed for an answer that waits for nothing; generous,
// because the tests' machine may be busy.
const soon = 10 * time.Second

// promptly holds that something returns at once.
func promptly(t *testing.T, what string, do func()) {
	t.Helper()
	begun := time.Now()
	do()
	if took := time.Since(begun); took > soon {
		t.Errorf("%s took %v", what, took)
	}
}

// answers holds that every call gives the state's error and waits for nothing.
func answers(t *testing.T, r *Renderer, want error, code model.Code) {
	t.Helper()
	data := onePage("/MediaBox [0 0 9 9]", "")
	promptly(t, "a call", func() {
		_, err := r.Pages(t.Context(), data)
		img, err2 := r.Picture(t.Context(), data, 0, 9)
		for _, err := range []error{err, err2} {
			refused(t, "call", err, code)
			if !errors.Is(err, want) {
				t.Errorf("%v, want %v", errors.Unwrap(err), want)
			}
		}
		if img != nil || r.Ready() {
			t.Errorf("a picture %v from a renderer that is ready: %v", img, r.Ready())
		}
	})
}

func TestNilRenderer(t *testing.T) {
	var r *Renderer
	answers(t, r, ErrFailed, model.Internal)
	refused(t, "wait", r.Wait(t.Context()), model.Internal)
	if r.State() != Failed {
		t.Errorf("state %v", r.State())
	}
	r.Close()
}

// TestStarting: an engine that is still being compiled, in memory because the
// folder is none, keeps nobody waiting and works in the end.
func TestStarting(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the engine")
	}
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var r *Renderer
	promptly(t, "start", func() { r = Start(file) })
	defer r.Close()
	answers(t, r, ErrStarting, model.Conflict)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	promptly(t, "waiting", func() {
		err := r.Wait(ctx)
		refused(t, "wait", err, model.Conflict)
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v", err)
		}
	})
	mustDraw(t, ready(t, r), letters(t, model.A4), 0, 99)
}

func TestClose(t *testing.T) {
	r := own(t, usualLimits)
	mustDraw(t, r, letters(t, model.A4), 0, 98)
	promptly(t, "closing", r.Close)
	promptly(t, "closing again", r.Close)
	answers(t, r, ErrClosed, model.Refused)
	refused(t, "wait", r.Wait(t.Context()), model.Refused)
	if len(r.pictures.entries) != 0 {
		t.Error("pictures are kept")
	}
}

func TestClose_whileStarting(t *testing.T) {
	shared(t)
	for _, after := range []time.Duration{0, 5 * time.Millisecond, 50 * time.Millisecond} {
		r := Start(cacheFolder())
		time.Sleep(after)
		promptly(t, "closing", r.Close)
		answers(t, r, ErrClosed, model.Refused)
		refused(t, "wait", r.Wait(t.Context()), model.Refused)
	}
}

// TestClose_whileWorking: the call that is under way, and the one that waits
// for its turn, end with the renderer.
func TestClose_whileWorking(t *testing.T) {
	r := own(t, usualLimits)
	ends := make(chan error, 2)
	for _, data := range [][]byte{endless(), letters(t, model.A4)} {
		go func() {
			_, err := r.Picture(context.Background(), data, 0, 600)
			ends <- err
		}()
		busy(t, r)
	}
	promptly(t, "closing", r.Close)
	for range 2 {
		select {
		case err := <-ends:
			if !errors.Is(err, ErrClosed) {
				t.Errorf("%v, want that it is closed", err)
			}
		case <-time.After(soon):
			t.Fatal("a call goes on")
		}
	}
	if len(r.engines) != 0 {
		t.Error("the engine was not taken down")
	}
}

// busy waits until somebody has the turn.
func busy(t *testing.T, r *Renderer) {
	t.Helper()
	for begun := time.Now(); len(r.engines) == 1; time.Sleep(time.Millisecond) {
		if time.Since(begun) > 10*time.Second {
			t.Fatal("nobody works")
		}
	}
	time.Sleep(50 * time.Millisecond)
}

// TestWork_tooSlow: a file that would take hours is given up, and the next one
// is drawn.
func TestWork_tooSlow(t *testing.T) {
	r := own(t, limits{work: 200 * time.Millisecond, grace: time.Minute, stop: 10 * time.Second})
	data := letters(t, model.A4)
	for range 2 {
		_, err := r.Picture(t.Context(), endless(), 0, 600)
		refused(t, "endless", err, model.Refused)
		if !errors.Is(err, errStopped) {
			t.Errorf("%v", err)
		}
		r.limits.work = time.Minute // nobody works now
		mustDraw(t, r, data, 0, 97)
		r.pictures.clear()
		r.limits.work = 200 * time.Millisecond
	}
}

// TestWork_abandoned: who does not want to wait any more is let go at once, and
// what nobody waits for is stopped.
func TestWork_abandoned(t *testing.T) {
	r := own(t, limits{work: time.Minute, grace: 50 * time.Millisecond, stop: 10 * time.Second})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		_, err := r.Picture(ctx, endless(), 0, 600)
		ended <- err
	}()
	busy(t, r)

	impatient, stop := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer stop()
	promptly(t, "waiting for the turn", func() {
		_, err := r.Pages(impatient, letters(t, model.A4))
		refused(t, "impatient", err, model.Conflict)
	})
	promptly(t, "giving up", func() {
		cancel()
		err := <-ended
		refused(t, "abandoned", err, model.Conflict)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
	})
	_, err := r.Pages(ctx, letters(t, model.A4))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a call that nobody waits for from the beginning: %v", err)
	}
	mustDraw(t, r, letters(t, model.A4), 0, 96)
}

// crash makes the engine break.
func crash(t *testing.T, r *Renderer) {
	t.Helper()
	_, err := work(t.Context(), r, func(pdfium.Pdfium) (int, error) { panic("made up") })
	refused(t, "crash", err, model.Internal)
}

// TestWork_broken: a crash is an error and the engine is made anew, until it
// breaks again and again.
func TestWork_broken(t *testing.T) {
	r := own(t, usualLimits)
	for range maxBroken - 1 {
		crash(t, r)
	}
	mustDraw(t, r, letters(t, model.A4), 0, 95)
	for range maxBroken {
		if !r.Ready() {
			t.Error("failed too early")
		}
		crash(t, r)
	}
	answers(t, r, ErrFailed, model.Internal)
	refused(t, "wait", r.Wait(t.Context()), model.Internal)
	r.Close()
	answers(t, r, ErrClosed, model.Refused)
}
