package equality

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser"
)

func TestProbe(t *testing.T) {
	data, _ := os.ReadFile("/tmp/probe/pairs.txt")
	for _, line := range strings.Split(string(data), "\n") {
		a, b, ok := strings.Cut(line, ";;")
		if !ok {
			continue
		}
		t0 := time.Now()
		s := expr.NewStore(fuel.NewTank(fuel.Default))
		ctx := &lower.Context{Store: s}
		x, err := parser.Statement(strings.TrimSpace(a), parser.Options{})
		if err != nil {
			fmt.Println(line, "PARSE", err)
			continue
		}
		y, err := parser.Statement(strings.TrimSpace(b), parser.Options{})
		if err != nil {
			fmt.Println(line, "PARSE", err)
			continue
		}
		m, err := lower.One(x, ctx)
		if err != nil {
			fmt.Println(line, "LOWER", err)
			continue
		}
		n, err := lower.One(y, ctx)
		if err != nil {
			fmt.Println(line, "LOWER", err)
			continue
		}
		j := Decide(s, m, n)
		fmt.Println(line, "=>", j.Verdict(), j.Code(), j.Conditions(), time.Since(t0), fuel.Default-s.Tank().Left())
		if j.Verdict() == 2 {
			fmt.Printf("    %+v\n", j.Evidence())
		}
	}
}
