package chat

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestDecoderAnyBorders(t *testing.T) {
	const stream = ": keep-alive\r\n\r\nevent: x\r\ndata: 甲\r\ndata:乙\r\n\r\n\ndata: two\rdata\r\rdatabase: no\ndata: 三\n\nid: 4\n\ndata: last"
	want := []string{"甲\n乙", "two\n", "三", "last"}
	for n := 1; n <= len(stream); n++ {
		var d Decoder
		var got []string
		for p := []byte(stream); len(p) > 0; p = p[min(n, len(p)):] {
			for _, ev := range d.Write(p[:min(n, len(p))]) {
				got = append(got, string(ev))
			}
		}
		for _, ev := range d.Close() {
			got = append(got, string(ev))
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("pieces of %d: %q, want %q", n, got, want)
		}
	}
}

func TestDecoderLongLine(t *testing.T) {
	var d Decoder
	long := []byte("data: " + strings.Repeat("x", 1<<20))
	for range 6 {
		d.Write(long)
	}
	if got := d.Write([]byte("\n\ndata: ok\n\n")); len(got) != 1 || string(got[0]) != "ok" {
		t.Errorf("%d events", len(got))
	}
}

func TestReply(t *testing.T) {
	for _, c := range []struct {
		name, body         string
		content, reasoning string
		finish             Finish
		code               string
		total              int
	}{
		{name: "kimi", body: `data: {"choices":[{"index":0,"delta":{"role":"assistant","content":null,"reasoning_content":"先设"}}]}

data: {"choices":[{"index":0,"delta":{"content":"解:"},"finish_reason":null}]}

data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop","usage":{"total_tokens":9}}]}

data: [DONE]

`, content: "解:", reasoning: "先设", finish: Stop, total: 9},
		{name: "usage without choices", body: "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"},\"finish_reason\":\"length\"}]}\n\ndata: {\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3}}\n\ndata: [DONE]\n\n",
			content: "a", finish: Length, total: 3},
		{name: "reasoning by another name", body: "data: {\"choices\":[{\"delta\":{\"reasoning\":\"hm\"}}]}\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"b\"}}]}\n\n", content: "b", reasoning: "hm"},
		{name: "inline thinking", body: "data: {\"choices\":[{\"delta\":{\"content\":\"\\n<thi\"}}]}\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"nk>so</think\"}}]}\n\ndata: {\"choices\":[{\"delta\":{\"content\":\">\\n\\nc <think>\"}}]}\n\n", content: "c <think>", reasoning: "so"},
		{name: "not inline thinking", body: "data: {\"choices\":[{\"delta\":{\"content\":\"<th\"}}]}\n\n", content: "<th"},
		{name: "whole reply", body: ` {"choices":[{"message":{"content":[{"type":"text","text":"d"}],"reasoning_content":"r"},"finish_reason":"stop"}],"usage":{"total_tokens":4}}`, content: "d", reasoning: "r", finish: Stop, total: 4},
		{name: "tool call", body: "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0}]},\"finish_reason\":\"tool_calls\"}]}\n\n", finish: Tools},
		{name: "error inside", body: "data: {\"error\":{\"message\":\"m\",\"type\":\"rate_limit_reached_error\"}}\n\n", code: "rate-limit"},
		{name: "error body with status 200", body: `{"error":"no"}`, code: "bad-reply"},
		{name: "HTML", body: "<!doctype html><p>hello", code: "html"},
		{name: "nothing", body: "", code: "bad-reply"},
		{name: "noise", body: "hello\n\nworld", code: "bad-reply"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, n := range []int{1, 3, 7, 1000} {
				var r Reply
				var all Piece
				for p := []byte(c.body); len(p) > 0; p = p[min(n, len(p)):] {
					q := r.Write(p[:min(n, len(p))])
					all.Content += q.Content
					all.Reasoning += q.Reasoning
				}
				q := r.Close()
				all.Content += q.Content
				all.Reasoning += q.Reasoning
				code := ""
				if f := r.Failure(); f != nil {
					code = f.Code
				}
				if all.Content != c.content || all.Reasoning != c.reasoning || r.Finish() != c.finish || code != c.code || r.Usage().Total != c.total {
					t.Errorf("pieces of %d: %q %q %q %q %d", n, all.Content, all.Reasoning, r.Finish(), code, r.Usage().Total)
				}
			}
		})
	}
}

