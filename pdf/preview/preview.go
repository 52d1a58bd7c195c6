// Package preview turns pages of PDF files into pictures for the window. It
// runs the PDFium engine compiled to WebAssembly inside the process: no cgo,
// no other program, and a file that breaks the engine breaks nothing else.
//
// The engine needs seconds for its very first start, because it is compiled
// then, and a fraction of one later (shelf.go keeps the result). So Start
// returns at once and nobody waits for it unless they call Wait: until the
// engine is ready, every call answers at once with ErrStarting, and for good
// with ErrFailed when it cannot run on this computer.
//
// What is shared, and by what it is guarded:
//
//   - The engine works for one call at a time: it is a single-threaded program,
//     and one document in memory at a time bounds what hostile files can take.
//     Renderer.engines is that lock: who receives the engine from the channel
//     has the turn, first come first served, and puts it back when done. Every
//     call gets a fresh instance of the engine with memory of its own, thrown
//     away afterwards, so nothing of one file reaches the next.
//   - The state is guarded by Renderer.mu, held for assignments only.
//   - The finished pictures have a lock of their own (pictures.go), so that a
//     picture drawn before is had at once while the engine draws another.
package preview

import (
	"context"
	"runtime/debug"
	"sync"
	"time"
)

// State tells what a Renderer can do now.
type State int

// The states of a Renderer. It goes from Starting to Ready or Failed, and from
// anywhere to Closed.
const (
	Starting State = iota // the engine is being prepared in the background
	Ready                 // pictures can be had
	Failed                // the engine does not run here; it will not be tried again
	Closed                // Close was called
)

// limits bound how long the engine may work.
type limits struct {
	work  time.Duration // for one call
	grace time.Duration // once nobody waits for the result any more
	stop  time.Duration // from being told to stop until it stands still
}

var usualLimits = limits{work: 30 * time.Second, grace: 300 * time.Millisecond, stop: 3 * time.Second}

// Renderer draws pictures of pages. All methods may be called from any number
// of goroutines at once. A nil Renderer is one that has failed.
type Renderer struct {
	limits  limits
	maker   maker        // set before the first engine is put into engines
	engines chan *engine // holds the one engine while nobody works with it
	broken  int          // engines in a row that broke; touched only by who has the turn

	mu      sync.Mutex
	state   State
	cause   error         // why it failed
	settled chan struct{} // closed when Starting is over
	life    context.Context
	end     context.CancelFunc // ends life: the engine stops, and whoever waits is let go

	pictures *pictures
}

// Start begins to prepare the engine in the background and returns at once.
// What it compiles is kept in a folder of its own below cacheDir; where that
// cannot be written, or cacheDir is "", it is kept in memory.
func Start(cacheDir string) *Renderer {
	return start(cacheDir, usualLimits)
}

func start(cacheDir string, l limits) *Renderer {
	r := &Renderer{
		limits: l, engines: make(chan *engine, 1),
		settled: make(chan struct{}), pictures: newPictures(maxKept),
	}
	r.life, r.end = context.WithCancel(context.Background())
	go func() {
		r.settle(prepare(r.life, openShelf(cacheDir)))
		debug.FreeOSMemory() // compiling took 250 MB, which are needed no more
	}()
	return r
}

// settle ends Starting.
func (r *Renderer) settle(m maker, e *engine, err error) {
	if err != nil {
		r.fail(err)
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.state != Starting {
		e.close()
		m.close()
		return
	}
	r.maker = m
	r.engines <- e
	r.state = Ready
	close(r.settled)
}

// fail marks the renderer failed for good and lets go whoever waits.
func (r *Renderer) fail(cause error) {
	r.mu.Lock()
	if r.state == Starting {
		close(r.settled)
	}
	if r.state != Closed {
		r.state, r.cause = Failed, cause
	}
	r.mu.Unlock()
	r.end()
}

// State tells what can be had now. It never waits.
func (r *Renderer) State() State {
	if r == nil {
		return Failed
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.state
}

// Ready tells whether pictures can be had. It never waits.
func (r *Renderer) Ready() bool { return r.State() == Ready }

// Wait waits until the engine is ready, at most until ctx is done. The error
// is a *model.Error: ErrFailed or ErrClosed are in its chain, or that of ctx.
func (r *Renderer) Wait(ctx context.Context) error {
	if r == nil {
		return r.problem()
	}
	select {
	case <-r.settled:
		return r.problem()
	case <-ctx.Done():
		return stopped(ctx)
	}
}

// Close stops the engine, whatever it does, and frees its memory. Calls that
// are under way end with ErrClosed. It may be called more than once, and does
// not wait for an engine that is still starting: that one ends by itself.
func (r *Renderer) Close() {
	if r == nil {
		return
	}
	r.mu.Lock()
	before := r.state
	if before == Starting {
		close(r.settled)
	}
	r.state = Closed
	r.mu.Unlock()
	r.end()
	r.pictures.clear()
	patience := time.Duration(0)
	if before == Ready {
		patience = r.limits.stop // somebody may have the turn and is giving it back
	}
	select {
	case e := <-r.engines:
		e.close()
		r.maker.close()
	case <-time.After(patience):
	}
}
