package expr

import (
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
)

// piecewise returns the value that cases take: those whose condition is false of constants are
// left out, and one whose condition is true is the value. Args are as in Piecewise.
func (s *Store) piecewise(args []*Node) *Node {
	var open []*Node
	for i := 0; i < len(args); i += 2 {
		if i+1 == len(args) {
			open = append(open, args[i])
			break
		}
		holds, known := s.holds(args[i+1])
		if known && holds {
			open = append(open, args[i])
			break
		}
		if !known {
			open = append(open, args[i], args[i+1])
		}
	}
	switch len(open) {
	case 0:
		return s.Undefined()
	case 1:
		return open[0]
	}
	return s.intern(Piecewise, "", num.Zero, clone(open))
}

// holds decides a condition between real constants where enclosures of them do.
func (s *Store) holds(n *Node) (holds, known bool) {
	switch {
	case n.Is(Rel) && n.Arg(0).Constant() && n.Arg(1).Constant() && n.Arg(0).Scalar() && n.Arg(1).Scalar():
		d := s.Sub(n.Arg(0), n.Arg(1))
		if d.IsNum() {
			return Fulfils(n.Name(), d.num.Sign())
		}
		for _, bits := range [...]int{64, 192} {
			v := Enclose(d, interval.New(bits, s.tank), nil)
			if !v.Defined() {
				return false, false
			}
			if sign, ok := v.Sign(); ok {
				return Fulfils(n.Name(), sign)
			}
		}
	case n.Is(And):
		holds, known = true, true
		for _, a := range n.args {
			h, k := s.holds(a)
			if k && !h {
				return false, true
			}
			holds, known = holds && h, known && k
		}
		return holds, known
	}
	return false, false
}
