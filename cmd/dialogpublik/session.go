package main

import (
	"errors"
	"os"
	"path/filepath"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
)

// session is an open office.
type session struct {
	folder  folder
	store   *sqlite.Store
	office  *model.Office
	berkas  *files.Store
	lock    *files.Lock // nil when the session only reads
	fresh   bool        // the office was made by this session
	changed bool        // something was committed since the office was made
}

// reading opens the office to look at only, which works beside a window, and runs fn. A folder
// that is no office yet is an office with factory data that nothing is written to.
func (p *program) reading(fn func(*session) error) error {
	f, err := p.findFolder()
	if err != nil {
		return err
	}
	if !f.office {
		return p.readingNew(f, fn)
	}
	if err := f.checkDatabase(); err != nil {
		return err
	}
	store, err := sqlite.Open(f.database(), sqlite.Options{Now: p.now, ReadOnly: true})
	if err != nil {
		return err
	}
	p.log.keepIn(f.path)
	s := &session{folder: f, store: store, office: model.NewOffice(store, p.now), berkas: files.OpenStore(f.path)}
	return errors.Join(fn(s), s.close())
}

// readingNew shows the office that the folder would become, from a folder of its own that is gone
// afterwards.
func (p *program) readingNew(f folder, fn func(*session) error) error {
	temp, err := os.MkdirTemp("", "dialogpublik-")
	if err != nil {
		return model.Wrap(model.NoSpace, err, "Folder sementara tidak dapat dibuat. Periksa ruang diska.")
	}
	defer os.RemoveAll(temp)
	store, err := sqlite.Create(filepath.Join(temp, files.DatabaseName), sqlite.Options{Now: p.now, Laptop: "sementara", Fill: p.found})
	if err != nil {
		return err
	}
	s := &session{folder: f, store: store, office: model.NewOffice(store, p.now), berkas: files.OpenStore(temp), fresh: true}
	return errors.Join(fn(s), s.close())
}

// writing takes the folder's lock, opens or founds the office and runs fn. When fn fails in a new
// office before it committed anything, the folder is left as it was found.
func (p *program) writing(fn func(*session) error) error {
	s, err := p.openForWriting()
	if err != nil {
		return err
	}
	return s.finish(p, fn(s))
}

// openForWriting returns an office that may be written to; the caller closes it.
func (p *program) openForWriting() (*session, error) {
	f, err := p.findFolder()
	if err != nil {
		return nil, err
	}
	if f.absent {
		if err := os.MkdirAll(f.path, 0o700); err != nil {
			return nil, model.Wrap(model.NoSpace, err, "Folder data %s tidak dapat dibuat.", f.path)
		}
	}
	lock, err := files.LockFolder(f.path)
	if err != nil {
		return nil, err
	}
	return p.openLocked(f.absent, lock)
}

// openLocked opens or founds the office of the folder that this call holds. It looks again, because
// another program may have made the office before the lock was ours. made says that the folder
// itself is new.
func (p *program) openLocked(made bool, lock *files.Lock) (*session, error) {
	f, err := p.findFolder()
	if err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	f.absent = made
	s := &session{folder: f, lock: lock, berkas: files.OpenStore(f.path), fresh: !f.office}
	if err := p.openStore(s); err != nil {
		return nil, s.finish(p, err)
	}
	return s, nil
}

// openStore opens or creates the database of a locked folder and chooses the officer.
func (p *program) openStore(s *session) error {
	opt := sqlite.Options{Now: p.now, Laptop: laptopID(), Fill: p.found}
	opt.BeforeMigrate = func(old *sqlite.Store) error { return p.backUpInto(s.folder, old) }
	var err error
	if s.fresh {
		s.store, err = sqlite.Create(s.folder.database(), opt)
	} else if err = s.folder.checkLocked(); err == nil {
		s.store, err = sqlite.Open(s.folder.database(), opt)
	}
	if err != nil {
		return err
	}
	s.office = model.NewOffice(s.store, p.now)
	if err := p.chooseActor(s); err != nil {
		return err
	}
	p.log.keepIn(s.folder.path)
	p.noteClock(s)
	s.office.Events.Subscribe(func(model.Changed) { s.changed = true })
	return nil
}

// found writes the factory data into a new database.
func (p *program) found(store *sqlite.Store) error {
	factory, err := model.ParseFactory(assets.SOP(), assets.Factory(), assets.Holidays())
	if err != nil {
		return err
	}
	return model.NewOffice(store, p.now).Found(factory)
}

// close closes the database and frees the folder.
func (s *session) close() error {
	var err error
	if s.store != nil {
		err = s.store.Close()
		s.store = nil
	}
	if s.lock != nil {
		err = errors.Join(err, s.lock.Unlock())
		s.lock = nil
	}
	return err
}

// finish closes the session after err and, when a new office came to nothing, takes its files away
// again.
func (s *session) finish(p *program, err error) error {
	unwanted := err != nil && s.fresh && !s.changed
	if err == nil {
		p.log.note("%s: selesai", p.spokenVerb())
	}
	if unwanted {
		p.log.close()
	}
	err = errors.Join(err, s.close())
	if unwanted {
		s.folder.clear(func(name string) bool { return isLeftover(name) || isOurData(name) })
		p.log.dir = ""
	}
	return err
}

// clear removes what a call made that came to nothing, in a folder that was no office.
func (f folder) clear(unwanted func(name string) bool) {
	entries, err := os.ReadDir(f.path)
	if err != nil {
		return
	}
	for _, e := range entries {
		if unwanted(e.Name()) {
			_ = os.RemoveAll(filepath.Join(f.path, e.Name()))
		}
	}
	if f.absent {
		_ = os.Remove(f.path)
	}
}
