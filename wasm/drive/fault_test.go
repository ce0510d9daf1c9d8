package drive_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/yansuan/yansuan/solver/modeltest"
	"github.com/yansuan/yansuan/wasm/drive"
	"github.com/yansuan/yansuan/wasm/engine"
	"github.com/yansuan/yansuan/wasm/host/hosttest"
)

// Each fault comes to its end natively.
func TestFaults(t *testing.T) {
	faults(t, func() func(context.Context, []byte) ([]byte, error) {
		e := engine.New()
		return func(_ context.Context, request []byte) ([]byte, error) { return e.Call(request), nil }
	})
}

// And in the module, all of them in one, which lives on.
func TestFaultsInTheModule(t *testing.T) {
	m := hosttest.Open(t)
	t.Cleanup(func() {
		reply, err := m.Call(context.Background(), []byte(`{"op":"equal","gold":"x^2-1","answer":"(x-1)(x+1)"}`))
		if err != nil || !strings.Contains(string(reply), `"verdict":"proved"`) {
			t.Errorf("after all faults: %s, %v", reply, err)
		}
		m.Close()
	})
	faults(t, func() func(context.Context, []byte) ([]byte, error) { return m.Call })
}

func faults(t *testing.T, open func() func(context.Context, []byte) ([]byte, error)) {
	for i := range modeltest.Faults {
		f := &modeltest.Faults[i]
		t.Run(f.Name, func(t *testing.T) {
			t.Parallel()
			url, stop, err := f.Start()
			if err != nil {
				t.Fatal(err)
			}
			defer stop()
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			var seen strings.Builder
			cfg := drive.Config{BaseURL: url, Key: f.Key, Model: modeltest.Model, Show: func(e json.RawMessage) { seen.Write(e) }}
			r, err := drive.Run(ctx, drive.Over(open()), cfg, modeltest.FaultProblem, f.Session())
			if err != nil {
				t.Fatal(err)
			}
			status, codes, answer := f.Told()
			if r.Status != status || !slices.Contains(codes, r.Code) || r.Answer != answer || f.Calls > 0 && r.Calls != f.Calls {
				t.Errorf("%s %s %q after %d calls, want %s %v %q after %d\n%s", r.Status, r.Code, r.Answer, r.Calls, status, codes, answer, f.Calls, seen.String())
			}
			if r.Status == "solved" && (len(r.Verification) == 0 || r.Summary.Refuted > 0) {
				t.Errorf("solved with %+v and %+v", r.Verification, r.Summary)
			}
			if r.Status == "unsolved" && (r.Explanation == nil || r.Explanation.En == "" || r.Explanation.Zh == "") {
				t.Errorf("%s is not explained", r.Code)
			}
			if f.Key != "" && strings.Contains(seen.String(), f.Key) {
				t.Error("the key reached the machine")
			}
		})
	}
}
