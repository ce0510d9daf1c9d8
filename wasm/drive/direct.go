package drive

import (
	"context"
	"encoding/json"

	"github.com/yansuan/yansuan/solver"
)

// Direct returns a machine in this process that works with the given mathematics.
func Direct(maths solver.Mathematics) Machine { return &direct{maths: maths} }

type direct struct {
	maths solver.Mathematics
	m     *solver.Machine
}

func (d *direct) Open(_ context.Context, problem string, options json.RawMessage) (effects []json.RawMessage, err error) {
	if d.m, err = solver.Open(problem, options, d.maths); err != nil {
		return nil, err
	}
	return d.m.Drain(), nil
}

func (d *direct) Feed(_ context.Context, event json.RawMessage) ([]json.RawMessage, error) {
	if err := d.m.FeedJSON(event); err != nil {
		return nil, err
	}
	return d.m.Drain(), nil
}

func (d *direct) Close(context.Context) error { return nil }
