package parser

import (
	"strings"
	"testing"
)

func TestSplitter(t *testing.T) {
	text := "**Step 1: Take** it\nso 1+1=2.\nStep 2: 解得\n\\[\nx\n\n=2\n\\]\n\nNow:\n\n$$y=3$$\n\n### Step 3\n\nend é"
	var want []string
	for _, size := range []int{1, 2, 3, 7, 1000} {
		var s Splitter
		var got []string
		for i := 0; i < len(text); i += size {
			got = append(got, s.Feed([]byte(text[i:min(len(text), i+size)]))...)
		}
		got = append(got, s.Close()...)
		if strings.Join(got, "") != text {
			t.Fatalf("size %d: text changed: %q", size, got)
		}
		if want == nil {
			want = got
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("size %d: %q, want %q", size, got, want)
		}
	}
	if len(want) != 4 {
		t.Errorf("%d steps: %q", len(want), want)
	}
	var s Splitter
	s.Feed([]byte("a\xe4\xb8"))
	if s.Open() != "a" {
		t.Errorf("open %q", s.Open())
	}
}
