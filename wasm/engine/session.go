package engine

// session is one conversation with a model, driven by events.
type session struct{}
