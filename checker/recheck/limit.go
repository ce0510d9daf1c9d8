package recheck

import (
	"math/big"
	"strings"
)

// maxLimitOrder caps the derivatives that a limit is taken from.
const maxLimitOrder = 8

// checkLimit accepts the limit of a quotient of functions that are analytic at the point: their first
// derivatives vanish there as far as the evidence says, the next of the denominator does not, and the
// quotient of the next is the limit (by Taylor's formula, or Bernoulli and de l'Hôpital). At infinity
// the quotient is one in t = 1/x at 0. The limit of a power with the variable in its exponent is
// that of its logarithm.
func checkLimit(c Claim, e Limit) error {
	if c.Rel != "=" || !strings.HasPrefix(c.Left.Op, "limit") || len(c.Left.Args) != 3 || c.Left.Args[1].Op != "sym" || e.Order < 0 || e.Order > maxLimitOrder || e.Pole < 0 || e.Pole > e.Order || e.Pole > 0 && e.Log {
		return errFails
	}
	f, x, at := c.Left.Args[0], c.Left.Args[1].Text, c.Left.Args[2]
	if hasSymbol(at, x) || hasSymbol(c.Right, x) {
		return errFails
	}
	side := strings.TrimPrefix(c.Left.Op, "limit")
	if isInfinite(at) {
		side = "+"
		if at.Op == "mul" {
			side = "-"
		}
		at = number64(0)
		f = inverted(f, x)
	} else if holds(at, isInfinite) {
		return errFails
	}
	p := &point{x: x, at: at}
	if e.Log {
		if f.Op != "pow" || !p.analytic(f.Args[0]) || !p.certainly(">", f.Args[0]) {
			return errFails
		}
		f = product(f.Args[1], of("log", f.Args[0]))
	}
	n, d := e.Numerator, e.Denominator
	if checkNormalForm(equal(product(f, d), n), NormalForm{}) != nil || !p.analytic(n) || !p.analytic(d) {
		return errFails
	}
	zero := func(t Term) bool { return checkNormalForm(equal(p.value(t), number64(0)), NormalForm{}) == nil }
	top := 1 // the sign of the first derivative of the numerator that does not vanish, of a pole
	for i := range e.Order {
		switch {
		case !zero(d), i < e.Order-e.Pole && !zero(n):
			return errFails
		case i == e.Order-e.Pole:
			if p.certainly("<", n) {
				top = -1
			} else if !p.certainly(">", n) {
				return errFails
			}
		}
		var err, err2 error
		n, err = derivative(n, x)
		d, err2 = derivative(d, x)
		if err != nil || err2 != nil {
			return errFails
		}
	}
	if !p.certainly("!=", d) {
		return errFails
	}
	limit := c.Right
	if e.Pole > 0 {
		if p.certainly("<", d) {
			top = -top
		}
		if e.Pole%2 == 1 && side == "-" {
			top = -top
		}
		if e.Pole%2 == 1 && side == "" || !isInfinite(limit) || (limit.Op == "mul") != (top < 0) {
			return errFails
		}
		return nil
	}
	quotient := product(p.value(n), inverseOf(p.value(d)))
	if e.Log {
		quotient = raised(Term{Op: "const", Text: "e"}, settled("mul", quotient.Args...))
	}
	if !sameValue(quotient, limit) {
		return errFails
	}
	return nil
}

// inverted is t with 1/x for x.
func inverted(t Term, x string) Term {
	variable := Term{Op: "sym", Text: x}
	if same(t, variable) {
		return inverseOf(t)
	}
	if t.Op == "pow" && same(t.Args[0], variable) && t.Args[1].Op == "num" {
		if k, ok := new(big.Rat).SetString(t.Args[1].Text); ok && k.IsInt() {
			return raised(variable, Term{Op: "num", Text: k.Neg(k).RatString()})
		}
	}
	out := Term{Op: t.Op, Text: t.Text}
	for _, a := range t.Args {
		out.Args = append(out.Args, inverted(a, x))
	}
	return out
}

