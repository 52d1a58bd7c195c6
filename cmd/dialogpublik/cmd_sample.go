package main

func (p *program) sample() error { return nil }
