package main

import "kaltimprov.go.id/dialogpublik/model"

func (p *program) window() error {
	return model.Errorf(model.Refused, "Jendela belum dapat dibuka.")
}
