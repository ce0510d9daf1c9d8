package wording

import "testing"

func TestFault(t *testing.T) {
	for en, zh := range map[string]string{
		"“(” is never closed":                              "“(”没有闭合",
		"“\\end{bmatrix}” does not end “\\begin{pmatrix}”": "“\\end{bmatrix}”与“\\begin{pmatrix}”不配对",
		"a denominator":                  "分母",
		"\\begin{cases} before it":       "前面的 \\begin{cases}",
		"the command “\\x” is not known": "未知的命令“\\x”",
		"something else":                 "something else",
	} {
		if got := Fault(en); got != zh {
			t.Errorf("%s: %s, want %s", en, got, zh)
		}
	}
}
