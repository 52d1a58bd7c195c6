package preview

import (
	"context"
	"errors"
	"time"

	"github.com/klippa-app/go-pdfium"
)

// maxBroken engines in a row are enough to know that no other will do better.
const maxBroken = 3

// work runs a job when it is its turn. The caller is let go as soon as ctx is
// done or the renderer ends; a job in the middle of the engine is then seen to
// its end in the background.
func work[T any](ctx context.Context, r *Renderer, job func(pdfium.Pdfium) (T, error)) (T, error) {
	var none T
	e, err := r.take(ctx)
	if err != nil {
		return none, err
	}
	done := make(chan outcome[T], 1)
	go func() { done <- supervise(ctx, r, e, job) }()
	select {
	case out := <-done:
		switch {
		case out.err != nil && r.life.Err() != nil:
			return none, r.problem() // not the file's fault: the engine was stopped
		case errors.Is(out.err, errBroken):
			return none, brokenEngine(out.err)
		}
		return out.value, out.err
	case <-ctx.Done():
		return none, stopped(ctx)
	case <-r.life.Done():
		return none, r.problem()
	}
}

// take waits for the turn. An engine that is not ready is not waited for.
func (r *Renderer) take(ctx context.Context) (*engine, error) {
	if err := r.problem(); err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, stopped(ctx)
	}
	select {
	case e := <-r.engines:
		if err := r.problem(); err != nil {
			r.engines <- e
			return nil, err
		}
		return e, nil
	case <-ctx.Done():
		return nil, stopped(ctx)
	case <-r.life.Done():
		return nil, r.problem()
	}
}

// supervise runs a job on the engine and then gives the turn on, with a new
// engine where this one broke or had to be stopped.
func supervise[T any](ctx context.Context, r *Renderer, e *engine, job func(pdfium.Pdfium) (T, error)) outcome[T] {
	finished := make(chan outcome[T], 1)
	go func() { finished <- attempt(e, job) }()
	if out, ok := await(ctx, r, finished); ok {
		r.pass(e, out.err)
		return out
	}
	e.cancel()
	select {
	case <-finished:
		r.replace(e)
	case <-time.After(r.limits.stop):
		r.fail(errors.New("engine does not stop"))
	}
	return outcome[T]{err: tooSlow(r.limits.work)}
}

// await waits for the outcome of a job as long as the job may run: up to its
// limit, but not much longer than somebody wants to know.
func await[T any](ctx context.Context, r *Renderer, finished <-chan outcome[T]) (out outcome[T], ok bool) {
	limit := time.NewTimer(r.limits.work)
	defer limit.Stop()
	select {
	case out = <-finished:
		return out, true
	case <-limit.C:
		return out, false
	case <-r.life.Done():
		return out, false
	case <-ctx.Done():
	}
	select {
	case out = <-finished:
		return out, true
	case <-time.After(r.limits.grace):
		return out, false
	}
}

// pass gives the turn on after a job that came to its end with err.
func (r *Renderer) pass(e *engine, err error) {
	if !errors.Is(err, errBroken) {
		r.broken = 0
		r.engines <- e
		return
	}
	if r.broken++; r.broken >= maxBroken {
		r.fail(err)
	}
	r.replace(e)
}

// replace gives the turn on with a new engine. The compiled code is at hand, so
// this takes a tenth of a second. When the renderer has ended, the old engine
// goes back for Close to free.
func (r *Renderer) replace(e *engine) {
	if r.life.Err() != nil {
		r.engines <- e
		return
	}
	e.close()
	next, err := r.maker.make(r.life)
	if err != nil {
		r.fail(err)
		next = e
	}
	r.engines <- next
}
