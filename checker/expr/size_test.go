package expr_test

import (
	"testing"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
)

// TestMaxSize checks that few shared nodes that stand for very many operations are stopped.
func TestMaxSize(t *testing.T) {
	s := expr.NewStore(fuel.NewTank(fuel.Default))
	n := s.Sym("x")
	err := fuel.Within(func() {
		for range 60 {
			n = s.Func("sin", s.Add(n, s.Func("cos", n)))
		}
	})
	if err != error(fuel.TooLarge) || n.Size() > expr.MaxSize {
		t.Errorf("%v at the size %d", err, n.Size())
	}
}
