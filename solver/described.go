package solver

import (
	"slices"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/numbers"
	"github.com/yansuan/yansuan/parser/syntax"
)

const (
	// maxCensus caps the integers that are tried one by one.
	maxCensus = 50_000
	// maxShown caps those that are written out.
	maxShown = 12
)

// described answers a question about integers that are described in words. They are found by
// trying one after the other by arithmetic; the answer is verified by going through them again
// from the other end, by their prime factors and by what the relations say of each of them.
func (w *work) described() bool {
	body := w.task.Source[parser.PastNumber(w.task.Source):]
	q, ok := numbers.Read(parser.Unformed(body))
	if !ok || len(w.task.Options) > 0 {
		return false
	}
	w.judge = &reader{session: checker.NewSession(&syntax.Task{}, nil, checker.Options{Fuel: w.s.Tank().Left()})}
	c := &census{w: w, x: q.Name}
	if !c.prepare(q.Conditions) {
		return false
	}
	found, ok := c.trial(q)
	if !ok || len(found) == 0 && q.Ask != numbers.HowMany || c.ambiguous(q, found) {
		return false
	}
	if q.Ask == numbers.Least || q.Ask == numbers.Greatest {
		return c.passes(found[0], true, c.hasByFactors) && !c.unsure && c.answer(q.Ask, found, num.Int(found[0]))
	}
	again, ok := c.recount(q.Ask == numbers.Sum)
	return ok && !c.unsure && c.answer(q.Ask, found, again)
}

// census is a search among integers.
type census struct {
	w      *work
	x      string
	tests  []test
	pieces []checker.Piece // where the relations hold
	of     num.Num         // what all of them divide, 0 for nothing
	unsure bool            // a condition was not decided of some number
}

// test is a condition whose numbers are worked out.
type test struct {
	numbers.Condition
	of, rel *expr.Node
	a, b    int64
}

// prepare works out the numbers in the conditions and where their relations hold.
func (c *census) prepare(conditions []numbers.Condition) bool {
	w, s := c.w, c.w.s
	x := s.Sym(c.x)
	var rels []*expr.Node
	for _, cond := range conditions {
		t := test{Condition: cond}
		ok := true
		if cond.Of != nil {
			if t.of, ok = w.read(cond.Of); !ok {
				return false
			}
		}
		if cond.Property == numbers.Fulfils {
			if t.rel, ok = w.read(cond.A); !ok {
				return false
			}
			if !t.rel.Is(expr.Congruence) && !cond.Not {
				rels = append(rels, conjuncts(t.rel)...)
			}
			c.tests = append(c.tests, t)
			continue
		}
		whole := func(n *syntax.Node) (v int64, ok bool) {
			if n == nil {
				return 0, true
			}
			e, ok := w.read(n)
			if !ok {
				return 0, false
			}
			e = w.simple(e)
			if !e.IsNum() || !e.Num().IsInt() {
				return 0, false
			}
			if cond.Property == numbers.Divides && cond.Of == nil && !cond.Not && cond.B == nil && c.of.IsZero() {
				c.of = e.Num().Abs()
			}
			return e.Num().Int64()
		}
		okB := false
		t.a, ok = whole(cond.A)
		t.b, okB = whole(cond.B)
		modulus := t.a
		if cond.Property == numbers.Leaves {
			modulus = t.b
		}
		if !ok || !okB || (cond.Property == numbers.Divisible || cond.Property == numbers.Leaves) && modulus <= 0 || cond.Property == numbers.Divisible && t.b < 0 {
			return false
		}
		if cond.Of == nil && !cond.Not {
			switch cond.Property {
			case numbers.Digits:
				low := num.One
				for range t.a - 1 {
					low = low.Mul(num.Int(10))
				}
				rels = append(rels, s.Rel(">=", x, s.Num(low)), s.Rel("<", x, s.Num(low.Mul(num.Int(10)))))
			case numbers.Prime, numbers.Composite:
				rels = append(rels, s.Rel(">", x, s.Int(1)))
			case numbers.Square:
				rels = append(rels, s.Rel(">=", x, s.Int(0)))
			}
		}
		c.tests = append(c.tests, t)
	}
	if len(rels) == 0 {
		rels = append(rels, s.Rel("=", x, x))
	}
	var ok bool
	c.pieces, ok = checker.SolutionSet(s, s.Combine(expr.And, rels...), c.x)
	return ok
}

