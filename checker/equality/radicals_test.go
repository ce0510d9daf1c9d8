package equality

import (
	"math/big"
	"testing"

	"github.com/yansuan/yansuan/checker/num"
)

func TestRadicalDegree(t *testing.T) {
	root := func(k, a, b int64) radical { return radical{num.Frac(a, b), k} }
	for _, c := range []struct {
		name string
		rs   []radical
		want int64
	}{
		{"none", nil, 1},
		{"√2", []radical{root(2, 2, 1)}, 2},
		{"√2 twice", []radical{root(2, 2, 1), root(2, 2, 1)}, 2},
		{"√2, √3, √6", []radical{root(2, 2, 1), root(2, 3, 1), root(2, 6, 1)}, 4},
		{"√8, √(1/2)", []radical{root(2, 8, 1), root(2, 1, 2)}, 2},
		{"∛2, ∛4", []radical{root(3, 2, 1), root(3, 4, 1)}, 3},
		{"∛2, √2 are in ⁶√2's", []radical{root(3, 2, 1), root(2, 2, 1)}, 6},
		{"⁴√4 is √2", []radical{root(4, 4, 1), root(2, 2, 1)}, 2},
		{"⁴√12 and √3", []radical{root(4, 12, 1), root(2, 3, 1), root(2, 2, 1)}, 8},
		{"⁵√(1/5), ⁵√(4/5), ⁵√2, ⁵√8", []radical{root(5, 1, 5), root(5, 4, 5), root(5, 2, 1), root(5, 8, 1)}, 25},
		{"⁶√18, √2, ∛3", []radical{root(6, 18, 1), root(2, 2, 1), root(3, 3, 1)}, 18},
	} {
		if got := radicalDegree(c.rs); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// The order found by elimination is the number of elements that adding finds.
func TestGroupOrder(t *testing.T) {
	seed := uint64(5)
	next := func(n int64) int64 {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		return int64(seed>>33) % n
	}
	for range 300 {
		m := next(12) + 1
		rows := make([][]int64, next(4)+1)
		for i := range rows {
			rows[i] = []int64{next(m), next(m), next(m)}
		}
		seen := map[[3]int64]bool{{}: true}
		for work := [][3]int64{{}}; len(work) > 0; {
			x := work[0]
			work = work[1:]
			for _, r := range rows {
				y := [3]int64{(x[0] + r[0]) % m, (x[1] + r[1]) % m, (x[2] + r[2]) % m}
				if !seen[y] {
					seen[y] = true
					work = append(work, y)
				}
			}
		}
		if got := groupOrder(rows, m); got != int64(len(seen)) {
			t.Fatalf("modulo %d: %d, want %d", m, got, len(seen))
		}
	}
}

func TestCoprimeBase(t *testing.T) {
	var ms []*big.Int
	for _, n := range []int64{12, 18, 35, 1, 49, 30, 8} {
		ms = append(ms, big.NewInt(n))
	}
	base := coprimeBase(ms)
	for i, p := range base {
		for _, q := range base[:i] {
			if new(big.Int).GCD(nil, nil, p, q).BitLen() != 1 {
				t.Errorf("%v and %v", p, q)
			}
		}
	}
	for _, m := range ms {
		rest := new(big.Int).Set(m)
		for _, p := range base {
			for range multiplicity(rest, p) {
				rest.Quo(rest, p)
			}
		}
		if rest.BitLen() != 1 {
			t.Errorf("%v leaves %v", m, rest)
		}
	}
}
