// Package identity generates pairs of texts that are equal by construction,
// and mutants of them, one change away, that are certainly not. It is a
// second opinion on the checker: it has expressions, an evaluation and a
// writer of its own and uses nothing of the module. The same seed gives the
// same pairs.
package identity

import (
	"math/big"
	"slices"
)

// op is the kind of a term.
type op uint8

const (
	number   op = iota // val
	symbol             // name
	constant           // name: pi, e, i
	add
	mul
	quo
	pow
	neg
	root      // args: radicand; n: index
	fn        // name applied to args
	logBase   // args: base, argument
	factorial // n!
	binomial
	derivative // args: body; name: the variable
	integral   // args: body, lower, upper; name: the variable
	sum        // args: body, lower, upper; name: the index
	product    // the same
	literal    // val written as text: decimals, percents, mixed numbers
	list       // x = a or x = b …, without order
	tuple
	set
	interval  // name: "[]", "(]", …
	equation  // args: left, right
	matrix    // n: columns
	det       // args: a matrix
	plusMinus // args: a, b: the values a+b, a-b
	quantity  // args: number; name: the unit
	function  // name(args[0]) = args[1]
	statement // name: the whole text in LaTeX
)

// term is an expression or an object made of expressions. Terms are not changed once built.
type term struct {
	op   op
	name string
	val  *big.Rat
	n    int
	args []*term
}

func rat(p, q int64) *term {
	return &term{op: number, val: big.NewRat(p, q)}
}
func whole(n int64) *term         { return rat(n, 1) }
func ratio(v *big.Rat) *term      { return &term{op: number, val: v} }
func sym(name string) *term       { return &term{op: symbol, name: name} }
func con(name string) *term       { return &term{op: constant, name: name} }
func sumOf(ts ...*term) *term     { return &term{op: add, args: ts} }
func times(ts ...*term) *term     { return &term{op: mul, args: ts} }
func over(a, b *term) *term       { return &term{op: quo, args: []*term{a, b}} }
func power(a, b *term) *term      { return &term{op: pow, args: []*term{a, b}} }
func to(a *term, n int64) *term   { return power(a, whole(n)) }
func minus(a *term) *term         { return &term{op: neg, args: []*term{a}} }
func less(a, b *term) *term       { return sumOf(a, minus(b)) }
func rootOf(n int, a *term) *term { return &term{op: root, n: n, args: []*term{a}} }
func sqrt(a *term) *term          { return rootOf(2, a) }
func call(name string, ts ...*term) *term {
	return &term{op: fn, name: name, args: ts}
}
func object(o op, ts ...*term) *term { return &term{op: o, args: ts} }
func text(written string, v *big.Rat) *term {
	return &term{op: literal, name: written, val: v}
}
func grid(columns int, ts ...*term) *term { return &term{op: matrix, n: columns, args: ts} }
func equals(a, b *term) *term             { return object(equation, a, b) }

// symbols returns the free symbols in order of first occurrence.
func (t *term) symbols() []string {
	var out []string
	var walk func(t *term, bound []string)
	walk = func(t *term, bound []string) {
		if t.op == symbol && !slices.Contains(bound, t.name) && !slices.Contains(out, t.name) {
			out = append(out, t.name)
		}
		if t.op == integral && len(t.args) == 3 || t.op == sum || t.op == product {
			bound = append(slices.Clone(bound), t.name)
		}
		for _, a := range t.args {
			walk(a, bound)
		}
	}
	walk(t, nil)
	return out
}

// replace returns t with the node at the path exchanged.
func (t *term) replace(path []int, by *term) *term {
	if len(path) == 0 {
		return by
	}
	c := *t
	c.args = slices.Clone(t.args)
	c.args[path[0]] = t.args[path[0]].replace(path[1:], by)
	return &c
}

// substitute returns t with every free symbol of a name exchanged.
func (t *term) substitute(by map[string]*term) *term {
	if t.op == symbol {
		if u := by[t.name]; u != nil {
			return u
		}
		return t
	}
	if len(t.args) == 0 {
		return t
	}
	c := *t
	c.args = make([]*term, len(t.args))
	for i, a := range t.args {
		c.args[i] = a.substitute(by)
	}
	return &c
}

// scalar reports whether t has a number for its value.
func (t *term) scalar() bool { return t.op < list || t.op == det }
