package expr

import "github.com/yansuan/yansuan/checker/num"

// Neg returns -a.
func (s *Store) Neg(a *Node) *Node { return s.Mul(s.Int(-1), a) }

// Sub returns a - b.
func (s *Store) Sub(a, b *Node) *Node { return s.Add(a, s.Neg(b)) }

// Div returns a / b; 1/0 is undefined.
func (s *Store) Div(a, b *Node) *Node {
	if a.op == Num && b.op == Num && !b.IsZero() {
		return s.Num(a.num.Quo(b.num))
	}
	return s.Mul(a, s.Pow(b, s.Int(-1)))
}

// split returns the coefficient and the rest of a term; the rest of a number is nil.
func split(a *Node) (num.Num, *Node) {
	switch {
	case a.op == Num:
		return a.num, nil
	case a.op == Mul && a.args[0].op == Num:
		return a.args[0].num, a
	}
	return num.One, a
}

// rest returns term a without its coefficient.
func (s *Store) rest(a *Node) *Node {
	if a.op == Mul && a.args[0].op == Num {
		if len(a.args) == 2 {
			return a.args[1]
		}
		return s.intern(Mul, "", num.Zero, a.args[1:])
	}
	return a
}

// Coefficient returns the numeric factor of a term and the term without it;
// for a number the latter is 1.
func (s *Store) Coefficient(a *Node) (num.Num, *Node) {
	c, r := split(a)
	if r == nil {
		return c, s.Int(1)
	}
	return c, s.rest(a)
}

type term struct {
	c num.Num
	r *Node
}

// Add returns the sum: flattened, sorted, with numbers folded and like terms
// collected. Terms that cancel vanish only where they are defined everywhere.
func (s *Store) Add(args ...*Node) *Node {
	if len(args) == 1 {
		return args[0]
	}
	c := num.Zero
	var buf [12]term
	terms := buf[:0]
	inf, ninf := false, false
	var take func(a *Node) bool
	take = func(a *Node) bool {
		switch a.op {
		case Add:
			for _, b := range a.args {
				if !take(b) {
					return false
				}
			}
			return true
		case Num:
			c = c.Add(a.num)
			return true
		case Const:
			if a.name == Undefined {
				return false
			}
			if a.name == Infinity {
				inf = true
				return true
			}
		case Mul:
			if a.flags&flagUndef != 0 && len(a.args) == 2 && a.args[1].IsConst(Infinity) && a.args[0].op == Num {
				ninf = true
				return true
			}
		}
		k, _ := split(a)
		terms = append(terms, term{k, s.rest(a)})
		return true
	}
	s.tank.Burn(len(args))
	for _, a := range args {
		if !take(a) {
			return s.Undefined()
		}
	}
	if inf && ninf {
		return s.Undefined()
	}
	if inf || ninf {
		// Finite terms are swallowed only where they surely are finite.
		ok := true
		for _, t := range terms {
			ok = ok && t.r.flags&(flagUndef|flagUnknown) == 0 && t.r.Total()
		}
		v := s.Const(Infinity)
		if ninf {
			v = s.Neg(v)
		}
		if ok {
			return v
		}
		terms = append(terms, term{num.One, v})
		c = num.Zero
	}
	// Collect like terms; the quadratic scan is cheaper than a map for short sums.
	if len(terms) > 16 {
		terms = collectMany(terms)
	} else {
		k := 0
		for i := range terms {
			found := false
			for j := 0; j < k; j++ {
				if terms[j].r == terms[i].r {
					terms[j].c = terms[j].c.Add(terms[i].c)
					found = true
					break
				}
			}
			if !found {
				terms[k] = terms[i]
				k++
			}
		}
		terms = terms[:k]
	}
	out := make([]*Node, 0, len(terms)+1)
	if !c.IsZero() {
		out = append(out, s.Num(c))
	}
	for _, t := range terms {
		if t.c.IsZero() && t.r.Total() {
			continue
		}
		out = append(out, s.scale(t.c, t.r))
	}
	switch len(out) {
	case 0:
		return s.Int(0)
	case 1:
		return out[0]
	}
	sortNodes(out)
	return s.intern(Add, "", num.Zero, out)
}

func collectMany(terms []term) []term {
	at := make(map[*Node]int, len(terms))
	k := 0
	for _, t := range terms {
		if j, ok := at[t.r]; ok {
			terms[j].c = terms[j].c.Add(t.c)
			continue
		}
		at[t.r] = k
		terms[k] = t
		k++
	}
	return terms[:k]
}

// scale returns c·r for an r without coefficient.
func (s *Store) scale(c num.Num, r *Node) *Node {
	if c.IsOne() {
		return r
	}
	if r.op == Const && (r.name == Infinity || r.name == Undefined) {
		return s.Mul(s.Num(c), r)
	}
	if r.op == Mul {
		return s.intern(Mul, "", num.Zero, append([]*Node{s.Num(c)}, r.args...))
	}
	return s.intern(Mul, "", num.Zero, []*Node{s.Num(c), r})
}

type factor struct{ base, exp *Node }