func hasSymbol(t Term, x string) bool {
	return holds(t, func(s Term) bool { return s.Op == "sym" && s.Text == x })
}

func isInfinite(t Term) bool {
	return t.Op == "const" && t.Text == "inf" || t.Op == "mul" && len(t.Args) == 2 && isNumber(t.Args[0], "-1") && isInfinite(t.Args[1])
}

// point is a place on the line of x.
type point struct {
	x  string
	at Term
}

// value is t at the point, zeros and ones left out.
func (p *point) value(t Term) Term {
	if t.Op == "sym" && t.Text == p.x {
		return p.at
	}
	args := make([]Term, len(t.Args))
	for i, a := range t.Args {
		args[i] = p.value(a)
	}
	if len(args) == 0 {
		return t
	}
	return settled(t.Op, args...)
}

func isNumber(t Term, k string) bool { return t.Op == "num" && t.Text == k }

// settled is the operation on terms, worked out where zeros and ones make that plain.
func settled(op string, args ...Term) Term {
	t := Term{Op: op, Args: args}
	switch op {
	case "add", "mul":
		neutral := map[string]string{"add": "0", "mul": "1"}[op]
		acc, _ := new(big.Rat).SetString(neutral)
		var rest []Term
		for _, a := range args {
			q, ok := new(big.Rat).SetString(a.Text)
			switch {
			case a.Op != "num" || !ok:
				rest = append(rest, a)
			case op == "add":
				acc.Add(acc, q)
			default:
				acc.Mul(acc, q)
			}
		}
		k := Term{Op: "num", Text: acc.RatString()}
		if len(rest) == 0 || op == "mul" && acc.Sign() == 0 {
			return k
		}
		if k.Text != neutral {
			rest = append(rest, k)
		}
		if len(rest) == 1 {
			return rest[0]
		}
		t.Args = rest
	case "pow":
		if b, e := args[0], args[1]; isNumber(b, "1") || isNumber(e, "0") && (b.Op == "const" || b.Op == "num" && b.Text != "0") {
			return number64(1)
		} else if isNumber(e, "1") {
			return b
		}
	case "sin", "tan", "asin", "atan", "sinh", "tanh", "asinh", "atanh":
		if isNumber(args[0], "0") {
			return args[0]
		}
	case "cos", "cosh":
		if isNumber(args[0], "0") {
			return number64(1)
		}
	case "log":
		if isNumber(args[0], "1") {
			return number64(0)
		}
	}
	return t
}

// certainly reports whether t at the point surely stands in the relation to 0.
func (p *point) certainly(rel string, t Term) bool {
	r := &ruler{p: 128, values: map[string]Term{}}
	v, err := r.evaluate(p.value(t), false)
	return err == nil && v.isReal() && certainlyHolds(rel, v.re, r.int(0))
}

// analytic reports whether t is surely an analytic function of x near the point.
func (p *point) analytic(t Term) bool {
	if !hasSymbol(t, p.x) {
		return !holds(t, isInfinite)
	}
	for _, a := range t.Args {
		if !p.analytic(a) {
			return false
		}
	}
	switch t.Op {
	case "sym", "add", "mul", "sin", "cos", "sinh", "cosh", "tanh", "atan", "asinh":
		return true
	case "pow":
		b, e := t.Args[0], t.Args[1]
		if k, ok := new(big.Rat).SetString(e.Text); e.Op == "num" && ok && k.IsInt() {
			return k.Sign() >= 0 || p.certainly("!=", b)
		}
		return p.certainly(">", b)
	case "log":
		return p.certainly(">", t.Args[0])
	case "abs":
		return p.certainly("!=", t.Args[0])
	case "tan":
		return p.certainly("!=", of("cos", t.Args[0]))
	case "asin", "acos", "atanh":
		return p.certainly(">", sum(number64(1), product(number64(-1), t.Args[0], t.Args[0])))
	}
	return false
}
