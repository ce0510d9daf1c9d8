package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

func show(n *syntax.Node) string {
	if n == nil {
		return "nil"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%d", n.Kind)
	if n.Text != "" {
		fmt.Fprintf(&b, ":%s", n.Text)
	}
	if len(n.Ops) > 0 {
		fmt.Fprintf(&b, "%v", n.Ops)
	}
	if len(n.Args) > 0 {
		b.WriteString("[")
		for i, a := range n.Args {
			if i > 0 {
				b.WriteString(" ")
			}
			b.WriteString(show(a))
		}
		b.WriteString("]")
	}
	return b.String()
}
func main() {
	if len(os.Args) == 3 {
		r := checker.Equal(os.Args[1], os.Args[2], checker.EqualOptions{})
		fmt.Println(r.Judgement.Verdict(), r.Judgement.Code(), r.Reading, r.Judgement.Conditions())
		fmt.Printf("%+v\n", r.Judgement.Evidence())
	}
	for _, t := range os.Args[1:] {
		n, err := parser.Statement(t, parser.Options{})
		fmt.Println(t, "=>", show(n), err)
		if n != nil {
			s := expr.NewStore(nil)
			rs, err := lower.Lower(n, &lower.Context{Store: s})
			for _, r := range rs {
				fmt.Println("    ", expr.LaTeX(r.Node), "|", r.Name)
			}
			if err != nil {
				fmt.Println("    ", err)
			}
		}
	}
}