func TestExplain(t *testing.T) {
	for _, c := range []struct {
		status  int
		headers map[string]string
		body    string
		code    string
		retry   bool
		delay   int
	}{
		{429, map[string]string{"retry-after": "2"}, `{"error":{"message":"slow","type":"rate_limit_reached_error"}}`, "rate-limit", true, 2000},
		{429, map[string]string{"retry-after-ms": "30", "retry-after": "2"}, ``, "rate-limit", true, 30},
		{429, map[string]string{"retry-after": "Wed, 21 Oct 2026 07:28:00 GMT"}, ``, "rate-limit", true, 500},
		{429, map[string]string{"x-ratelimit-reset": "1.5s"}, ``, "rate-limit", true, 1500},
		{429, map[string]string{"x-ratelimit-reset": "1790000000"}, ``, "rate-limit", true, 500},
		{429, nil, `{"error":{"message":"pay","type":"exceeded_current_quota_error"}}`, "quota", false, 500},
		{429, nil, `{"error":{"message":"pay","code":"insufficient_quota"}}`, "quota", false, 500},
		{402, nil, `{"error":{"message":"Insufficient Balance","code":"insufficient_balance"}}`, "quota", false, 500},
		{401, nil, `{"error":{"message":"no"}}`, "unauthorised", false, 500},
		{403, nil, `<html>`, "forbidden", false, 500},
		{404, nil, ``, "not-found", false, 500},
		{408, nil, ``, "timeout", true, 500},
		{500, nil, `{"message":"oops"}`, "server", true, 500},
		{529, nil, `{"error":{"type":"overloaded_error"}}`, "overloaded", true, 500},
		{502, nil, `<!DOCTYPE html>`, "html", true, 500},
		{302, nil, ``, "bad-reply", false, 500},
	} {
		f := Explain(c.status, c.headers, []byte(c.body))
		if f.Code != c.code || f.Retry != c.retry || f.Delay(0) != c.delay {
			t.Errorf("%d %v %s: %+v, delay %d", c.status, c.headers, c.body, f, f.Delay(0))
		}
	}
}

func TestProviders(t *testing.T) {
	for _, c := range []struct{ name, url, want, field string }{
		{"", "https://api.moonshot.cn/v1", "partial", "max_completion_tokens"},
		{"", "https://api.deepseek.com/beta", "prefix", "max_tokens"},
		{"", "https://api.deepseek.com/v1", "ask", "max_tokens"},
		{"", "https://api.openai.com/v1", "ask", "max_completion_tokens"},
		{"", "https://evil-openai.com/v1", "ask", "max_tokens"},
		{"moonshot", "https://proxy.example.com/v1", "partial", "max_completion_tokens"},
		{"", "::", "ask", "max_tokens"},
	} {
		p := ProviderFor(c.name, c.url)
		if string(p.Continuation) != c.want || p.MaxTokens != c.field {
			t.Errorf("%s: %+v", c.url, p)
		}
		var body map[string]any
		if err := json.Unmarshal(p.Body("m", nil, 100), &body); err != nil || body[c.field] != 100.0 || body["temperature"] != nil {
			t.Errorf("%s: body %v", c.url, body)
		}
	}
}

func FuzzReply(f *testing.F) {
	f.Add([]byte("data: {\"choices\":[{\"delta\":{\"content\":\"<think>x</think>y\"}}]}\n\n"), 3)
	f.Add([]byte("{\"error\":{}}"), 1)
	f.Fuzz(func(t *testing.T, body []byte, n int) {
		n = max(1, min(n, 64))
		read := func(n int) (Piece, Finish, *Failure) {
			var r Reply
			var all Piece
			for p := body; len(p) > 0; p = p[min(n, len(p)):] {
				q := r.Write(p[:min(n, len(p))])
				all.Content += q.Content
				all.Reasoning += q.Reasoning
			}
			q := r.Close()
			return Piece{all.Content + q.Content, all.Reasoning + q.Reasoning}, r.Finish(), r.Failure()
		}
		p, finish, failure := read(n)
		q, finish2, failure2 := read(len(body) + 1)
		if p != q || finish != finish2 || !reflect.DeepEqual(failure, failure2) {
			t.Errorf("pieces of %d differ: %q %q", n, p, q)
		}
	})
}

func TestAfterDecimals(t *testing.T) {
	for v, want := range map[string]int{
		"2": 2000, "1.5": 1500, "0.25s": 250, "250ms": 250, "2.9ms": 2, ".5": 500, "120": 120_000, "120.001": -1, "1764000000": -1, "99999999999999999999": -1,
		"-1": -1, "1e3": -1, "NaN": -1, "": -1, ".": -1, "1.5.5": -1, "Sat, 28 Nov 2026 10:00:00 GMT": -1,
	} {
		if got := After(map[string]string{"retry-after": v}); got != want {
			t.Errorf("%q: %d, want %d", v, got, want)
		}
	}
}
