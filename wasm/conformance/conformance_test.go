package conformance

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/wasm/engine"
	"github.com/yansuan/yansuan/wasm/host/hosttest"
)

var (
	update   = flag.Bool("update", false, "rewrite the replies")
	expanded = flag.String("expanded", "", "write the cases to this file, for the hosts in JavaScript")
)

const (
	requests = "testdata/requests.jsonl"
	replies  = "testdata/replies.golden"
)

func suite(t *testing.T) []Case {
	t.Helper()
	cases, err := Read(requests, replies)
	if err != nil {
		t.Fatal(err)
	}
	return cases
}

func TestNative(t *testing.T) {
	cases := suite(t)
	e := engine.New()
	for i := range cases {
		c := &cases[i]
		got := e.Call(c.Request)
		if *update {
			c.Reply = got
		} else if string(got) != string(c.Reply) {
			t.Errorf("%s: the reply is\n%s\nwant\n%s", c.Name, got, c.Reply)
		}
	}
	if *update {
		if err := Write(replies, cases); err != nil {
			t.Fatal(err)
		}
	}
	if *expanded != "" {
		f, err := os.Create(*expanded)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := Expanded(f, cases); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSuiteIsLarge(t *testing.T) {
	cases := suite(t)
	ops := map[string]bool{}
	names := map[string]bool{}
	for _, c := range cases {
		if names[c.Name] {
			t.Errorf("two cases are named %q", c.Name)
		}
		names[c.Name] = true
		for _, op := range []string{"parse", "equal", "check", "solve", "open", "feed", "close", "render", "about"} {
			if contains(c.Request, `"op":"`+op+`"`) {
				ops[op] = true
			}
		}
	}
	if len(cases) < 80 || len(ops) < 9 {
		t.Errorf("the suite has %d cases of %d ops", len(cases), len(ops))
	}
}

func contains(b []byte, s string) bool { return bytes.Contains(b, []byte(s)) }

func TestWazero(t *testing.T) {
	m := hosttest.Open(t)
	defer m.Close()
	for _, c := range suite(t) {
		got, err := m.Call(context.Background(), c.Request)
		if err != nil || string(got) != string(c.Reply) {
			t.Errorf("%s: the reply is\n%s\n%v, want\n%s", c.Name, got, err, c.Reply)
		}
	}
}

// bad lists what bad input there is, with the cases of the suite that show what each
// gets. That all hosts give the same reply is the suite's own test.
var bad = map[string][]string{
	"empty":                        {"nothing", "parse empty", "equal nothing", "check empty", "solve nothing", "open nothing"},
	"not UTF-8":                    {"not UTF-8", "check not UTF-8"},
	"ten megabytes":                {"ten megabytes", "check two megabytes"},
	"100,000 nested braces":        {"parse nested braces", "equal 100,000 nested braces", "check 100,000 nested braces", "solve 100,000 nested braces", "solve 15,000 nested braces"},
	"unbalanced delimiters":        {"parse unbalanced", "parse unbalanced braces", "parse closes nothing", "equal unbalanced", "check unbalanced", "check unbalanced delimiters", "check unbalanced braces in a line", "solve unbalanced"},
	"unknown commands":             {"parse unknown command", "equal an unknown command", "check unknown commands", "check an unknown command alone", "check an unknown command in a line", "solve an unknown command"},
	"a number of a million digits": {"parse a number of a million digits", "equal a number of a million digits", "check a number of a million digits", "check a number of 200,000 digits", "solve a number of a million digits"},
	"a tower of powers":            {"equal 18", "check a tower", "solve a tower"},
	"division by zero":             {"equal 17", "check division by zero", "solve division by zero"},
	"a relation without a side":    {"equal a relation without a side", "check a relation without a side", "solve a relation without a side"},
}

// Bad input gets an error with a code, or is left undecided or unsolved with a code; what is about a text has its span.
func TestBadInput(t *testing.T) {
	replies := map[string]string{}
	for _, c := range suite(t) {
		replies[c.Name] = string(c.Reply)
	}
	type judged struct {
		Verdict, Code string
		Span          *struct{ Start, End int }
	}
	for item, names := range bad {
		for _, name := range names {
			var r struct {
				Error *struct {
					Code, Message, Field, Expected string
					Span                           *struct{ Start, End int }
				}
				judged
				Status     string
				AnswerSpan *struct{ Start, End int } `json:"answer_span"`
				Steps      []struct{ Claims []judged }
			}
			if err := json.Unmarshal([]byte(replies[name]), &r); err != nil {
				t.Errorf("%s: %s: %v", item, name, err)
				continue
			}
			var open []judged
			for _, s := range r.Steps {
				for _, c := range s.Claims {
					if c.Verdict == "refuted" {
						t.Errorf("%s: %s is refuted", item, name)
					}
					if c.Verdict == "unknown" && strings.HasPrefix(c.Code, "unknown/") && c.Span != nil {
						open = append(open, c)
					}
				}
			}
			switch {
			case r.Error != nil && r.Error.Code != "" && r.Error.Message != "" && (r.Error.Span != nil || r.Error.Expected != "" || r.Error.Code == "request/size"):
			case r.Verdict == "unknown" && r.Code != "" && r.AnswerSpan != nil:
			case r.Status == "unsolved" && r.Code != "":
			case len(open) > 0:
			default:
				t.Errorf("%s: %s answers %.300s", item, name, replies[name])
			}
		}
	}
}

// A Chinese sentence has marks of full width; those of half width stand in its formulas alone.
func TestChinesePunctuation(t *testing.T) {
	half := regexp.MustCompile(`\p{Han}[,:;?!]|[,:;?!]\p{Han}`)
	for _, c := range suite(t) {
		var reply any
		if err := json.Unmarshal(c.Reply, &reply); err != nil {
			t.Fatalf("%s: %v", c.Name, err)
		}
		for _, text := range chinese(reply) {
			if at := half.FindString(text); at != "" {
				t.Errorf("%s: %q has %q", c.Name, text, at)
			}
		}
	}
}

// chinese returns the sentences of a reply that are given in Chinese.
func chinese(v any) []string {
	var out []string
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			out = append(out, chinese(x)...)
		}
	case map[string]any:
		for name, x := range v {
			if text, ok := x.(string); ok && name == "zh" {
				out = append(out, text)
			} else {
				out = append(out, chinese(x)...)
			}
		}
	}
	return out
}
