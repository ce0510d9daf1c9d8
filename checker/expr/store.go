package expr

import (
	"sort"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// Store interns the nodes of one document. It is not safe for concurrent use.
type Store struct {
	table   map[uint64]*Node
	more    map[uint64][]*Node // nodes whose hash is taken already
	tank    *fuel.Tank
	complex bool
	small   [16]*Node
	fresh   int
}

// NewStore returns an empty store whose constructors burn t, which may be nil.
func NewStore(t *fuel.Tank) *Store {
	return &Store{table: make(map[uint64]*Node, 64), tank: t}
}

// Tank returns the fuel that the store burns.
func (s *Store) Tank() *fuel.Tank { return s.tank }

// SetTank replaces the fuel that the store burns.
func (s *Store) SetTank(t *fuel.Tank) { s.tank = t }

// SetComplex chooses between real semantics (x^(1/3) is the real root of a
// negative x) and complex ones (principal values). It is to be called before
// nodes are made.
func (s *Store) SetComplex(on bool) { s.complex = on }

// Complex reports whether powers have their complex principal values.
func (s *Store) Complex() bool { return s.complex }

func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

func hashString(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	return h
}

// intern returns the one node of that structure. It takes args over.
func (s *Store) intern(op Op, name string, n num.Num, args []*Node) *Node {
	h := mix(uint64(op) + 1)
	if op == Num {
		h = mix(h ^ n.Hash())
	}
	h = hashString(h, name)
	for _, a := range args {
		h = mix(h ^ a.hash)
	}
	if m := s.table[h]; m != nil {
		if same(m, op, name, n, args) {
			return m
		}
		for _, m := range s.more[h] {
			if same(m, op, name, n, args) {
				return m
			}
		}
	}
	s.tank.Burn(1 + len(args))
	m := &Node{op: op, name: name, num: n, args: args, hash: h, size: 1}
	for _, a := range args {
		m.depth = max(m.depth, a.depth)
		m.size = min(m.size+a.size, MaxSize+1)
		m.flags |= a.flags & (flagImag | flagSym | flagObject | flagUndef | flagUnknown)
	}
	m.depth++
	if m.depth > MaxDepth || m.size > MaxSize {
		fuel.Stop(fuel.TooLarge)
	}
	switch op {
	case Const:
		switch name {
		case "i":
			m.flags |= flagImag
		case Infinity, Undefined:
			m.flags |= flagUndef
		}
	case Sym:
		m.flags |= flagSym
	case Func:
		if !Known(name) {
			m.flags |= flagUnknown
		}
	case Num, Pow, Add, Mul:
	default:
		m.flags |= flagObject
	}
	if total(m) {
		m.flags |= flagTotal
	}
	if s.table[h] == nil {
		s.table[h] = m
	} else {
		if s.more == nil {
			s.more = make(map[uint64][]*Node)
		}
		s.more[h] = append(s.more[h], m)
	}
	return m
}

func same(m *Node, op Op, name string, n num.Num, args []*Node) bool {
	if m.op != op || m.name != name || len(m.args) != len(args) {
		return false
	}
	for i, a := range args {
		if m.args[i] != a {
			return false
		}
	}
	return op != Num || m.num.Equal(n)
}

// Num returns the number n.
func (s *Store) Num(n num.Num) *Node {
	if k, ok := n.Int64(); ok && k >= -3 && k < 13 {
		return s.Int(k)
	}
	return s.intern(Num, "", n, nil)
}

// Int returns the integer k.
func (s *Store) Int(k int64) *Node {
	if k >= -3 && k < 13 {
		if m := s.small[k+3]; m != nil {
			return m
		}
		m := s.intern(Num, "", num.Int(k), nil)
		s.small[k+3] = m
		return m
	}
	return s.intern(Num, "", num.Int(k), nil)
}

// Frac returns a/b. It panics if b is 0.
func (s *Store) Frac(a, b int64) *Node { return s.Num(num.Frac(a, b)) }

// Sym returns the symbol of that name.
func (s *Store) Sym(name string) *Node { return s.intern(Sym, name, num.Zero, nil) }

// Const returns the constant of that name: "pi", "e", "i", "inf" or "undefined".
func (s *Store) Const(name string) *Node { return s.intern(Const, name, num.Zero, nil) }

// Undefined returns the constant that stands for 1/0 and the like.
func (s *Store) Undefined() *Node { return s.Const(Undefined) }

// Word returns the answer that is the word w.
func (s *Store) Word(w string) *Node { return s.intern(Word, w, num.Zero, nil) }

// Tuple returns the tuple of its arguments.
func (s *Store) Tuple(args ...*Node) *Node { return s.intern(Tuple, "", num.Zero, clone(args)) }

// Matrix returns the matrix of rows, each a Tuple.
func (s *Store) Matrix(rows ...*Node) *Node { return s.intern(Matrix, "", num.Zero, clone(rows)) }

// List returns the values in no order; repetitions count once, lists inside are taken apart.
// A list of one value is that value.
func (s *Store) List(args ...*Node) *Node {
	u := sortedUnique(List, "", args)
	if len(u) == 1 {
		return u[0]
	}
	return s.intern(List, "", num.Zero, u)
}

// Set returns the set of its elements.
func (s *Store) Set(args ...*Node) *Node {
	return s.intern(Set, "", num.Zero, sortedUnique(List, "", args))
}

// Interval returns the interval from a to b; kind is "()", "[)", "(]" or "[]".
func (s *Store) Interval(kind string, a, b *Node) *Node {
	return s.intern(Interval, kind, num.Zero, []*Node{a, b})
}

// Combine returns the n-ary object of kind op (Union, Intersect, And, Or, …)
// sorted and without repetition where op has no order. One part alone is that part.
func (s *Store) Combine(op Op, args ...*Node) *Node {
	switch op {
	case Union, Intersect, And, Or:
		u := sortedUnique(op, "", args)
		if len(u) == 1 {
			return u[0]
		}
		return s.intern(op, "", num.Zero, u)
	case Piecewise:
		return s.piecewise(args)
	}
	return s.intern(op, "", num.Zero, clone(args))
}

// Quantity returns the value with its unit in canonical spelling.
func (s *Store) Quantity(value *Node, unit string) *Node {
	return s.intern(Quantity, unit, num.Zero, []*Node{value})
}

// Rel returns the relation between a and b. The sides of "=" and "!=" are kept
// in order; ">" and ">=" are kept as they are.
func (s *Store) Rel(name string, a, b *Node) *Node {
	return s.intern(Rel, name, num.Zero, []*Node{a, b})
}

func clone(args []*Node) []*Node { return append([]*Node(nil), args...) }

// sortedUnique sorts operands and drops the repeated, those of operands that are
// the same operation among them.
func sortedUnique(op Op, name string, args []*Node) []*Node {
	var u []*Node
	for _, a := range args {
		if a.op == op && a.name == name {
			u = append(u, a.args...)
		} else {
			u = append(u, a)
		}
	}
	sortNodes(u)
	k := 0
	for i, a := range u {
		if i == 0 || a != u[k-1] {
			u[k] = a
			k++
		}
	}
	return u[:k]
}

func sortNodes(u []*Node) {
	// Insertion sort: operands are few and mostly sorted.
	if len(u) > 24 {
		sort.SliceStable(u, func(i, j int) bool { return Compare(u[i], u[j]) < 0 })
		return
	}
	for i := 1; i < len(u); i++ {
		for j := i; j > 0 && Compare(u[j], u[j-1]) < 0; j-- {
			u[j], u[j-1] = u[j-1], u[j]
		}
	}
}
