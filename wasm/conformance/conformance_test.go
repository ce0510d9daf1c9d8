package conformance

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/yansuan/yansuan/wasm/engine"
	"github.com/yansuan/yansuan/wasm/host"
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
	name := os.Getenv("YANSUAN_WASM")
	if name == "" {
		t.Skip("YANSUAN_WASM does not name the module; ./build.sh test does")
	}
	wasm, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	o := host.Options{Instances: 1}
	if dir, err := os.UserCacheDir(); err == nil {
		o.CacheDir = filepath.Join(dir, "yansuan", "test")
	}
	m, err := host.Open(context.Background(), wasm, o)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	for _, c := range suite(t) {
		got, err := m.Call(context.Background(), c.Request)
		if err != nil || string(got) != string(c.Reply) {
			t.Errorf("%s: the reply is\n%s\n%v, want\n%s", c.Name, got, err, c.Reply)
		}
	}
}
