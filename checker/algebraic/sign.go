package algebraic

import (
	"math"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
)

// Outcome says what became of a question.
type Outcome uint8

// The outcomes.
const (
	Unknown   Outcome = iota // too costly to decide
	Decided                  // decided
	Undefined                // the expression has no real value
)

type state struct {
	done bool
	sign int
	out  Outcome
}

// maxBits is the precision at which Sign gives up.
const maxBits = 16_000

// reach returns the nodes on which the value of n depends, ascending, so that
// arguments come first. Nothing below a node known to be 0 is reached.
func (b *Builder) reach(n Node) []Node {
	mark := make([]bool, n+1)
	mark[n] = true
	count := 0
	for i := n; i >= 0; i-- {
		if !mark[i] {
			continue
		}
		count++
		if b.zero(i) {
			continue
		}
		for _, a := range b.nodes[i].args {
			mark[a] = true
		}
	}
	out := make([]Node, 0, count)
	for i := range mark {
		if mark[i] {
			out = append(out, Node(i))
		}
	}
	return out
}

func (b *Builder) zero(i Node) bool {
	s := b.state[i]
	return s.done && s.out == Decided && s.sign == 0
}

// Sign returns the sign of n: -1, 0 or 1 if the outcome is Decided. Intervals
// of growing precision find a sign that is not 0; a value smaller than ZeroBound
// allows is 0. It burns fuel of tank and may stop by it.
func (b *Builder) Sign(n Node, tank *fuel.Tank) (int, Outcome) {
	if b.state[n].done {
		return b.state[n].sign, b.state[n].out
	}
	unknown := false
	for _, i := range b.reach(n) {
		tank.Burn(1)
		d := &b.nodes[i]
		if d.op != opInv && (d.op != opRoot || d.k%2 == 1) {
			continue
		}
		a := d.args[0]
		s, out := b.decide(a, tank)
		switch {
		case out == Undefined, out == Decided && (s < 0 && d.op == opRoot || s == 0 && d.op == opInv):
			b.state[n] = state{done: true, out: Undefined}
			return 0, Undefined
		case out == Unknown:
			unknown = true
		case s == 0:
			b.state[i] = state{done: true, out: Decided}
		}
	}
	if unknown {
		b.state[n] = state{done: true}
		return 0, Unknown
	}
	return b.decide(n, tank)
}

// Equal reports whether m and n are the same number, if that is decided.
func (b *Builder) Equal(m, n Node, tank *fuel.Tank) (bool, Outcome) {
	s, out := b.Sign(b.Sub(m, n), tank)
	return s == 0, out
}

// Cmp compares m and n.
func (b *Builder) Cmp(m, n Node, tank *fuel.Tank) (int, Outcome) {
	return b.Sign(b.Sub(m, n), tank)
}

// decide is Sign for a node all of whose arguments of roots and inverses are
// known to be in their domains.
func (b *Builder) decide(n Node, tank *fuel.Tank) (int, Outcome) {
	if b.state[n].done {
		return b.state[n].sign, b.state[n].out
	}
	if q, ok := b.Rational(n); ok {
		b.state[n] = state{true, q.Sign(), Decided}
		return q.Sign(), Decided
	}
	use := b.reach(n)
	bound, ok := b.ZeroBound(n)
	out := state{done: true}
	for prec := 64; prec <= maxBits; prec *= 2 {
		x := b.enclose(n, use, interval.New(prec, tank))
		if s, known := x.Sign(); known {
			out = state{true, s, Decided}
			break
		}
		if k, bounded := x.Magnitude(); ok && bounded && k < -bound {
			out = state{true, 0, Decided}
			break
		}
		if ok && prec < bound && prec >= 256 {
			// Not settled early: it looks like 0, so go where that is proved.
			if bound > maxBits {
				break
			}
			prec = max(prec, bound/2)
		}
	}
	b.state[n] = out
	return out.sign, out.out
}

// Enclose returns an interval of about prec bits around n, for any n.
func (b *Builder) Enclose(n Node, env *interval.Env) interval.Interval {
	return b.enclose(n, b.reach(n), env)
}

func (b *Builder) enclose(n Node, use []Node, env *interval.Env) interval.Interval {
	at := make([]interval.Interval, n+1)
	for _, i := range use {
		d := &b.nodes[i]
		if b.zero(i) {
			at[i] = env.Int(0)
			continue
		}
		switch d.op {
		case opRat:
			at[i] = env.Num(d.q)
		case opAdd:
			s := at[d.args[0]]
			for _, a := range d.args[1:] {
				s = env.Add(s, at[a])
			}
			at[i] = s
		case opMul:
			s := at[d.args[0]]
			for _, a := range d.args[1:] {
				s = env.Mul(s, at[a])
			}
			at[i] = s
		case opPow:
			at[i] = env.PowInt(at[d.args[0]], int64(d.k))
		case opInv:
			at[i] = env.Inv(at[d.args[0]])
		case opRoot:
			at[i] = env.Root(at[d.args[0]], d.k)
		case opCosPi:
			at[i] = env.Cos(env.Mul(env.Pi(), env.Num(d.q)))
		case opReal:
			at[i] = d.real.Enclose(env)
		}
	}
	return at[n]
}

// Suggest returns a float near the value of n, for choosing what to try.
func (b *Builder) Suggest(n Node, tank *fuel.Tank) float64 {
	x := b.Enclose(n, interval.New(64, tank))
	if !x.IsBounded() {
		return math.NaN()
	}
	return x.Mid()
}

// Floor returns ⌊n⌋ if it is decided.
func (b *Builder) Floor(n Node, tank *fuel.Tank) (num.Num, Outcome) {
	if _, out := b.Sign(n, tank); out != Decided {
		return num.Zero, out
	}
	for prec := 64; prec <= maxBits; prec *= 2 {
		lo, hi, ok := b.Enclose(n, interval.New(prec, tank)).Bounds()
		if !ok {
			continue
		}
		f, g := lo.Floor(), hi.Floor()
		if f.Equal(g) {
			return f, Decided
		}
		if g.Sub(f).IsOne() {
			s, out := b.Sign(b.Sub(n, b.Rat(g)), tank)
			if out != Decided {
				return num.Zero, out
			}
			if s < 0 {
				return f, Decided
			}
			return g, Decided
		}
	}
	return num.Zero, Unknown
}
