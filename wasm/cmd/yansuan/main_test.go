package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/solver/modeltest"
)

// run runs a command line and returns its exit status and what it wrote.
func run(stdin string, args ...string) (int, string, string) {
	var out, errs bytes.Buffer
	status := doMain(append([]string{"--color=never"}, args...), strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func TestSingleItems(t *testing.T) {
	file := filepath.Join(t.TempDir(), "solution.md")
	if err := os.WriteFile(file, []byte("2 + 2 = 5\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		stdin  string
		args   []string
		status int
		want   []string // parts of the output
	}{
		{"an equal answer", "", []string{"equal", "--lang=en", "x^2-1", "(x-1)(x+1)"}, exitDone, []string{"✓ proved"}},
		{"another answer", "", []string{"equal", "--lang=en", "x^2-1", "(x-1)(x+2)"}, exitRefuted, []string{"✗ refuted", "At x = 0"}},
		{"negative answers", "", []string{"equal", "-(1+1)", "-2", "--lang=en"}, exitDone, []string{"✓ proved"}},
		{"a negative power", "", []string{"parse", "-\\frac12"}, exitDone, []string{"fraction"}},
		{"a flag that does not exist", "", []string{"equal", "-x", "1"}, exitUsage, nil},
		{"answers on two lines", "1/2\n0.5\n", []string{"equal", "--lang=en", "-"}, exitDone, []string{"✓"}},
		{"an answer in Chinese", "", []string{"equal", "--lang=zh", "1", "2"}, exitRefuted, []string{"不成立"}},
		{"a wrong line", "", []string{"check", "--lang=en", "3 * 4 = 13"}, exitRefuted, []string{"✗", "left side is 12", "First error: step 1"}},
		{"a wrong line in a file", "", []string{"check", "--lang=en", file}, exitRefuted, []string{"2 + 2 = 5"}},
		{"a solution from standard input", "3 * 4 = 12\n", []string{"check", "--lang=en"}, exitDone, []string{"1 proved"}},
		{"a problem", "", []string{"solve", "--lang=en", "Solve x^2 - 5x + 6 = 0"}, exitDone, []string{"Answer: x = 2 or x = 3", "Second verification:", "put into the problem"}},
		{"a problem in Chinese", "", []string{"solve", "--lang=zh", "解方程 2x + 3 = 7"}, exitDone, []string{"答案：", "二次验算"}},
		{"an unsolved problem", "", []string{"solve", "--lang=en", "Prove the Riemann hypothesis."}, exitRefuted, []string{"Not solved."}},
		{"a tree", "", []string{"parse", "x = 1/2"}, exitDone, []string{"relation", "symbol x", "0–1"}},
		{"an unreadable text", "", []string{"parse", "--lang=en", "x + \\nope"}, exitInput, []string{"error", "x + \\nope", "    ^^^^^"}},
		{"markup", "", []string{"render", "<b>a</b>"}, exitDone, []string{"&lt;b&gt;"}},
		{"about", "", []string{"about"}, exitDone, []string{`"name": "yansuan"`}},
		{"a reply as JSON", "", []string{"equal", "--json", "1", "2"}, exitRefuted, []string{`"verdict":"refuted"`}},
		{"help", "", []string{"--help"}, exitDone, []string{"Usage: yansuan"}},
		{"no command", "", nil, exitUsage, nil},
		{"an unknown command", "", []string{"sing"}, exitUsage, nil},
		{"an unknown flag", "", []string{"about", "--loud"}, exitUsage, nil},
		{"one answer of two", "1", []string{"equal", "-"}, exitUsage, nil},
		{"no UTF-8", "\xff", []string{"check"}, exitInput, nil},
		{"a file that is not there", "", []string{"check", "--jsonl", "none.jsonl"}, exitInput, nil},
		{"a module that is not there", "", []string{"about", "--engine=wasm", "--wasm=none.wasm"}, exitUsage, nil},
	} {
		status, out, errs := run(c.stdin, c.args...)
		if status != c.status {
			t.Errorf("%s: status %d, want %d\n%s%s", c.name, status, c.status, out, errs)
		}
		for _, part := range c.want {
			if !strings.Contains(out, part) {
				t.Errorf("%s: the output lacks %q:\n%s", c.name, part, out)
			}
		}
		if status >= exitUsage && len(c.want) == 0 && errs == "" {
			t.Errorf("%s: nothing says what is wrong", c.name)
		}
	}
}

func TestLines(t *testing.T) {
	lines := []string{
		`{"id":1,"gold":"1/2","answer":"0.5","kind":7}`,
		`{"id":"two","gold":"1","answer":"2"}`,
		``,
		`{"id":[3],"gold":"1"}`,
		`not JSON`,
		"{\"id\":5,\"gold\":\"\xff\",\"answer\":\"1\"}",
		`{"id":6,"gold":7,"answer":"7"}`,
		`{"id":7,"gold":"` + strings.Repeat("x", 10<<20) + `","answer":"7"}`,
		`{"gold":"x","answer":"x"}`,
		`{"id":9,"gold":"x","answer":"x"}`, // without a newline
	}
	status, out, errs := run(strings.Join(lines, "\n"), "equal", "--jsonl", "-")
	if status != exitDone || errs != "" {
		t.Fatalf("status %d: %s", status, errs)
	}
	want := []string{`1 proved`, `"two" refuted`, `[3] request/field`, `null request/json`, `5 request/utf8`, `6 request/json`, `7 request/size`, `null proved`, `9 proved`}
	got := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(got) != len(want) {
		t.Fatalf("%d lines, want %d:\n%s", len(got), len(want), out)
	}
	for i, line := range got {
		var r struct {
			ID      json.RawMessage `json:"id"`
			Micros  *int64          `json:"micros"`
			Verdict string          `json:"verdict"`
			Error   *struct{ Code, Message string }
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatalf("%.200s: %v", line, err)
		}
		about := r.Verdict
		if r.Error != nil {
			about = r.Error.Code
		}
		if s := fmt.Sprintf("%s %s", r.ID, about); s != want[i] || r.Micros == nil {
			t.Errorf("line %d: %s, want %s", i+1, s, want[i])
		}
	}
}

// Whoever waits for a reply before sending the next line gets it.
func TestLinesAreAnsweredAtOnce(t *testing.T) {
	in, send := io.Pipe()
	receive, out := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- doMain([]string{"parse", "--jsonl"}, in, out, io.Discard)
		out.Close()
	}()
	replies := json.NewDecoder(receive)
	for i := range 3 {
		fmt.Fprintf(send, "{\"id\":%d,\"text\":\"x\"}\n", i)
		var r struct{ ID int }
		if err := replies.Decode(&r); err != nil || r.ID != i {
			t.Fatalf("%v, %+v", err, r)
		}
	}
	send.Close()
	if status := <-done; status != exitDone {
		t.Errorf("status %d", status)
	}
}

func TestEachOpTakesLines(t *testing.T) {
	for op, c := range map[string][2]string{
		"check":  {`{"id":1,"steps":["2+2=4","2+2=5"],"answer":3}`, `"first_refuted":1`},
		"solve":  {`{"id":1,"problem":"Solve 2x = 6"}`, `"status":"solved"`},
		"parse":  {`{"id":1,"text":"x","as":"expression"}`, `"kind":"symbol"`},
		"render": {`{"id":1,"text":"*x*"}`, `<em>x</em>`},
		"about":  {`{"id":1}`, `"name":"yansuan"`},
	} {
		if status, out, errs := run(c[0], op, "--jsonl"); status != exitDone || !strings.Contains(out, c[1]) || !strings.HasPrefix(out, `{"id":1,"micros":`) {
			t.Errorf("%s: %d %s%s", op, status, out, errs)
		}
	}
}

// The module in place of the engine in this program.
func TestWasmEngine(t *testing.T) {
	name := os.Getenv("YANSUAN_WASM")
	if name == "" {
		t.Skip("YANSUAN_WASM does not name the module; ./build.sh test does")
	}
	if status, out, errs := run("{\"id\":1,\"gold\":\"x\",\"answer\":\"x\"}\n", "equal", "--jsonl", "--engine=wasm"); status != exitDone || !strings.Contains(out, "proved") {
		t.Errorf("%d %s%s", status, out, errs)
	}
	if status, out, errs := solveWithModel(t, "--engine=wasm"); status != exitDone || !strings.Contains(out, "Answer: 464") {
		t.Errorf("%d %s%s", status, out, errs)
	}
}

// solveWithModel has a recorded model on loopback solve its problem.
func solveWithModel(t *testing.T, args ...string) (int, string, string) {
	transcript, err := modeltest.Named("box")
	if err != nil {
		t.Fatal(err)
	}
	server, err := modeltest.New(transcript)
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	return run("", append(args, "solve", "--lang=en", "--base-url="+server.URL, "--api-key=k", "--model="+modeltest.Model, transcript.Problem)...)
}

func TestSolveWithModel(t *testing.T) {
	status, out, errs := solveWithModel(t)
	for _, part := range []string{"asking the model", "✗", "sent back with the counterexample", "Answer: 464", "Second verification:"} {
		if !strings.Contains(out, part) {
			t.Errorf("the output lacks %q", part)
		}
	}
	if status != exitDone {
		t.Errorf("status %d: %s%s", status, out, errs)
	}
}

func TestSamples(t *testing.T) {
	list, err := readSamples(shipped)
	if err != nil || len(list) == 0 {
		t.Fatalf("%d samples: %v", len(list), err)
	}
	if status, out, errs := run("", "samples"); status != exitDone || strings.Count(out, "──") < 2*len(list) || strings.Contains(out, "error") && strings.Contains(out, "request/") {
		t.Errorf("%d %s%s", status, out, errs)
	}
	if status, _, _ := run("", "samples", "none"); status != exitUsage {
		t.Errorf("a sample that is not there: status %d", status)
	}
}

// Texts from elsewhere cannot command the terminal.
func TestControlCharacters(t *testing.T) {
	for _, text := range []string{"1 + 1 = 3 \x1b[31m", "1 + 1 = 3 \u009b1m", `1 + 1 = 3 \u001b`, "1 + 1 = 3 \x7f\x00"} {
		status, out, errs := run("", "check", "--lang=en", text)
		if !strings.Contains(out, "1 + 1 = 3") || strings.ContainsAny(out+errs, "\x1b\x00\x7f\u009b") {
			t.Errorf("%q: %d %q %q", text, status, out, errs)
		}
	}
}
