package chat

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Failure is a call that brought no reply. Code is stable: "unauthorised",
// "forbidden", "quota", "rate-limit", "overloaded", "not-found", "bad-request",
// "server", "timeout", "html", "bad-reply" or "filtered".
type Failure struct {
	Code    string `json:"code"`
	Status  int    `json:"status,omitempty"`
	Message string `json:"message,omitempty"` // the provider's own words, shortened; data, never markup
	Retry   bool   `json:"-"`
	// After is the wait in milliseconds that the provider asks for, -1 where it names none.
	After int `json:"-"`
}

// Explain reads a failed reply: its status (0 inside a stream), headers with
// lower-case names, and body.
func Explain(status int, headers map[string]string, body []byte) *Failure {
	f := &Failure{Status: status, After: After(headers)}
	var kind string
	f.Message, kind = errorBody(body)
	switch {
	case status == 401:
		f.Code = "unauthorised"
	case status == 403:
		f.Code = "forbidden"
	case status == 404:
		f.Code = "not-found"
	case status == 408:
		f.Code, f.Retry = "timeout", true
	case status == 409:
		f.Code, f.Retry = "overloaded", true
	case status == 429:
		f.Code, f.Retry = "rate-limit", true
	case status >= 500:
		f.Code, f.Retry = "server", true
	case status >= 400:
		f.Code = "bad-request"
	case status >= 300:
		f.Code = "bad-reply"
	default:
		f.Code, f.Retry = "bad-reply", true
	}
	for _, k := range kinds {
		if strings.Contains(kind, k.word) {
			f.Code, f.Retry = k.code, k.retry
			break
		}
	}
	if looksLikeHTML(body) && f.Code != "unauthorised" && f.Code != "forbidden" {
		f.Code, f.Message = "html", ""
	}
	return f
}

// kinds reads the type or code of an error body; the first that fits decides.
var kinds = []struct {
	word  string
	code  string
	retry bool
}{
	{"quota", "quota", false},
	{"insufficient", "quota", false},
	{"balance", "quota", false},
	{"billing", "quota", false},
	{"rate_limit", "rate-limit", true},
	{"overload", "overloaded", true},
	{"invalid_authentication", "unauthorised", false},
	{"incorrect_api_key", "unauthorised", false},
	{"invalid_api_key", "unauthorised", false},
	{"content_filter", "filtered", false},
	{"server_error", "server", true},
}

func looksLikeHTML(body []byte) bool {
	b := bytes.ToLower(bytes.TrimSpace(body[:min(len(body), 512)]))
	return bytes.HasPrefix(b, []byte("<!doctype")) || bytes.HasPrefix(b, []byte("<html"))
}

// errorBody returns the message of an error body and its type and code in lower case.
func errorBody(body []byte) (message, kind string) {
	var e struct {
		Error   json.RawMessage `json:"error"`
		Message string          `json:"message"`
	}
	if json.Unmarshal(body, &e) != nil {
		return "", ""
	}
	var inner struct {
		Message string          `json:"message"`
		Type    string          `json:"type"`
		Code    json.RawMessage `json:"code"` // a word or a number
	}
	var plain, code string
	switch {
	case json.Unmarshal(e.Error, &inner) == nil:
		message = inner.Message
		kind = inner.Type
		if json.Unmarshal(inner.Code, &code) == nil {
			kind += " " + code
		}
	case json.Unmarshal(e.Error, &plain) == nil:
		message = plain
	default:
		message = e.Message
	}
	return shorten(message, 300), strings.ToLower(kind)
}

func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// maxAfter is the longest wait that a provider can impose, in milliseconds.
const maxAfter = 120_000

// After returns the milliseconds that the headers ask to wait, or -1. Dates are
// not understood, for want of a clock.
func After(headers map[string]string) int {
	for _, h := range []struct {
		name  string
		scale int // milliseconds
	}{{"retry-after-ms", 1}, {"retry-after", 1000}, {"x-ratelimit-reset", 1000}} {
		v := strings.TrimSpace(headers[h.name])
		if v == "" {
			continue
		}
		scale := h.scale
		switch { // "1s", "250ms"
		case strings.HasSuffix(v, "ms"):
			v, scale = v[:len(v)-2], 1
		case strings.HasSuffix(v, "s"):
			v, scale = v[:len(v)-1], 1000
		}
		ms, ok := milliseconds(v, scale)
		if !ok || ms > maxAfter {
			continue // x-ratelimit-reset may also be a date in seconds
		}
		return ms
	}
	return -1
}

// milliseconds returns a decimal number of units of scale milliseconds, 1 or 1000, what is less than one cut off.
func milliseconds(decimal string, scale int) (ms int, ok bool) {
	whole, rest, _ := strings.Cut(decimal, ".")
	n, err := strconv.ParseUint("0"+whole, 10, 31)
	if err != nil || strings.Trim(rest, "0123456789") != "" || whole == "" && rest == "" {
		return 0, false
	}
	ms = int(n) * scale
	if scale == 1000 {
		part, _ := strconv.Atoi((rest + "000")[:3])
		ms += part
	}
	return ms, true
}

// Retries is how often a failed call is made again.
const Retries = 2

// Delay returns the milliseconds to wait before the n-th retry (from 0): what the
// failure asks for, else half a second doubled each time, without jitter so that
// a session can be replayed.
func (f *Failure) Delay(n int) int {
	if f.After >= 0 {
		return f.After
	}
	return 500 << min(n, 6)
}
