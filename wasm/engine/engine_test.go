package engine

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/wasm/message"
)

// ask sends a request and decodes the reply's head.
func ask(t *testing.T, request string) (message.Head, string) {
	t.Helper()
	reply := New().Call([]byte(request))
	var h message.Head
	if err := json.Unmarshal(reply, &h); err != nil {
		t.Fatalf("%.200q answers %.200q: %v", request, reply, err)
	}
	return h, string(reply)
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		name, request, code string
		start, end          int // of the span; both -1 where there is none
	}{
		{"empty", ``, CodeJSON, 0, 0},
		{"not JSON", `{"op":`, CodeJSON, 5, 6},
		{"a list", `[1]`, CodeJSON, -1, -1},
		{"a field of another type", `{"op":"equal","gold":1}`, CodeJSON, -1, -1},
		{"not UTF-8", "{\"op\":\"parse\",\"text\":\"\xff\"}", CodeUTF8, 22, 23},
		{"another version", `{"v":2,"op":"about"}`, CodeVersion, -1, -1},
		{"no op", `{}`, CodeOp, -1, -1},
		{"an unknown op", `{"op":"prove"}`, CodeOp, -1, -1},
		{"too long a request", `{"op":"parse","text":"` + strings.Repeat("x", MaxRequest) + `"}`, CodeSize, -1, -1},
		{"too long a text", `{"op":"parse","text":"` + strings.Repeat("x", MaxProblem+1) + `"}`, CodeSize, MaxProblem, MaxProblem + 1},
		{"fuel below nothing", `{"op":"about","fuel":-1}`, CodeField, -1, -1},
		{"too many steps", `{"op":"parse","text":"x","steps":[""` + strings.Repeat(`,""`, MaxSteps) + `]}`, CodeSize, -1, -1},
		{"an unknown kind of text", `{"op":"parse","text":"x","as":"poem"}`, CodeField, -1, -1},
	} {
		h, reply := ask(t, c.request)
		switch {
		case h.Error == nil || h.Error.Code != c.code || h.Error.Message == "":
			t.Errorf("%s: %.300s", c.name, reply)
		case c.start < 0 && h.Error.Span != nil || c.start >= 0 && (h.Error.Span == nil || *h.Error.Span != message.Span{Start: c.start, End: c.end}):
			t.Errorf("%s: span %+v", c.name, h.Error.Span)
		}
	}
}

func TestReplyRepeatsID(t *testing.T) {
	for _, op := range []string{"about", "none"} {
		if h, reply := ask(t, `{"id":"a<b","op":"`+op+`"}`); h.ID != "a<b" || h.V != message.Version || !strings.Contains(reply, `"a<b"`) {
			t.Errorf("%s", reply)
		}
	}
}

func TestPanicsAreCaught(t *testing.T) {
	handlers["panic"] = func(*Engine, *message.Request) (any, *message.Error) { panic("x") }
	defer delete(handlers, "panic")
	if h, reply := ask(t, `{"id":"1","op":"panic"}`); h.Error == nil || h.Error.Code != CodeInternal || h.ID != "1" {
		t.Error(reply)
	}
}

func TestWarmupSucceeds(t *testing.T) {
	e := New()
	for _, request := range Warmup {
		if reply := string(e.Call([]byte(request))); strings.Contains(reply, `"error"`) {
			t.Errorf("%s answers %.300s", request, reply)
		}
	}
}

func FuzzCall(f *testing.F) {
	for _, s := range Warmup {
		f.Add([]byte(s))
	}
	f.Add([]byte("{\"op\":\"parse\",\"text\":\"\\\\frac{\"}"))
	f.Fuzz(func(t *testing.T, request []byte) {
		reply := New().Call(request)
		if !json.Valid(reply) {
			t.Fatalf("%q answers %q", request, reply)
		}
		if strings.Contains(string(reply), `"code":"`+CodeInternal+`"`) {
			t.Fatalf("%q answers %q", request, reply)
		}
	})
}
