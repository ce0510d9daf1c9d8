package equality

import "github.com/yansuan/yansuan/checker/expr"

// maxBounds caps the integrals and sums that are worked out in one expression.
const maxBounds = 6

// Value returns n in normal form, its definite integrals and sums worked out. It
// is a proposal, which Decide proves; ok is false where one of them has no closed
// form that is known here.
func Value(s *expr.Store, n *expr.Node) (v *expr.Node, ok bool) {
	for range maxBounds {
		m := bounded(s, n)
		if m == nil {
			break
		}
		if m.Len() != 4 && !isLimit(m) {
			return nil, false
		}
		value, _, _, ok := evaluate(s, m, n, n)
		if !ok {
			return nil, false
		}
		n = s.Map(n, func(k *expr.Node) *expr.Node {
			if k == m {
				return value
			}
			return nil
		})
	}
	if bounded(s, n) != nil || !n.Scalar() || !n.Finite() {
		return nil, false
	}
	return expanded(s, n)
}

// Primitive proposes an antiderivative of f in x, which Antiderivative proves.
func Primitive(s *expr.Store, f *expr.Node, x string) (*expr.Node, bool) { return integrate(s, f, x) }

// Limit returns the limit m, which Decide proves, as a number or ±∞; ok is false where none is found.
func Limit(s *expr.Store, m *expr.Node) (v *expr.Node, ok bool) {
	if !isLimit(m) {
		return nil, false
	}
	v, _, ok = limit(s, m)
	return v, ok
}
