package recheck

import (
	"math/big"
	"math/rand"
	"strconv"
	"testing"
)

// quarter returns k/4 as a term.
func quarter(k int) Term { return Term{Op: "num", Text: big.NewRat(int64(k), 4).RatString()} }

// someSet returns a set of numbers k/4 and intervals between them, and what it contains of k/4 for k from -40 to 40,
// and of the points between these.
func someSet(r *rand.Rand, depth int) (Term, map[int]bool) {
	in := map[int]bool{} // 2k for k/4, odd numbers for what lies between
	fill := func(yes func(k int) bool) map[int]bool {
		for k := -80; k <= 80; k++ {
			if yes(k) {
				in[k] = true
			}
		}
		return in
	}
	whole := func() int { return r.Intn(25) - 12 }
	switch n := r.Intn(6); {
	case depth > 2 || n == 0:
		kind := "(["[r.Intn(2):][:1] + ")]"[r.Intn(2):][:1]
		lo := whole()
		hi := lo + 1 + r.Intn(8)
		return Term{Op: "interval", Text: kind, Args: []Term{quarter(lo), quarter(hi)}}, fill(func(k int) bool {
			return k > 2*lo && k < 2*hi || k == 2*lo && kind[0] == '[' || k == 2*hi && kind[1] == ']'
		})
	case n == 1:
		a, b := whole(), whole()
		return Term{Op: "set", Args: []Term{quarter(a), quarter(b)}}, fill(func(k int) bool { return k == 2*a || k == 2*b })
	case n == 2:
		a := whole()
		x := Term{Op: "sym", Text: "x"}
		cond := Term{Op: "rel", Text: "<", Args: []Term{{Op: "mul", Args: []Term{x, x}}, {Op: "mul", Args: []Term{quarter(a), x}}}}
		return Term{Op: "builder", Args: []Term{x, cond}}, fill(func(k int) bool { return k*k < 2*a*k })
	default:
		op := []string{"union", "intersect", "without"}[n-3]
		s, a := someSet(r, depth+1)
		t, b := someSet(r, depth+1)
		return Term{Op: op, Args: []Term{s, t}}, fill(func(k int) bool {
			switch op {
			case "union":
				return a[k] || b[k]
			case "intersect":
				return a[k] && b[k]
			}
			return a[k] && !b[k]
		})
	}
}

// Sets agree with what they contain of a grid that has all ends and a point between any two.
func TestSetsAgainstTheirMembers(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	equal := 0
	for range 1000 {
		s, a := someSet(r, 0)
		u, b := someSet(r, 0)
		if r.Intn(3) == 0 {
			u, b = Term{Op: "union", Args: []Term{s, s}}, a
		}
		same, sub, at := true, true, 0
		for k := -80; k <= 80; k++ {
			if a[k] != b[k] {
				same, at = false, k
			}
			sub = sub && (!a[k] || b[k])
		}
		if same {
			equal++
		}
		if got := Check(Claim{Rel: "=", Left: s, Right: u}, SignChart{Variable: "x"}) == nil; got != same {
			t.Fatalf("%+v = %+v: %v, want %v", s, u, got, same)
		}
		if got := Check(Claim{Rel: "subseteq", Left: s, Right: u}, SignChart{Variable: "x"}) == nil; got != sub {
			t.Fatalf("%+v in %+v: %v, want %v", s, u, got, sub)
		}
		point := Counterexample{Point: []Binding{{"x", Term{Op: "num", Text: big.NewRat(int64(at), 8).RatString()}}}}
		if got := Check(Claim{Rel: "=", Left: s, Right: u}, point) == nil; got == same {
			t.Fatalf("%+v = %+v at %d/8: %v", s, u, at, got)
		}
	}
	if equal < 150 {
		t.Errorf("only %d pairs are equal", equal)
	}
}

// Ends that are no fractions, and sets of whole numbers.
func TestSetsOfOtherKinds(t *testing.T) {
	x := Term{Op: "sym", Text: "x"}
	below := func(k int, e Term) Term {
		return Term{Op: "rel", Text: "<", Args: []Term{power(x, strconv.Itoa(k)), e}}
	}
	builder := func(cond Term) Term { return Term{Op: "builder", Args: []Term{x, cond}} }
	root := power(num("3"), "1/2")
	interval := func(a, b Term) Term { return Term{Op: "interval", Text: "()", Args: []Term{a, b}} }
	ofInts := Term{Op: "builder", Args: []Term{{Op: "rel", Text: "in", Args: []Term{x, {Op: "sym", Text: "ℤ"}}}, below(2, num("5"))}}
	for _, tc := range []struct {
		l, r Term
		want bool
	}{
		{builder(below(2, num("3"))), interval(times(num("-1"), root), root), true},
		{builder(below(2, num("3"))), interval(times(num("-1"), root), num("2")), false},
		{builder(below(2, num("3"))), interval(root, root), false},
		{builder(below(2, num("3"))), Term{Op: "interval", Text: "(]", Args: []Term{times(num("-1"), root), root}}, false},
		{ofInts, Term{Op: "set", Args: []Term{num("-2"), num("-1"), num("0"), num("1"), num("2")}}, true},
		{ofInts, Term{Op: "set", Args: []Term{num("-1"), num("0"), num("1"), num("2")}}, false},
		{ofInts, interval(num("-3"), num("3")), false},
		{ofInts, Term{Op: "set", Args: []Term{num("-2"), num("-1"), num("0"), num("1"), num("2"), num("1/2")}}, false},
		{builder(below(1, x)), Term{Op: "set"}, true},
		{builder(below(1, Term{Op: "sym", Text: "y"})), interval(num("0"), num("1")), false},
	} {
		if got := Check(Claim{Rel: "=", Left: tc.l, Right: tc.r}, SignChart{Variable: "x"}) == nil; got != tc.want {
			t.Errorf("%+v = %+v: %v", tc.l, tc.r, got)
		}
	}
}
