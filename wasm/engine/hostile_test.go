package engine

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// hostile are texts made to be slow, deep or large, tens of thousands of bytes long.
var hostile = []string{
	"{", "(", "[", "a", "a ", "x=1\n", "1+1=2 ", "1+", "9", "\\frac{", "\\sqrt{", "x^{", "x_", "$", "$x=1$ ", "*", ">", "- ", "1. a=b\n", "设", "所以",
	"Step 1: x=2\n\n", "9^{9^{9^9}} = 1\n", "=", "<", "\\(", "\\[", "|", "|x", "| a | b |\n", "\n", "\\begin{a}", "\\left(", "'", "!", "-", ",", "1,", "/",
	"\\", "\\nope", "&", "%", "x or ", "if ", "so ", "1/0=", "√", "\u0301", "😀", "\x00", "let x=1, ", "f(", "\\int", "sum ", "[x](", "`",
}

// Every op answers every one of them in time: with a coded error or a reply.
func TestHostileTexts(t *testing.T) {
	const length, limit = 12 << 10, 5 * time.Second
	for _, unit := range hostile {
		long := strings.Repeat(unit, length/len(unit))
		short := long[:length/4/len(unit)*len(unit)]
		for _, req := range []map[string]any{
			{"op": "check", "text": long}, {"op": "check", "steps": []string{short, "2+2=4"}}, {"op": "render", "text": long},
			{"op": "parse", "text": short}, {"op": "parse", "text": short, "as": "task"}, {"op": "parse", "text": long, "as": "document"},
			{"op": "equal", "gold": short, "answer": "1"}, {"op": "solve", "problem": short},
		} {
			raw, err := json.Marshal(req)
			if err != nil {
				t.Fatal(err)
			}
			start := time.Now()
			reply := New().Call(raw)
			if took := time.Since(start); took > limit {
				t.Errorf("%v of %q repeated takes %v", req["op"], unit, took)
			}
			if len(reply) > 64<<20 {
				t.Errorf("%v of %q repeated answers with %d bytes", req["op"], unit, len(reply))
			}
			if head := string(reply[:min(len(reply), 300)]); strings.Contains(head, `"code":"`+CodeInternal+`"`) {
				t.Errorf("%v of %q repeated: %s", req["op"], unit, head)
			}
		}
	}
}
