package preview

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// memoryPages of 64 KB are what an instance may take: 512 MB, enough for a
// colour scan of A3 at 300 dpi with its file beside it.
const memoryPages = 8192

// errBroken marks the faults of an engine, in contrast to those of a file.
var errBroken = errors.New("preview: engine broke")

// maker makes engines; the compiled code in its cache is shared by all.
type maker struct{ cache wazero.CompilationCache }

// engine is PDFium ready to be instantiated. Cancelling it stops in the middle
// whatever it does, and then it is of no more use.
type engine struct {
	pool   pdfium.Pool
	ctx    context.Context
	cancel context.CancelFunc
}

// prepare makes the first engine, with the compiled code from the shelf. When
// that does not work it tries again: the code that could not be written to a
// full disk is now in memory, and code that could not be read is compiled anew.
func prepare(life context.Context, s shelf) (maker, *engine, error) {
	caches := []wazero.CompilationCache{wazero.NewCompilationCache()}
	if s.cache != nil {
		caches = []wazero.CompilationCache{s.cache, s.cache, caches[0]}
	}
	var faults []error
	for _, cache := range caches {
		m := maker{cache: cache}
		e, err := m.make(life)
		if err == nil {
			s.seal()
			return m, e, nil
		}
		if faults = append(faults, err); life.Err() != nil {
			break
		}
	}
	return maker{}, nil, errors.Join(faults...)
}

// make makes an engine and proves that it can be instantiated. Without a file
// system of its own the engine reads nothing but what it is given, and finds
// the same fonts on every computer.
func (m maker) make(life context.Context) (e *engine, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			e, err = nil, fmt.Errorf("start engine: %v", fault)
		}
	}()
	e = &engine{}
	e.ctx, e.cancel = context.WithCancel(life)
	e.pool, err = webassembly.Init(webassembly.Config{
		Context: e.ctx, MaxTotal: 1,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCompilationCache(m.cache).
			WithMemoryLimitPages(memoryPages).
			WithCloseOnContextDone(true).
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling),
	})
	if err != nil {
		e.cancel()
		return nil, fmt.Errorf("start engine: %w", err)
	}
	proof := attempt(e, func(pdfium.Pdfium) (struct{}, error) { return struct{}{}, nil })
	if proof.err != nil {
		e.close()
		return nil, proof.err
	}
	return e, nil
}

// close frees the compiled code; no engine may be at work.
func (m maker) close() { _ = m.cache.Close(context.Background()) }

// close frees an engine that stands still.
func (e *engine) close() {
	e.cancel()
	_ = e.pool.Close()
}

// outcome is what a job brought.
type outcome[T any] struct {
	value T
	err   error
}

// attempt runs a job on an instance of its own and throws the instance away,
// with everything the job left open in it. A crash comes back as errBroken.
func attempt[T any](e *engine, job func(pdfium.Pdfium) (T, error)) (out outcome[T]) {
	defer func() {
		if fault := recover(); fault != nil {
			out.err = fmt.Errorf("%w: %v", errBroken, fault)
		}
	}()
	instance, err := e.pool.GetInstanceWithContext(e.ctx)
	if err != nil {
		return outcome[T]{err: fmt.Errorf("%w: %w", errBroken, err)}
	}
	defer func() { _ = instance.Kill() }()
	value, err := job(instance)
	return outcome[T]{value, err}
}
