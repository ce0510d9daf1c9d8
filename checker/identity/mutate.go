package identity

import (
	"math/big"
	"slices"
)

// twins are the functions that are taken for each other.
var twins = map[string]string{"sin": "cos", "cos": "sin", "tan": "cot", "cot": "tan", "sinh": "cosh", "cosh": "sinh", "sec": "csc", "csc": "sec",
	"asin": "acos", "acos": "asin", "atan": "asin", "floor": "ceil", "ceil": "floor", "max": "min", "min": "max", "re": "im", "im": "re",
	"asinh": "acosh", "acosh": "asinh", "tanh": "sinh", "exp": "sinh", "conj": "re", "ln": "exp", "atanh": "asinh"}

// mutate returns t with one change; nil where the node chosen has none.
func (g *Generator) mutate(t *term, letters []string) *term {
	var paths [][]int
	var walk func(t *term, path []int)
	walk = func(t *term, path []int) {
		paths = append(paths, slices.Clone(path))
		for i, a := range t.args {
			walk(a, append(path, i))
		}
	}
	walk(t, nil)
	path := paths[g.rng.IntN(len(paths))]
	n := t
	for _, i := range path {
		n = n.args[i]
	}
	by := g.change(n, letters)
	if by == nil {
		return nil
	}
	return t.replace(path, by)
}

func (g *Generator) change(n *term, letters []string) *term {
	switch n.op {
	case number:
		switch g.rng.IntN(4) {
		case 0:
			return ratio(new(big.Rat).Neg(n.val))
		case 1:
			return ratio(new(big.Rat).Sub(n.val, big.NewRat(1, 1)))
		}
		return ratio(new(big.Rat).Add(n.val, big.NewRat(1, 1)))
	case literal:
		return g.otherDigit(n)
	case symbol:
		if len(letters) > 1 {
			if l := letters[g.rng.IntN(len(letters))]; l != n.name {
				return sym(l)
			}
		}
	case add, list, set:
		if g.rng.IntN(2) == 0 && len(n.args) > 1 {
			i := g.rng.IntN(len(n.args))
			c := *n
			c.args = slices.Delete(slices.Clone(n.args), i, i+1)
			if len(c.args) == 1 && n.op == add {
				return c.args[0]
			}
			return &c
		}
		i := g.rng.IntN(len(n.args))
		return n.replace([]int{i}, g.negated(n.args[i]))
	case mul:
		i := g.rng.IntN(len(n.args))
		c := *n
		c.args = slices.Delete(slices.Clone(n.args), i, i+1)
		if len(c.args) == 1 {
			return c.args[0]
		}
		return &c
	case quo:
		return over(n.args[1], n.args[0])
	case neg, factorial:
		return n.args[0]
	case pow:
		return n.args[0]
	case root:
		return rootOf(5-n.n, n.args[0])
	case fn:
		if t := twins[n.name]; t != "" {
			c := *n
			c.name = t
			return &c
		}
		return n.args[0]
	case interval:
		c := *n
		names := []string{"[]", "[)", "(]", "()"}
		c.name = names[g.rng.IntN(4)]
		return &c
	case tuple:
		if len(n.args) > 1 {
			c := *n
			c.args = slices.Clone(n.args)
			c.args[0], c.args[1] = c.args[1], c.args[0]
			return &c
		}
	}
	return nil
}

func (g *Generator) negated(t *term) *term {
	if t.op == neg {
		return t.args[0]
	}
	if t.op == number {
		return ratio(new(big.Rat).Neg(t.val))
	}
	return minus(t)
}

// otherDigit changes a digit of a plain decimal or percentage.
func (g *Generator) otherDigit(n *term) *term {
	b := []byte(n.name)
	digits := len(b)
	percent := digits > 0 && b[digits-1] == '%'
	if percent {
		digits--
	}
	i := g.rng.IntN(digits)
	if b[i] < '0' || b[i] > '9' {
		return nil
	}
	b[i] = '0' + (b[i]-'0'+1+byte(g.rng.IntN(9)))%10
	v, ok := new(big.Rat).SetString(string(b[:digits]))
	if !ok {
		return nil
	}
	if percent {
		v.Quo(v, big.NewRat(100, 1))
	}
	return text(string(b), v)
}
