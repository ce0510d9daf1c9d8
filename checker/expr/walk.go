package expr

import "sort"

// Walk calls f for n and all nodes below it, parents first and each shared node
// once. Where f returns false the children are left out.
func (s *Store) Walk(n *Node, f func(*Node) bool) {
	if n.size < 64 {
		walkTree(n, f)
		return
	}
	seen := make(map[*Node]bool)
	var walk func(*Node)
	walk = func(n *Node) {
		if len(n.args) > 0 {
			if seen[n] {
				return
			}
			seen[n] = true
		}
		s.tank.Burn(1)
		if f(n) {
			for _, a := range n.args {
				walk(a)
			}
		}
	}
	walk(n)
}

func walkTree(n *Node, f func(*Node) bool) {
	if f(n) {
		for _, a := range n.args {
			walkTree(a, f)
		}
	}
}

// Symbols returns the names of the symbols in n, sorted.
func (s *Store) Symbols(n *Node) []string {
	var out []string
	var many map[string]bool // the names of out where there are many
	s.Walk(n, func(m *Node) bool {
		if v := Binds(m); v != "" {
			inner := s.Symbols(m.args[0])
			for _, a := range m.args[2:] {
				out = merge(out, s.Symbols(a))
			}
			for i, w := range inner {
				if w == v && !openIntegral(m) {
					inner = append(inner[:i:i], inner[i+1:]...)
					break
				}
			}
			out, many = merge(out, inner), nil
			return false
		}
		if m.op == Sym && len(out) > 40 {
			if many == nil {
				many = make(map[string]bool)
				for _, o := range out {
					many[o] = true
				}
			}
			if !many[m.name] {
				many[m.name] = true
				out = append(out, m.name)
			}
			return false
		}
		if m.op == Sym {
			for _, o := range out {
				if o == m.name {
					return false
				}
			}
			out = append(out, m.name)
		}
		return m.flags&flagSym != 0
	})
	sort.Strings(out)
	return out
}

// Binds returns the variable that a sum, product, definite integral or limit
// binds, "" for every other node. An indefinite integral binds none.
func Binds(n *Node) string {
	if n.op != Func || len(n.args) < 2 || n.args[1].op != Sym {
		return ""
	}
	switch n.name {
	case "sum", "prod", "integral", "limit", "limit+", "limit-":
		return n.args[1].name
	}
	return ""
}

func openIntegral(n *Node) bool { return n.name == "integral" && len(n.args) == 2 }

func merge(out, more []string) []string {
next:
	for _, m := range more {
		for _, o := range out {
			if o == m {
				continue next
			}
		}
		out = append(out, m)
	}
	return out
}

// Has reports whether the symbol occurs in n.
func (s *Store) Has(n *Node, name string) bool {
	found := false
	s.Walk(n, func(m *Node) bool {
		if Binds(m) != "" {
			for _, v := range s.Symbols(m) {
				found = found || v == name
			}
			return false
		}
		found = found || m.op == Sym && m.name == name
		return !found && m.flags&flagSym != 0
	})
	return found
}

// Subst returns n with every symbol for which by has a node replaced by it, at once.
func (s *Store) Subst(n *Node, by map[string]*Node) *Node {
	if len(by) == 0 {
		return n
	}
	return s.Map(n, func(m *Node) *Node {
		if m.op == Sym {
			return by[m.name]
		}
		if v := Binds(m); v != "" && !openIntegral(m) {
			inner := make(map[string]*Node, len(by))
			for k, w := range by {
				if k != v {
					inner[k] = w
				}
			}
			args := clone(m.args)
			args[0] = s.Subst(args[0], inner)
			for i := 2; i < len(args); i++ {
				args[i] = s.Subst(args[i], by)
			}
			return s.Rebuild(m, args)
		}
		if m.flags&flagSym == 0 {
			return m
		}
		return nil
	})
}

// Map rebuilds n through the constructors, replacing from the top every node
// for which f returns one that is not nil.
func (s *Store) Map(n *Node, f func(*Node) *Node) *Node {
	memo := make(map[*Node]*Node)
	var do func(*Node) *Node
	do = func(n *Node) *Node {
		if m := f(n); m != nil {
			return m
		}
		if len(n.args) == 0 {
			return n
		}
		if m, ok := memo[n]; ok {
			return m
		}
		s.tank.Burn(1)
		args := make([]*Node, len(n.args))
		changed := false
		for i, a := range n.args {
			args[i] = do(a)
			changed = changed || args[i] != a
		}
		m := n
		if changed {
			m = s.Rebuild(n, args)
		}
		memo[n] = m
		return m
	}
	return do(n)
}

// Rebuild returns a node of n's kind and name with other children, through the constructors.
func (s *Store) Rebuild(n *Node, args []*Node) *Node {
	switch n.op {
	case Add:
		return s.Add(args...)
	case Mul:
		return s.Mul(args...)
	case Pow:
		return s.Pow(args[0], args[1])
	case Func:
		return s.Func(n.name, args...)
	case List:
		return s.List(args...)
	case Set:
		return s.Set(args...)
	case Union, Intersect, And, Or, Piecewise:
		return s.Combine(n.op, args...)
	}
	return s.intern(n.op, n.name, n.num, args)
}
