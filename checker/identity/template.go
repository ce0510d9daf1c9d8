package identity

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// template reads the notation of the tables of schemes: + - * / ^ ! ( ), numbers,
// names of one letter or of functions. It panics on what it cannot read, for
// the tables are part of the package.
func template(text string) *term {
	r := &reader{text: strings.ReplaceAll(text, " ", "")}
	t := r.sum()
	if r.pos != len(r.text) {
		panic(fmt.Sprintf("identity: cannot read %q at %d", text, r.pos))
	}
	return t
}

type reader struct {
	text string
	pos  int
}

func (r *reader) next() byte {
	if r.pos < len(r.text) {
		return r.text[r.pos]
	}
	return 0
}

func (r *reader) take(c byte) bool {
	if r.next() == c {
		r.pos++
		return true
	}
	return false
}

func (r *reader) sum() *term {
	ts := []*term{r.product()}
	for {
		switch {
		case r.take('+'):
			ts = append(ts, r.product())
		case r.take('-'):
			ts = append(ts, minus(r.product()))
		default:
			if len(ts) == 1 {
				return ts[0]
			}
			return sumOf(ts...)
		}
	}
}

func (r *reader) product() *term {
	if r.take('-') {
		return minus(r.product())
	}
	ts := []*term{r.power()}
	for {
		switch {
		case r.take('*'):
			ts = append(ts, r.power())
		case r.take('/'):
			left := ts[0]
			if len(ts) > 1 {
				left = times(ts...)
			}
			ts = []*term{over(left, r.power())}
		default:
			if len(ts) == 1 {
				return ts[0]
			}
			return times(ts...)
		}
	}
}

func (r *reader) power() *term {
	t := r.atom()
	for r.take('!') {
		t = object(factorial, t)
	}
	if r.take('^') {
		if r.take('-') {
			return power(t, minus(r.power()))
		}
		return power(t, r.power())
	}
	return t
}

func (r *reader) atom() *term {
	if r.take('(') {
		t := r.sum()
		r.close()
		return t
	}
	start := r.pos
	for c := r.next(); c >= '0' && c <= '9'; c = r.next() {
		r.pos++
	}
	if r.pos > start {
		v, _ := new(big.Rat).SetString(r.text[start:r.pos])
		return ratio(v)
	}
	for c := r.next(); c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'; c = r.next() {
		r.pos++
	}
	name := r.text[start:r.pos]
	if name == "" {
		panic(fmt.Sprintf("identity: cannot read %q at %d", r.text, r.pos))
	}
	if !r.take('(') {
		if name == "pi" || name == "e" || name == "i" {
			return con(name)
		}
		return sym(name)
	}
	var args []*term
	for {
		args = append(args, r.sum())
		if !r.take(',') {
			break
		}
	}
	r.close()
	return applied(name, args)
}

func (r *reader) close() {
	if !r.take(')') {
		panic(fmt.Sprintf("identity: no closing parenthesis in %q at %d", r.text, r.pos))
	}
}

func applied(name string, args []*term) *term {
	switch name {
	case "sqrt":
		return sqrt(args[0])
	case "cbrt":
		return rootOf(3, args[0])
	case "log":
		return object(logBase, args...)
	case "binom":
		return object(binomial, args...)
	case "diff":
		return &term{op: derivative, name: args[1].name, args: args[:1]}
	case "int":
		return &term{op: integral, name: args[1].name, args: append([]*term{args[0]}, args[2:]...)}
	case "sum", "prod":
		o := sum
		if name == "prod" {
			o = product
		}
		return &term{op: o, name: args[1].name, args: append([]*term{args[0]}, args[2:]...)}
	}
	return call(name, args...)
}

// fold replaces numeric parts by their values: always in exponents and next to
// numbers, elsewhere by chance.
func (g *Generator) fold(t *term, always bool) *term {
	if len(t.args) == 0 {
		return t
	}
	c := *t
	c.args = make([]*term, len(t.args))
	for i, a := range t.args {
		c.args[i] = g.fold(a, always || t.op == pow && i == 1 || t.op == neg)
	}
	switch c.op {
	case add, mul, quo, pow, neg:
		if always || g.rng.IntN(4) > 0 {
			if v, ok := c.exact(nil); ok && len(v.String()) < 12 {
				return ratio(v)
			}
		}
	}
	switch c.op {
	case neg:
		if c.args[0].op == neg {
			return c.args[0].args[0]
		}
	case add, mul:
		return g.collected(&c)
	case pow:
		if c.args[1].op == number && c.args[1].val.Cmp(big.NewRat(1, 1)) == 0 {
			return c.args[0]
		}
	}
	return &c
}

// collected joins the numbers of a sum or a product, mostly, and puts the others in some order.
func (g *Generator) collected(t *term) *term {
	var rest []*term
	k := new(big.Rat)
	if t.op == mul {
		k.SetInt64(1)
	}
	for _, a := range t.args {
		switch {
		case a.op == number && t.op == add:
			k.Add(k, a.val)
		case a.op == number:
			k.Mul(k, a.val)
		case a.op == t.op:
			rest = append(rest, a.args...)
		case a.op == neg && t.op == mul:
			k.Neg(k)
			rest = append(rest, a.args[0])
		default:
			rest = append(rest, a)
		}
	}
	g.rng.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
	if t.op == mul {
		switch {
		case k.Sign() == 0:
			return whole(0)
		case k.Cmp(big.NewRat(-1, 1)) == 0 && len(rest) > 0:
			if len(rest) == 1 {
				return minus(rest[0])
			}
			return minus(times(rest...))
		case k.Cmp(big.NewRat(1, 1)) != 0 || len(rest) == 0:
			rest = append([]*term{ratio(k)}, rest...)
		}
	} else if k.Sign() != 0 || len(rest) == 0 {
		at := g.rng.IntN(len(rest) + 1)
		rest = slices.Insert(rest, at, ratio(k))
	}
	if len(rest) == 1 {
		return rest[0]
	}
	return &term{op: t.op, args: rest}
}