// Mul returns the product: flattened, sorted, with numbers folded and like
// powers collected where that holds without conditions.
func (s *Store) Mul(args ...*Node) *Node {
	if len(args) == 1 {
		return args[0]
	}
	c := num.One
	var buf [12]factor
	fs := buf[:0]
	undef, inf := false, false
	var take func(a *Node)
	take = func(a *Node) {
		switch a.op {
		case Mul:
			for _, b := range a.args {
				take(b)
			}
		case Num:
			if a.num.IsOne() {
				return
			}
			s.tank.Burn(a.num.Words())
			c = c.Mul(a.num)
		case Pow:
			fs = append(fs, factor{a.args[0], a.args[1]})
		case Const:
			switch a.name {
			case Undefined:
				undef = true
				return
			case Infinity:
				inf = true
				return
			}
			fs = append(fs, factor{a, s.Int(1)})
		default:
			fs = append(fs, factor{a, s.Int(1)})
		}
	}
	s.tank.Burn(len(args))
	for _, a := range args {
		take(a)
	}
	if undef {
		return s.Undefined()
	}
	out := make([]*Node, 0, len(fs)+1)
	for i := range fs {
		if fs[i].base == nil {
			continue
		}
		b, e := fs[i].base, fs[i].exp
		positive := s.Positive(b)
		n := 0
		for j := i + 1; j < len(fs); j++ {
			g := fs[j]
			if g.base != b {
				continue
			}
			switch {
			case positive && b.op == Num && (e.op == Num) != (g.exp.op == Num):
				continue // 2^x·√2 stays: Pow splits the numbers off
			case positive:
			case e.op == Num && g.exp.op == Num && e.num.IsInt() && g.exp.num.IsInt() && e.num.Sign() == g.exp.num.Sign():
			case e == g.exp:
				n++
				fs[j].base = nil
				continue
			default:
				continue
			}
			e = s.Add(e, g.exp)
			fs[j].base = nil
		}
		p := s.Pow(b, e)
		if n > 0 {
			p = s.Pow(p, s.Int(int64(n+1)))
		}
		switch p.op {
		case Num:
			c = c.Mul(p.num)
		case Mul:
			for _, q := range p.args {
				if q.op == Num {
					c = c.Mul(q.num)
				} else {
					out = append(out, q)
				}
			}
		case Const:
			switch p.name {
			case Undefined:
				return s.Undefined()
			case Infinity:
				inf = true
			default:
				out = append(out, p)
			}
		default:
			out = append(out, p)
		}
	}
	if inf {
		return s.mulInfinity(c, out)
	}
	if c.IsZero() {
		all := true
		for _, f := range out {
			all = all && f.Total()
		}
		if all {
			return s.Int(0)
		}
	}
	if len(out) == 0 {
		return s.Num(c)
	}
	sortNodes(out)
	if c.IsOne() {
		if len(out) == 1 {
			return out[0]
		}
		return s.intern(Mul, "", num.Zero, out)
	}
	// A number times a sum alone stays a product: distributing is a choice of form.
	out = append(out, nil)
	copy(out[1:], out)
	out[0] = s.Num(c)
	return s.intern(Mul, "", num.Zero, out)
}

func (s *Store) mulInfinity(c num.Num, out []*Node) *Node {
	sign := c.Sign()
	for _, f := range out {
		if !s.Positive(f) {
			sign = 2
		}
	}
	switch sign {
	case 0:
		return s.Undefined()
	case 1:
		return s.Const(Infinity)
	case -1:
		return s.intern(Mul, "", num.Zero, []*Node{s.Int(-1), s.Const(Infinity)})
	}
	out = append(out, s.Const(Infinity))
	if !c.IsOne() {
		out = append(out, s.Num(c))
	}
	sortNodes(out)
	return s.intern(Mul, "", num.Zero, out)
}

// Positive reports whether a is surely a positive real number wherever it has a value.
func (s *Store) Positive(a *Node) bool { return s.sureSign(a) == 2 }

// NonNegative reports whether a is surely a real number ≥ 0 wherever it has a value.
func (s *Store) NonNegative(a *Node) bool { return s.sureSign(a) > 0 }

// sureSign returns 2 for what is surely positive, 1 for what is surely not negative, else 0.
// Both are told in one pass: asking for one after the other would double the work with each level.
func (s *Store) sureSign(a *Node) int {
	switch a.op {
	case Num:
		return max(a.num.Sign()+1, 0)
	case Const:
		if a.name == "pi" || a.name == "e" || a.name == Infinity {
			return 2
		}
	case Pow:
		e, base := a.args[1], s.sureSign(a.args[0])
		switch {
		case base == 2 && e.flags&flagImag == 0:
			return 2
		case a.flags&flagImag != 0:
			return 0
		case e.op == Num && !s.complex && (e.num.IsEven() || e.num.Denom().IsEven()): // a square or a real even root
			return 1
		}
		return min(base, 1)
	case Mul:
		sign := 2
		for _, b := range a.args {
			if sign = min(sign, s.sureSign(b)); sign == 0 {
				break
			}
		}
		return sign
	case Add:
		strict := 0
		for _, b := range a.args {
			sign := s.sureSign(b)
			if sign == 0 {
				return 0
			}
			strict = max(strict, sign)
		}
		if strict == 2 {
			return 2
		}
	case Func:
		switch {
		case a.name == "abs" || a.name == "factorial" && a.args[0].op == Num:
			return 1
		case a.name == "cosh" && a.flags&flagImag == 0, a.name == "log" && (a.args[0].op == Num && a.args[0].num.Cmp(num.One) > 0 || a.args[0].IsConst("pi")):
			return 2
		}
	}
	return 0
}
