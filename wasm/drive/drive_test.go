package drive_test

import (
	"context"
	"encoding/json"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/solver/modeltest"
	"github.com/yansuan/yansuan/wasm/drive"
)

// right is a reply that is correct and ends in the answer 7.
const right = `
-- right --
### Step 1

$3 + 4 = 7$

### Step 2

$\boxed{7}$
-- page --
<!DOCTYPE html><html><body>Bad gateway</body></html>
`

const ends = "text right 6\nfinish stop\nusage 5 9\ndone\n"

func TestRun(t *testing.T) {
	solved := "solved model 7"
	for _, c := range []struct {
		name, transcript string
		want             string // status, code, answer
		opt              solver.Options
		calls            int
		failure          string
	}{
		{name: "plain", transcript: "-- 1 --\n" + ends, want: solved, calls: 1},
		{name: "one byte at a time", transcript: "-- 1 --\ncut 1\nthink \"想一想\"\n" + ends, want: solved, calls: 1},
		{name: "keep-alive comments and CRLF", transcript: "-- 1 --\nraw \": keep-alive\\r\\n\\r\\n\"\n" + ends, want: solved, calls: 1},
		{name: "inline thinking", transcript: "-- 1 --\nsay \"<think>$3 + 4 = 8$</thi\"\nsay \"nk>\"\n" + ends, want: solved, calls: 1},
		{name: "lost last chunk", transcript: "-- 1 --\ntext right 6\n", want: solved, calls: 1},
		{name: "closed after the answer", transcript: "-- 1 --\ntext right 6\nclose\n", want: solved, calls: 1},
		{name: "half an event at the end", transcript: "-- 1 --\ntext right 6\nraw \"data: {\\\"choices\\\": [{\\\"del\"\n", want: solved, calls: 1},
		{name: "half an event, then again", transcript: "-- 1 --\nsay \"### Step 1\\n\\n$3 + 4 = 7$\\n\\n### Step 2\\nTh\"\nraw \"data: {\\\"cho\"\nclose\n-- 2 --\nwant \"3 + 4 = 7\"\n" + ends, want: solved, calls: 2},
		{name: "not a stream", transcript: "-- 1 --\nheader Content-Type: application/json\nraw \"{\\\"choices\\\":[{\\\"message\\\":{\\\"role\\\":\\\"assistant\\\",\\\"content\\\":\\\"$\\\\\\\\boxed{7}$\\\"},\\\"finish_reason\\\":\\\"stop\\\"}]}\"\n", want: solved, calls: 1},
		{name: "refuted and repaired", transcript: "-- 1 --\nsay \"### Step 1\\n\\n$3 + 3 = 6$\\n\\n### Step 2\\n\\n$6 + 1 = 8$\\n\\n### Step 3\\n\\n\"\nhang\n-- 2 --\nwant \"6 + 1 = 8\"\nwant \"the left side is $7$\"\nsay \"### Step 2\\n\\n$6 + 1 = 7$, $\\\\boxed{7}$\"\nfinish stop\ndone\n", want: solved, calls: 2},
		{name: "wrong answer sent back", transcript: "-- 1 --\nsay \"$\\\\boxed{8}$\"\ndone\n-- 2 --\nwant it does not fit\n" + ends, want: solved, calls: 2},
		{name: "no more repairs", opt: solver.Options{Repairs: -1, Candidates: 1}, transcript: "-- 1 --\nsay \"$6 + 1 = 8$ $\\\\boxed{8}$\"\ndone\n", want: "unsolved answer-refuted 8", calls: 1},
		{name: "no answer", opt: solver.Options{Candidates: 1}, transcript: "-- 1 --\nsay \"I do not know.\"\ndone\n", want: "unsolved no-answer ", calls: 1},
		{name: "cut for length", transcript: "-- 1 --\nsay \"### Step 1\\n\\n$3 + 3 = 6$\\n\\n### Step 2\\n\\nThen\"\nfinish length\ndone\n-- 2 --\nwant \"3 + 3 = 6\"\n" + ends, want: solved, calls: 2},
		{name: "tool calls", transcript: "-- 1 --\nfinish tool_calls\ndone\n", want: "unsolved tool-calls ", calls: 1, failure: "tool-calls"},
		{name: "key refused", transcript: "key: sk-right\n-- 1 --\n" + ends, want: "unsolved unauthorised ", calls: 1, failure: "unauthorised"},
		{name: "overloaded, then fine", transcript: "-- 1 --\nstatus 429\nheader retry-after-ms: 5\nraw \"{\\\"error\\\":{\\\"message\\\":\\\"busy\\\",\\\"type\\\":\\\"engine_overloaded_error\\\"}}\"\n-- 2 --\n" + ends, want: solved, calls: 2},
		{name: "quota is not tried again", transcript: "-- 1 --\nstatus 429\nheader retry-after: 1\nraw \"{\\\"error\\\":{\\\"message\\\":\\\"no money\\\",\\\"type\\\":\\\"exceeded_current_quota_error\\\"}}\"\n", want: "unsolved quota ", calls: 1, failure: "quota"},
		{name: "server error thrice", transcript: "-- 1 --\nstatus 503\nheader retry-after-ms: 1\nagain\n", want: "unsolved server ", calls: 3, failure: "server"},
		{name: "HTML with an error", transcript: "-- 1 --\nstatus 502\nheader retry-after-ms: 1\nheader content-type: text/html\nbody page\nagain\n", want: "unsolved html ", calls: 3, failure: "html"},
		{name: "HTML in place of a reply", transcript: "-- 1 --\nheader content-type: text/html\nbody page\n-- 2 --\n" + ends, want: solved, calls: 2},
		{name: "error inside the stream", transcript: "-- 1 --\nsay \"### Step 1\\n\\n\"\nraw \"data: {\\\"error\\\":{\\\"message\\\":\\\"over\\\",\\\"type\\\":\\\"exceeded_current_quota_error\\\"}}\\n\\n\"\nhang\n", want: "unsolved quota ", calls: 1, failure: "quota"},
		{name: "bad request", transcript: "-- 1 --\nstatus 400\nraw \"{\\\"error\\\":{\\\"message\\\":\\\"no such model\\\"}}\"\n", want: "unsolved bad-request ", calls: 1, failure: "bad-request"},
		{name: "connection closed before the head", transcript: "-- 1 --\nclose\n-- 2 --\n" + ends, want: solved, calls: 2},
		{name: "hangs mid-stream", opt: solver.Options{SilenceMillis: 40}, transcript: "-- 1 --\nsay \"### Step\"\nhang\n-- 2 --\n" + ends, want: solved, calls: 2},
		{name: "empty stream", transcript: "-- 1 --\n-- 2 --\n" + ends, want: solved, calls: 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			tr, err := modeltest.Parse([]byte(c.transcript + right))
			if err != nil {
				t.Fatal(err)
			}
			s, err := modeltest.New(tr)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			cfg := drive.Config{BaseURL: s.URL, Key: "sk-wrong", Model: modeltest.Model}
			var seen strings.Builder
			cfg.Show = func(e json.RawMessage) { seen.Write(e) }
			r, err := drive.Run(t.Context(), drive.Direct(modeltest.Arithmetic{Right: "7"}), cfg, "What is 3 and 4?", c.opt)
			if err != nil {
				t.Fatal(err)
			}
			if got := r.Status + " " + r.Code + " " + r.Answer; got != c.want {
				t.Errorf("got %q, want %q\n%s", got, c.want, seen.String())
			}
			if r.Calls != c.calls || len(s.Requests()) != c.calls {
				t.Errorf("%d calls, %d requests; want %d", r.Calls, len(s.Requests()), c.calls)
			}
			if (r.Failure == nil) != (c.failure == "") || r.Failure != nil && r.Failure.Code != c.failure {
				t.Errorf("failure %+v, want %q", r.Failure, c.failure)
			}
			if strings.Contains(seen.String(), "sk-wrong") {
				t.Error("the key reached the machine")
			}
		})
	}
}

