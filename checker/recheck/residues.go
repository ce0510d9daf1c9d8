package recheck

import (
	"math/big"
	"strconv"
	"strings"
)

// maxResidues caps the tuples of residues that are gone through.
const maxResidues = 20_000

// checkResidues goes through all residues of the symbols modulo the least common multiple of the moduli: wherever
// what is given holds the claim does, or, where Never is set, it does not
// and there is such a place. A given equation between integers holds modulo every number.
func checkResidues(c Claim, e Residues) error {
	m, ok := modulusOf(c.Rel)
	if !ok || len(e.Symbols) > 3 {
		return errFails
	}
	all := m
	moduli := make([]int64, len(c.Given)) // 0 for an equation
	for i, g := range c.Given {
		k, ok := modulusOf(g.Rel)
		if ok {
			all *= k / gcd(all, k)
		} else if g.Rel != "=" {
			return errFails
		}
		if moduli[i] = k; all > maxResidues {
			return errFails
		}
	}
	total := int64(1)
	for range e.Symbols {
		if total *= all; total > maxResidues {
			return errFails
		}
	}
	at := make(map[string]int64, len(e.Symbols))
	met := false
	for i := range total {
		rest := i
		for _, s := range e.Symbols {
			at[s] = rest % all
			rest /= all
		}
		here := true
		for i, g := range c.Given {
			k := moduli[i]
			if k == 0 {
				k = all
			}
			x, ok1 := residue(g.Left, at, k)
			y, ok2 := residue(g.Right, at, k)
			if !ok1 || !ok2 {
				return errFails
			}
			if x != y {
				here = false
				break
			}
		}
		if !here {
			continue
		}
		x, ok1 := residue(c.Left, at, m)
		y, ok2 := residue(c.Right, at, m)
		if !ok1 || !ok2 || (x == y) == e.Never {
			return errFails
		}
		met = true
	}
	if e.Never && !met {
		return errFails
	}
	return nil
}

// modulusOf reads "mod 7".
func modulusOf(rel string) (int64, bool) {
	text, ok := strings.CutPrefix(rel, "mod ")
	m, err := strconv.ParseInt(text, 10, 64)
	return m, ok && err == nil && m > 0 && m <= maxResidues
}

// residue evaluates a term modulo m, if it is built of integers by sums, products, whole
// powers and division by what is prime to m.
func residue(t Term, at map[string]int64, m int64) (int64, bool) {
	switch t.Op {
	case "num":
		x, ok := new(big.Rat).SetString(t.Text)
		if !ok {
			return 0, false
		}
		mod := big.NewInt(m)
		d, ok := reciprocal(new(big.Int).Mod(x.Denom(), mod).Int64(), m)
		if !ok {
			return 0, false
		}
		n := new(big.Int).Mod(x.Num(), mod).Int64()
		return n * d % m, true
	case "sym":
		x, ok := at[t.Text]
		return x % m, ok
	case "add", "mul":
		acc := int64(0)
		if t.Op == "mul" {
			acc = 1 % m
		}
		for _, a := range t.Args {
			x, ok := residue(a, at, m)
			if !ok {
				return 0, false
			}
			if t.Op == "add" {
				acc = (acc + x) % m
			} else {
				acc = acc * x % m
			}
		}
		return acc, true
	case "pow":
		if len(t.Args) != 2 || t.Args[1].Op != "num" {
			return 0, false
		}
		k, err := strconv.ParseInt(t.Args[1].Text, 10, 64)
		x, ok := residue(t.Args[0], at, m)
		if err != nil || !ok {
			return 0, false
		}
		if k < 0 {
			if x, ok = reciprocal(x, m); !ok {
				return 0, false
			}
			k = -k
		}
		acc := int64(1) % m
		for ; k > 0; k >>= 1 {
			if k&1 == 1 {
				acc = acc * x % m
			}
			x = x * x % m
		}
		return acc, true
	}
	return 0, false
}

// reciprocal returns y with x·y ≡ 1 (mod m).
func reciprocal(x, m int64) (int64, bool) {
	y := new(big.Int).ModInverse(big.NewInt(x), big.NewInt(m))
	if m == 1 {
		return 0, true
	}
	if y == nil {
		return 0, false
	}
	return y.Int64(), true
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