// trial finds the integers, in order; of the least or greatest it finds the first.
func (c *census) trial(q numbers.Question) (found []int64, ok bool) {
	one := q.Ask == numbers.Least || q.Ask == numbers.Greatest
	tried := 0
	add := func(n int64) (more bool) {
		tried++
		c.w.s.Tank().Burn(1 + len(c.tests))
		if c.passes(n, false, c.has) {
			found = append(found, n)
		}
		return tried < maxCensus && !(one && len(found) > 0)
	}
	if !c.of.IsZero() {
		ds, ok := c.divisors()
		if !ok {
			return nil, false
		}
		if q.Ask == numbers.Greatest {
			slices.Reverse(ds)
		}
		for _, d := range ds {
			if c.within(d) && !add(d) {
				break
			}
		}
		return found, tried < maxCensus
	}
	pieces, step := slices.Clone(c.pieces), int64(1)
	if q.Ask == numbers.Greatest {
		slices.Reverse(pieces)
		step = -1
	}
	for _, p := range pieces {
		lo, hi, ok := c.ends(p, step, one)
		if !ok {
			return nil, false
		}
		for n := lo; (hi-n)*step >= 0; n += step {
			if !add(n) {
				return found, tried < maxCensus
			}
		}
	}
	return found, true
}

// ends returns the integers where a walk through a piece begins and ends.
func (c *census) ends(p checker.Piece, step int64, one bool) (from, to int64, ok bool) {
	far := c.w.s.Int(1 << 52)
	if one && step > 0 && !p.Hi.Finite() {
		p.Hi = far
	}
	if one && step < 0 && !p.Lo.Finite() {
		p.Lo = c.w.s.Neg(far)
	}
	lo, hi, ok := c.w.wholeEnds(p)
	if !ok {
		return 0, 0, false
	}
	from, okF := lo.Int64()
	to, okT := hi.Int64()
	if step < 0 {
		from, to = to, from
	}
	return from, to, okF && okT
}

// divisors lists the divisors of both signs of what all of the integers divide.
func (c *census) divisors() (out []int64, ok bool) {
	if c.of.IsOne() {
		return []int64{-1, 1}, true
	}
	primes, exps, ok := c.w.decompose(c.of)
	if !ok {
		return nil, false
	}
	out = []int64{1}
	for i, p := range primes {
		v, small := p.Int64()
		for at, power := len(out), 0; power < exps[i]; power++ {
			if len(out) > maxCensus/10 || !small {
				return nil, false
			}
			c.w.s.Tank().Burn(at)
			for _, d := range out[len(out)-at:] {
				if d > (1<<52)/v {
					return nil, false
				}
				out = append(out, d*v)
			}
		}
	}
	for _, d := range slices.Clone(out) {
		out = append(out, -d)
	}
	slices.Sort(out)
	return out, true
}

// ambiguous reports whether what is found depends on how the words are taken.
func (c *census) ambiguous(q numbers.Question, found []int64) bool {
	many := q.Ask == numbers.HowMany || q.Ask == numbers.Sum
	if q.Zero && q.Ask != numbers.Sum && (len(found) == 0 || slices.Contains(found, 0)) {
		return true
	}
	if !c.of.IsZero() && len(found) > 0 && slices.Min(found) < 0 {
		return true
	}
	if many && q.Repeated {
		if _, exps, ok := c.w.decompose(c.of); !ok || slices.ContainsFunc(exps, func(k int) bool { return k > 1 }) {
			return true
		}
	}
	shut := &census{w: c.w, x: c.x} // with the ends
	conditions, open := slices.Clone(q.Conditions), false
	for i, cond := range conditions {
		if cond.Property == numbers.Digits && q.Signed && q.Ask == numbers.Least {
			return true
		}
		if cond.Open {
			closed := *cond.A
			closed.Ops = []syntax.Op{map[syntax.Op]syntax.Op{syntax.Lt: syntax.Le, syntax.Gt: syntax.Ge}[cond.A.Ops[0]]}
			conditions[i].A, open = &closed, true
		}
	}
	if !open {
		return false
	}
	if !shut.prepare(conditions) {
		return true
	}
	also, ok := shut.trial(q)
	return !ok || !slices.Equal(found, also)
}

// answer says what was found.
func (c *census) answer(ask numbers.Ask, found []int64, again num.Num) bool {
	w, s := c.w, c.w.s
	var nodes []*expr.Node
	for _, n := range found {
		nodes = append(nodes, s.Int(n))
	}
	if n := len(nodes); n > 0 && ask != numbers.Least && ask != numbers.Greatest {
		shown := values(nodes[:min(n, maxShown)])
		if n > maxShown {
			shown += `, \ldots, ` + tex(nodes[n-1])
		}
		w.stated("These are the integers that are described.", "符合描述的整数有这些。", tex(s.Sym(c.x))+` \in \{`+shown+`\}`)
	}
	result := s.Int(int64(len(nodes)))
	switch ask {
	case numbers.Sum:
		result = s.Add(nodes...)
	case numbers.Least, numbers.Greatest:
		result = nodes[0]
		w.stated("Trying one after the other from that end, this is the first that fits.", "从该端起逐个试，这是第一个符合的。", tex(s.Sym(c.x))+" = "+tex(result))
	}
	w.decide("enumeration", s.Num(again), result,
		"Gone through once more, by prime factors and by putting each number into the relations, it is the same.",
		"再按质因数并把每个数代入关系式重新核对，结果相同。")
	return w.answer("integers/described", tex(result))
}
