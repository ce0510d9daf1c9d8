package parser

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

var spans = flag.String("spans", "", "files of JSON lines, comma-separated: how many of their formulas are read")

// TestSpans prints, for files given by -spans, the share of the brace-balanced formulas that
// are fully read, and the others grouped by cause:
//
//	go test ./parser -run TestSpans -v -spans a.jsonl,b.jsonl
func TestSpans(t *testing.T) {
	if *spans == "" {
		t.Skip("no files are given")
	}
	for _, name := range strings.Split(*spans, ",") {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		all, read := 0, 0
		causes := map[string][]string{}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 16<<20)
		for lines.Scan() {
			var record any
			if err := json.Unmarshal(lines.Bytes(), &record); err != nil {
				t.Fatal(err)
			}
			eachText(record, func(text string) {
				for _, m := range Formulas(text) {
					inner := m.Inner.Of(text)
					if !balanced(inner) || strings.TrimSpace(inner) == "" {
						continue
					}
					all++
					if Complete(Fragment(inner, 0, Options{})) {
						read++
						continue
					}
					cause := "unread"
					_, err := Statement(inner, Options{})
					var e *Error
					if errors.As(err, &e) {
						if cause = e.Code; e.Code == "unknown-command" || e.Code == "unknown-character" {
							cause += " " + e.Span.Of(inner)
						}
					}
					causes[cause] = append(causes[cause], inner)
				}
			})
		}
		f.Close()
		t.Logf("%s: %d of %d formulas are read (%.2f %%)", name, read, all, 100*float64(read)/float64(max(all, 1)))
		var order []string
		for c := range causes {
			order = append(order, c)
		}
		slices.SortFunc(order, func(a, b string) int {
			return cmp.Or(len(causes[b])-len(causes[a]), strings.Compare(a, b))
		})
		for _, c := range order {
			t.Logf("%5d %s, such as %.90q", len(causes[c]), c, causes[c][0])
		}
	}
}

// eachText calls f for every string in a JSON value.
func eachText(v any, f func(string)) {
	switch v := v.(type) {
	case string:
		f(v)
	case []any:
		for _, x := range v {
			eachText(x, f)
		}
	case map[string]any:
		for _, x := range v {
			eachText(x, f)
		}
	}
}

// balanced reports whether the braces of s close in order.
func balanced(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}