func TestRefusedStepHangsUp(t *testing.T) {
	tr, err := modeltest.Named("box")
	if err != nil {
		t.Fatal(err)
	}
	s, err := modeltest.New(tr)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	r, err := drive.Run(t.Context(), drive.Direct(modeltest.Arithmetic{}), drive.Config{BaseURL: s.URL, Model: modeltest.Model}, tr.Problem, solver.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if r.Status != "solved" || r.Answer != "464" || r.Repairs != 1 || len(r.Verification) != 1 || r.Verification[0].Route != "independent-candidate" {
		t.Errorf("%+v", r)
	}
	s.Settle(time.Second)
	reqs := s.Requests()
	if len(reqs) != 3 || !reqs[0].Abandoned || reqs[1].Abandoned {
		t.Errorf("%d requests, first abandoned: %v", len(reqs), reqs[0].Abandoned)
	}
	if r.Usage.Total != 720 {
		t.Errorf("usage %+v", r.Usage)
	}
}

func TestNoServer(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	url := "http://" + l.Addr().String()
	l.Close()
	for _, c := range []struct{ name, url, model, code string }{
		{"not configured", "", "", "no-model"},
		{"no model named", url, "", "no-model"},
		{"not a URL", "file:///etc/passwd", "m", "bad-url"},
		{"refuses", url, "m", "refused"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r, err := drive.Run(t.Context(), drive.Direct(modeltest.Arithmetic{}), drive.Config{BaseURL: c.url, Model: c.model}, "1?", solver.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if r.Status != "unsolved" || r.Code != c.code {
				t.Errorf("%s %s, want %s", r.Status, r.Code, c.code)
			}
		})
	}
}

func TestInterrupted(t *testing.T) {
	tr, err := modeltest.Parse([]byte("-- 1 --\nsay \"### Step 1\\n\\n$1 + 1 = 2$\\n\\n### Step 2\\n\"\nhang\n"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := modeltest.New(tr)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cfg := drive.Config{BaseURL: s.URL, Model: modeltest.Model, Show: func(e json.RawMessage) {
		if strings.Contains(string(e), `"type":"show"`) {
			cancel()
		}
	}}
	r, err := drive.Run(ctx, drive.Direct(modeltest.Arithmetic{}), cfg, "1?", solver.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if r.Status != "cancelled" || len(r.Steps) != 1 {
		t.Errorf("%+v", r)
	}
}

// TestContestProblem runs the whole path with the real checker: a slip is
// refuted while the stream runs, sent back, and mended.
func TestContestProblem(t *testing.T) {
	tr, err := modeltest.Named("box")
	if err != nil {
		t.Fatal(err)
	}
	s, err := modeltest.New(tr)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var seen []string
	cfg := drive.Config{BaseURL: s.URL, Model: modeltest.Model, Show: func(e json.RawMessage) { seen = append(seen, string(e)) }}
	r, err := drive.Run(t.Context(), drive.Direct(solver.Exact{}), cfg, tr.Problem, solver.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if r.Status != "solved" || r.Answer != "464" || r.Repairs != 1 || r.Summary.Refuted != 0 || r.Summary.Proved == 0 {
		t.Errorf("%+v\n%s", r, strings.Join(seen, "\n"))
	}
}
