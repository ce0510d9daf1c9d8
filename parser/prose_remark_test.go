package parser

import (
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

// TestRemarks reads what is taken back in brackets inside the formula itself.
func TestRemarks(t *testing.T) {
	for src, want := range map[string]bool{
		`$x=-1\text{（舍去）}$`:        true,
		`$x=-1\text{ (rejected)}$`: true,
		`$x=-1（\text{舍去}）$`:        true,
		`$x=-1\ (\text{舍})$`:       true,
		`$x=-1（舍去）$.`:              true,
		`$x=2（x>0）$`:               false,
		`$f(x)$`:                   false,
		`$x=2\text{ (given)}$`:     false,
	} {
		rejected := false
		for _, st := range Document(src, Options{}).Steps {
			for _, s := range st.Statements {
				rejected = rejected || s.Role == syntax.Trial && s.Math.Is(syntax.Relation)
			}
		}
		if rejected != want {
			t.Errorf("%s: rejected %t, want %t", src, rejected, want)
		}
	}
}
