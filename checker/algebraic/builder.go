// Package algebraic decides. It finds the sign of real algebraic numbers, given
// as expressions with radicals or as roots of polynomials, and so tells equality
// from nearness.
package algebraic

import (
	"encoding/binary"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// Node is an expression in a Builder. Nodes that were built alike are equal.
type Node int32

type op uint8

const (
	opRat op = iota
	opAdd
	opMul
	opPow   // args[0]^k, k ≥ 2
	opInv   // 1 / args[0]
	opRoot  // real k-th root of args[0]
	opCosPi // cos(q·π)
	opReal  // a root of a polynomial
)

type node struct {
	op   op
	k    int
	q    num.Num
	args []Node
	real Real
	// total says that no root or inverse below can be undefined.
	total bool
}

// Builder holds expressions in which equal parts are shared. It folds rational
// constants as it goes, and nothing else. It must be made by NewBuilder.
type Builder struct {
	nodes  []node
	intern map[string]Node
	state  []state
}

// maxNodes caps the expressions of one Builder.
const maxNodes = 1 << 14

// NewBuilder returns an empty Builder.
func NewBuilder() *Builder { return &Builder{intern: map[string]Node{}} }

func (b *Builder) add(n node) Node {
	key := make([]byte, 0, 32)
	key = append(key, byte(n.op))
	key = binary.AppendVarint(key, int64(n.k))
	key = append(key, n.q.String()...)
	for _, a := range n.args {
		key = binary.AppendVarint(append(key, ' '), int64(a))
	}
	if n.op == opReal {
		key = append(key, n.real.key()...)
	}
	if id, ok := b.intern[string(key)]; ok {
		return id
	}
	if len(b.nodes) >= maxNodes {
		fuel.Stop(fuel.TooLarge)
	}
	n.total = n.op != opInv
	for _, a := range n.args {
		n.total = n.total && b.nodes[a].total
	}
	if n.op == opRoot && n.k%2 == 0 {
		q, ok := b.Rational(n.args[0])
		n.total = n.total && ok && q.Sign() >= 0
	}
	id := Node(len(b.nodes))
	b.nodes = append(b.nodes, n)
	b.state = append(b.state, state{})
	b.intern[string(key)] = id
	return id
}

// Rat returns the rational q.
func (b *Builder) Rat(q num.Num) Node { return b.add(node{op: opRat, q: q}) }

// Rational returns n as a rational if it was folded to one.
func (b *Builder) Rational(n Node) (num.Num, bool) {
	d := &b.nodes[n]
	return d.q, d.op == opRat
}

// Add returns the sum of ns, 0 for none.
func (b *Builder) Add(ns ...Node) Node {
	c := num.Zero
	var args []Node
	for _, n := range ns {
		if q, ok := b.Rational(n); ok {
			c = c.Add(q)
		} else {
			args = append(args, n)
		}
	}
	if len(args) == 0 || !c.IsZero() {
		args = append(args, b.Rat(c))
	}
	if len(args) == 1 {
		return args[0]
	}
	sortNodes(args)
	return b.add(node{op: opAdd, args: args})
}

// Mul returns the product of ns, 1 for none.
func (b *Builder) Mul(ns ...Node) Node {
	c := num.One
	var args []Node
	for _, n := range ns {
		if q, ok := b.Rational(n); ok {
			c = c.Mul(q)
		} else {
			args = append(args, n)
		}
	}
	if c.IsZero() {
		// 0 times what may be undefined is not folded.
		kept := args[:0]
		for _, n := range args {
			if !b.nodes[n].total {
				kept = append(kept, n)
			}
		}
		args = kept
	}
	if len(args) == 0 || !c.IsOne() {
		args = append(args, b.Rat(c))
	}
	if len(args) == 1 {
		return args[0]
	}
	sortNodes(args)
	return b.add(node{op: opMul, args: args})
}

func sortNodes(ns []Node) {
	for i := 1; i < len(ns); i++ {
		for j := i; j > 0 && ns[j] < ns[j-1]; j-- {
			ns[j], ns[j-1] = ns[j-1], ns[j]
		}
	}
}

// Neg returns -n.
func (b *Builder) Neg(n Node) Node { return b.Mul(b.Rat(num.MinusOne), n) }

// Sub returns m - n.
func (b *Builder) Sub(m, n Node) Node { return b.Add(m, b.Neg(n)) }

// Inv returns 1/n, which is undefined if n is 0.
func (b *Builder) Inv(n Node) Node {
	if q, ok := b.Rational(n); ok && !q.IsZero() {
		return b.Rat(q.Inv())
	}
	return b.add(node{op: opInv, args: []Node{n}})
}

// Quo returns m/n, which is undefined if n is 0.
func (b *Builder) Quo(m, n Node) Node { return b.Mul(m, b.Inv(n)) }

// Pow returns n^k for any integer k. n^0 is 1 even where n is undefined or 0.
func (b *Builder) Pow(n Node, k int) Node {
	switch {
	case k == 0:
		return b.Rat(num.One)
	case k == 1:
		return n
	case k < 0:
		if k == -k {
			fuel.Stop(fuel.TooLarge)
		}
		return b.Inv(b.Pow(n, -k))
	}
	if q, ok := b.Rational(n); ok {
		if p, ok := q.Pow(k, 1<<16); ok {
			return b.Rat(p)
		}
		fuel.Stop(fuel.TooLong)
	}
	if d := &b.nodes[n]; d.op == opRoot && k%d.k == 0 {
		// An even power of an even root also says that the radicand is not negative,
		// which is known of a rational only.
		if q, ok := b.Rational(d.args[0]); d.k%2 == 1 || ok && q.Sign() >= 0 {
			return b.Pow(d.args[0], k/d.k)
		}
	}
	return b.add(node{op: opPow, k: k, args: []Node{n}})
}

// maxRoot caps the order of a root.
const maxRoot = 64

// Root returns the real k-th root of n, 1 ≤ k ≤ 64: for odd k of any n, for even
// k the one that is not negative, undefined if n is negative. It stops with
// fuel.TooLarge for other k.
func (b *Builder) Root(n Node, k int) Node {
	if k < 1 || k > maxRoot {
		fuel.Stop(fuel.TooLarge)
	}
	if k == 1 {
		return n
	}
	if q, ok := b.Rational(n); ok {
		return b.rootRat(q, k)
	}
	if d := &b.nodes[n]; d.op == opRoot && d.k*k <= maxRoot {
		return b.Root(d.args[0], d.k*k)
	}
	return b.add(node{op: opRoot, k: k, args: []Node{n}})
}

// rootRat takes powers out of the root of a rational, so that √8 and √2 share
// their radical, and lowers the order where it can, so that ⁴√9 is √3.
func (b *Builder) rootRat(q num.Num, k int) Node {
	if r, ok := q.Root(k); ok {
		return b.Rat(r)
	}
	if q.Sign() < 0 {
		if k%2 == 0 {
			return b.add(node{op: opRoot, k: k, args: []Node{b.Rat(q)}})
		}
		return b.Neg(b.rootRat(q.Neg(), k))
	}
	for _, p := range [...]int{2, 3, 5, 7} {
		for k%p == 0 && k > p {
			r, ok := q.Root(p)
			if !ok {
				break
			}
			q, k = r, k/p
		}
	}
	// (n/d)^(1/k) = (n·d^(k-1))^(1/k) / d
	d := q.Denom()
	dk, ok := d.Pow(k-1, 1<<14)
	if !ok {
		return b.add(node{op: opRoot, k: k, args: []Node{b.Rat(q)}})
	}
	out := d.Inv()
	m := q.Numer().Mul(dk)
	if v, small := m.Int64(); small {
		outside := int64(1)
		for p := int64(2); p < 1000; p++ {
			pk, ok := num.Int(p).Pow(k, 63)
			if !ok {
				break
			}
			w, ok := pk.Int64()
			if !ok || w > v {
				break
			}
			for v%w == 0 {
				v /= w
				outside *= p
			}
		}
		m = num.Int(v)
		out = out.Mul(num.Int(outside))
	}
	root := b.add(node{op: opRoot, k: k, args: []Node{b.Rat(m)}})
	return b.Mul(b.Rat(out), root)
}

// PowRat returns n^q as Root(n, d)^p for q = p/d; it stops with fuel.TooLarge if
// p or d is large.
func (b *Builder) PowRat(n Node, q num.Num) Node {
	p, d, ok := q.Small()
	if !ok || d > maxRoot || p > 1<<16 || p < -(1<<16) {
		fuel.Stop(fuel.TooLarge)
	}
	return b.Pow(b.Root(n, int(d)), int(p))
}

// Sqrt returns √n.
func (b *Builder) Sqrt(n Node) Node { return b.Root(n, 2) }

// Abs returns |n| as √(n²).
func (b *Builder) Abs(n Node) Node {
	if q, ok := b.Rational(n); ok {
		return b.Rat(q.Abs())
	}
	return b.Root(b.Pow(n, 2), 2)
}

// CosPi returns cos(q·π). Multiples of π/4, π/5 and π/6 become radicals.
func (b *Builder) CosPi(q num.Num) Node {
	// cos is even and has period 2π: bring q to [0, 1], and then to [0, 1/2].
	q = q.Mod(num.Two)
	if num.One.Less(q) {
		q = num.Two.Sub(q)
	}
	if num.Half.Less(q) {
		return b.Neg(b.CosPi(num.One.Sub(q)))
	}
	n, d, ok := q.Small()
	if !ok || d > 1<<20 {
		fuel.Stop(fuel.TooLarge)
	}
	half := b.Rat(num.Half)
	switch d {
	case 1:
		return b.Rat(num.One)
	case 2:
		return b.Rat(num.Zero)
	case 3:
		return half
	case 4:
		return b.Mul(half, b.Sqrt(b.Rat(num.Two)))
	case 5:
		sign := num.Int(3 - 2*n) // 1 for π/5, -1 for 2π/5
		return b.Mul(b.Rat(num.Frac(1, 4)), b.Add(b.Sqrt(b.Rat(num.Int(5))), b.Rat(sign)))
	case 6:
		return b.Mul(half, b.Sqrt(b.Rat(num.Int(3))))
	}
	return b.add(node{op: opCosPi, q: q})
}

// SinPi returns sin(q·π).
func (b *Builder) SinPi(q num.Num) Node { return b.CosPi(num.Half.Sub(q)) }

// TanPi returns tan(q·π), which is undefined at odd multiples of π/2.
func (b *Builder) TanPi(q num.Num) Node { return b.Quo(b.SinPi(q), b.CosPi(q)) }

// Real returns the number a.
func (b *Builder) Real(a Real) Node {
	if q, ok := a.Rational(); ok {
		return b.Rat(q)
	}
	if a.Degree() == 2 {
		// (-b ± √(b² - 4ac)) / 2a: radicals share what they have in common.
		c := [3]num.Num{num.FromBigInt(a.f[0]), num.FromBigInt(a.f[1]), num.FromBigInt(a.f[2])}
		d := c[1].Mul(c[1]).Sub(c[0].Mul(c[2]).Mul(num.Int(4)))
		root := b.Sqrt(b.Rat(d))
		if a.upper() {
			return b.Mul(b.Rat(c[2].Add(c[2]).Inv()), b.Add(b.Rat(c[1].Neg()), root))
		}
		return b.Mul(b.Rat(c[2].Add(c[2]).Inv()), b.Sub(b.Rat(c[1].Neg()), root))
	}
	return b.add(node{op: opReal, real: a})
}
