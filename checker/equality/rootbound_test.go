package equality

import (
	"math/big"
	"testing"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// Algebraic numbers that are equal, in texts whose equality only a root bound shows.
var equalNumbers = [][2]string{
	{`\sqrt2\sqrt3`, `\sqrt6`},
	{`\frac1{\sqrt3-\sqrt2}`, `\sqrt3+\sqrt2`},
	{`\sqrt[3]{\sqrt[3]2-1}`, `\sqrt[3]{\frac19}-\sqrt[3]{\frac29}+\sqrt[3]{\frac49}`},
	{`\sqrt[3]{2+\sqrt5}-\sqrt[3]{\sqrt5-2}`, "1"},
	{`\cos20°\cos40°\cos80°`, `\frac18`},
	{`\cos\frac\pi7-\cos\frac{2\pi}7+\cos\frac{3\pi}7`, `\frac12`},
	{`\tan\frac{3\pi}{11}+4\sin\frac{2\pi}{11}`, `\sqrt{11}`},
	{`\sqrt{(\sqrt2+\sqrt3+\sqrt5+\sqrt7)^2}`, `\sqrt2+\sqrt3+\sqrt5+\sqrt7`},
	{`\sqrt5+\sqrt{22+2\sqrt5}`, `\sqrt{11+2\sqrt{29}}+\sqrt{16-2\sqrt{29}+2\sqrt{55-10\sqrt{29}}}`},
	{`\sqrt{\sqrt[5]{\frac15}+\sqrt[5]{\frac45}}`, `\sqrt[5]{1+\sqrt[5]2+\sqrt[5]8}`},
	{`\sqrt[4]{\frac{3+2\sqrt[4]5}{3-2\sqrt[4]5}}`, `\frac{\sqrt[4]5+1}{\sqrt[4]5-1}`},
	// Gauss
	{`16\cos\frac{2\pi}{17}`, `-1+\sqrt{17}+\sqrt{34-2\sqrt{17}}+2\sqrt{17+3\sqrt{17}-\sqrt{34-2\sqrt{17}}-2\sqrt{34+2\sqrt{17}}}`},
	{`\sqrt i\sqrt i`, "i"},
	{`\sqrt{3-4i}`, "2-i"},
}

func TestEqualNumbers(t *testing.T) {
	for _, c := range equalNumbers {
		for _, tail := range []string{"", "+10^{-60}"} {
			s := expr.NewStore(fuel.NewTank(fuel.Default))
			a, b := read(t, s, c[0]), read(t, s, c[1]+tail)
			if s.Complex() {
				a, b = read(t, s, c[0]), read(t, s, c[1]+tail)
			}
			j := Decide(s, a, b)
			want := verdict.Proved
			if tail != "" {
				want = verdict.Refuted
			}
			if j.Verdict() != want {
				t.Errorf("%s = %s%s: %s, %s", c[0], c[1], tail, j.Verdict(), j.Code())
			} else if want == verdict.Proved {
				if err := recheck.Check(expr.Claim("=", a, b), j.Evidence()); err != nil {
					t.Errorf("%s = %s: %v", c[0], c[1], err)
				}
			}
		}
	}
}

// A number known to be 2^-k is never taken for 0: neither bound may be above it.
func TestZeroBits(t *testing.T) {
	seed := uint64(17)
	next := func(n int64) int64 {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		return int64(seed>>33) % n
	}
	const k = 90
	bounded := 0
	for range 300 {
		s := expr.NewStore(fuel.NewTank(fuel.Default))
		x := s.Frac(next(9)+1, next(4)+1)
		for range 1 + next(2) {
			x = s.Add(s.Root(x, next(2)+2), s.Mul(s.Int(next(5)+1), s.Root(s.Int(next(12)+1), next(3)+2)))
		}
		y := s.Add(s.Int(next(7)), s.Sqrt(s.Frac(next(20)+2, next(3)+1)), s.Func("cos", s.Mul(s.Frac(next(9)+1, next(12)+2), s.Const("pi"))))
		// (x+y)^2 and its expansion, 2^-k apart.
		tiny := s.Num(num.FromBigInt(new(big.Int).Lsh(big.NewInt(1), k)).Inv())
		a := s.Pow(s.Add(x, y), s.Int(2))
		b := s.Add(s.Pow(x, s.Int(2)), s.Mul(s.Int(2), x, y), s.Pow(y, s.Int(2)), tiny)
		bits, ok := zeroBits(s.Sub(a, b), false)
		if !ok || bits > 10_000 {
			continue
		}
		bounded++
		if bits < k {
			t.Fatalf("%v - (%v): bound %d", expr.Term(a), expr.Term(b), bits)
		}
		if bits > 1500 {
			continue // only slow
		}
		if recheck.Check(expr.Claim("=", a, b), recheck.Vanishing{Bits: max(64, int(bits)+128)}) == nil {
			t.Fatalf("%v = %v accepted", expr.Term(a), expr.Term(b))
		}
	}
	if bounded < 100 {
		t.Errorf("only %d bounds", bounded)
	}
}
