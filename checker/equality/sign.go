package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
)

var precisions = [...]int{64, 192, 600}

// Sign returns the sign of a real constant where enclosures of it decide: -1, 1,
// or 0 for the number 0 itself.
func Sign(s *expr.Store, n *expr.Node) (int, bool) {
	if n.IsNum() {
		return n.Num().Sign(), true
	}
	for _, p := range precisions {
		v := expr.Enclose(n, interval.New(p, s.Tank()), nil)
		if !v.Defined() {
			return 0, false
		}
		if sign, ok := v.Sign(); ok {
			return sign, true
		}
	}
	return 0, false
}

// Floor returns ⌊n⌋ for a real constant where an enclosure decides, or where n is a number.
func Floor(s *expr.Store, n *expr.Node) (num.Num, bool) {
	if n.IsNum() {
		return n.Num().Floor(), true
	}
	return floorOf(s, n)
}

func floorOf(s *expr.Store, n *expr.Node) (num.Num, bool) {
	for _, p := range precisions {
		v := expr.Enclose(n, interval.New(p, s.Tank()), nil)
		if !v.Defined() {
			return num.Zero, false
		}
		lo, hi, ok := v.Bounds()
		if ok && lo.Floor().Equal(hi.Floor()) {
			return lo.Floor(), true
		}
	}
	return num.Zero, false
}
