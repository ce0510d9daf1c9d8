package solver

import (
	"sort"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/solver/report"
)

func equalitySign(s *expr.Store, n *expr.Node) (int, bool) { return equality.Sign(s, n) }

// decide compares two scalars and records the comparison as a route.
func (w *work) decide(route string, a, b *expr.Node, en, zh string) {
	j := equality.Decide(w.s, a, b)
	w.addRoute(route, Judgement(j, expr.Claim("=", a, b)), en, zh)
}

func (w *work) addRoute(route string, j report.Judgement, en, zh string) {
	w.reply.Verification = append(w.reply.Verification, report.Route{Route: route, Judgement: j, Detail: &report.Text{En: en, Zh: zh}})
}

// substitute puts values into an equation and compares its sides.
func (w *work) substitute(e *expr.Node, by map[string]*expr.Node) {
	s := w.s
	names := make([]string, 0, len(by))
	for n := range by {
		names = append(names, n)
	}
	sort.Strings(names)
	at := ""
	for i, n := range names {
		if i > 0 {
			at += ", "
		}
		at += tex(s.Rel("=", s.Sym(n), by[n]))
	}
	left, right := s.Subst(e.Arg(0), by), s.Subst(e.Arg(1), by)
	w.decide("substitution", left, right,
		"Put $"+at+"$ into $"+tex(e)+"$: the left side is $"+tex(w.simple(left))+"$, the right side is $"+tex(w.simple(right))+"$.",
		"把 $"+at+"$ 代入 $"+tex(e)+"$：左边为 $"+tex(w.simple(left))+"$，右边为 $"+tex(w.simple(right))+"$。")
}

// putBack puts values into every equation that was given.
func (w *work) putBack(by map[string]*expr.Node) {
	for _, e := range w.asked {
		all := map[string]*expr.Node{}
		for _, n := range w.s.Symbols(e) {
			if v := w.known[n]; v != nil {
				all[n] = v
			} else if v := by[n]; v != nil {
				all[n] = v
			}
		}
		w.substitute(e, all)
	}
}
