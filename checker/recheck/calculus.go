package recheck

import (
	"errors"
	"math/big"
	"strings"
)

// checkDerivative differentiates the right side and compares it with the left.
func checkDerivative(c Claim, e Derivative) error {
	d, err := derivative(c.Right, e.Variable)
	if err != nil {
		return err
	}
	w, err := prepare(Claim{Rel: "=", Left: c.Left, Right: d, Given: c.Given}, e.Proof.Kernels)
	if err != nil {
		return err
	}
	return w.agree(d, e.Value, c.Left)
}

// The constructors of terms are not inlined: derivative alone would be four times as long.

//go:noinline
func number64(k int64) Term { return Term{Op: "num", Text: big.NewInt(k).String()} }

//go:noinline
func sum(ts ...Term) Term { return Term{Op: "add", Args: ts} }

//go:noinline
func product(ts ...Term) Term { return Term{Op: "mul", Args: ts} }

//go:noinline
func raised(b Term, e Term) Term { return Term{Op: "pow", Args: []Term{b, e}} }

//go:noinline
func of(name string, t Term) Term { return Term{Op: name, Args: []Term{t}} }

//go:noinline
func inverseOf(t Term) Term { return raised(t, number64(-1)) }

//go:noinline
func negative(t Term) Term { return product(number64(-1), t) }

// derivative follows the rules of differentiation, simplifying nothing.
func derivative(t Term, x string) (Term, error) {
	if !holds(t, func(s Term) bool { return s.Op == "sym" && s.Text == x }) {
		return number64(0), nil
	}
	switch t.Op {
	case "sym":
		return number64(1), nil
	case "add":
		out := Term{Op: "add"}
		for _, a := range t.Args {
			d, err := derivative(a, x)
			if err != nil {
				return d, err
			}
			out.Args = append(out.Args, d)
		}
		return out, nil
	case "mul":
		out := Term{Op: "add"}
		for i, a := range t.Args {
			d, err := derivative(a, x)
			if err != nil {
				return d, err
			}
			if d.Op == "num" && d.Text == "0" {
				continue
			}
			fs := append([]Term{}, t.Args...)
			fs[i] = d
			out.Args = append(out.Args, product(fs...))
		}
		return out, nil
	case "pow":
		b, e := t.Args[0], t.Args[1]
		db, err := derivative(b, x)
		if err != nil {
			return db, err
		}
		if e.Op == "num" && e.Text == "1" {
			return db, nil // not db·b⁰, which has no value at 0
		}
		if e.Op == "num" {
			return product(e, raised(b, minusOne(e)), db), nil
		}
		de, err := derivative(e, x)
		if err != nil {
			return de, err
		}
		if b.Op == "const" && b.Text == "e" {
			return product(t, de), nil
		}
		return product(t, sum(product(de, of("log", b)), product(e, db, inverseOf(b)))), nil
	}
	if len(t.Args) != 1 {
		return t, errors.New("recheck: no derivative of " + t.Op)
	}
	u := t.Args[0]
	du, err := derivative(u, x)
	if err != nil {
		return du, err
	}
	if len(strings.TrimRight(t.Op, "'")) == 1 { // f, of which nothing is known
		return product(of(t.Op+"'", u), du), nil
	}
	_, f, ok := strings.Cut(slopes, ";"+t.Op+"=")
	if !ok {
		return t, errors.New("recheck: no derivative of " + t.Op)
	}
	f, _, _ = strings.Cut(f, ";")
	return product(compose(f, u), du), nil
}

// slopes are the derivatives of functions of u in reverse Polish notation: a name is applied to what
// stands before it, a number is one, + adds two terms, * multiplies them, and ^ raises.
const slopes = ";sin=u cos;cos=-1 u sin *;tan=u cos -2 ^;cot=-1 u sin -2 ^ *;sec=u sec u tan *;csc=-1 u csc * u cot *" +
	";asin=1 -1 u u * * + -1/2 ^;acos=-1 1 -1 u u * * + -1/2 ^ *;atan=1 u u * + -1 ^;acot=-1 1 u u * + -1 ^ *" +
	";sinh=u cosh;cosh=u sinh;tanh=u cosh -2 ^;coth=-1 u sinh -2 ^ *;sech=-1 u sech * u tanh *" +
	";csch=-1 u csch * u coth *;asec=u u * -1 ^ 1 -1 u u * -1 ^ * + -1/2 ^ *" +
	";acsc=-1 u u * -1 ^ 1 -1 u u * -1 ^ * + -1/2 ^ * *;asech=-1 u -1 ^ * 1 -1 u u * * + -1/2 ^ *" +
	";acsch=-1 u u * -1 ^ * 1 u u * -1 ^ + -1/2 ^ *;asinh=1 u u * + -1/2 ^;acosh=u -1 + -1/2 ^ u 1 + -1/2 ^ *" +
	";atanh=1 -1 u u * * + -1 ^;acoth=1 -1 u u * * + -1 ^;log=u -1 ^;abs=u u abs -1 ^ *;"

// compose reads an expression in u.
func compose(text string, u Term) Term {
	var stack []Term
	for _, word := range strings.Fields(text) {
		n := len(stack) - 1
		switch c := word[len(word)-1]; {
		case word == "u":
			stack = append(stack, u)
		case word == "+" || word == "*" || word == "^":
			op := map[string]string{"+": "add", "*": "mul", "^": "pow"}[word]
			stack = append(stack[:n-1], Term{Op: op, Args: []Term{stack[n-1], stack[n]}})
		case c >= '0' && c <= '9':
			stack = append(stack, Term{Op: "num", Text: word})
		default:
			stack[n] = of(word, stack[n])
		}
	}
	return stack[0]
}

func minusOne(e Term) Term {
	q, ok := new(big.Rat).SetString(e.Text)
	if !ok {
		return e
	}
	return Term{Op: "num", Text: q.Sub(q, big.NewRat(1, 1)).RatString()}
}

func multipleOfPi(t Term) (*big.Rat, bool) {
	if t.Op == "const" && t.Text == "pi" {
		return big.NewRat(1, 1), true
	}
	if t.Op == "mul" && len(t.Args) == 2 && t.Args[0].Op == "num" && t.Args[1].Op == "const" && t.Args[1].Text == "pi" {
		q, ok := new(big.Rat).SetString(t.Args[0].Text)
		return q, ok
	}
	return nil, false
}

func spellTerm(t Term) string {
	s := t.Op + ":" + t.Text + "("
	for _, a := range t.Args {
		s += spellTerm(a) + ","
	}
	return s + ")"
}
