package interval

import (
	"os"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/num"
)

func TestComplexValues(t *testing.T) {
	data, err := os.ReadFile("testdata/complex.txt")
	if err != nil {
		t.Fatal(err)
	}
	slack, _ := num.Frac(1, 10).Pow(66, 0)
	for line := range strings.SplitSeq(string(data), "\n") {
		f := strings.Fields(line)
		if len(f) != 5 || f[0] == "#" {
			continue
		}
		var v [4]num.Num
		for i := range v {
			if v[i], err = num.Parse(f[i+1]); err != nil {
				t.Fatal(line)
			}
		}
		for _, prec := range []int{50, 128, 200} {
			e := New(prec, nil)
			apply := func(z Complex) Complex {
				switch f[0] {
				case "exp":
					return e.CExp(z)
				case "log":
					return e.CLog(z)
				case "sqrt":
					return e.CSqrt(z)
				case "sin":
					return e.CSin(z)
				case "cos":
					return e.CCos(z)
				case "tan":
					return e.CTan(z)
				case "sinh":
					return e.CSinh(z)
				case "cosh":
					return e.CCosh(z)
				case "inv":
					return e.CInv(z)
				case "pow5":
					return e.CPowInt(z, 5)
				case "pow-3":
					return e.CPowInt(z, -3)
				case "powz":
					return e.CPow(z, e.Complex(num.One, num.Half))
				case "abs":
					return e.Real(e.CAbs(z))
				}
				return e.Real(e.Arg(z))
			}
			d := num.Frac(1, 1<<20)
			for i, w := range []Complex{
				apply(e.Complex(v[0], v[1])),
				apply(Complex{e.Hull(v[0].Sub(d), v[0].Add(d)), e.Hull(v[1].Sub(d), v[1].Add(d))}),
			} {
				for k, x := range []Interval{w.Re, w.Im} {
					check(t, x)
					lo, hi, ok := x.Bounds()
					if !ok {
						if i == 0 || x.Defined() {
							t.Errorf("%s at %d: %s", line, prec, x)
						}
						continue
					}
					want := v[2+k]
					s := want.Abs().Mul(slack)
					if want.Add(s).Less(lo) || hi.Less(want.Sub(s)) {
						t.Errorf("%s at %d: %s misses %s", line, prec, x, want.Decimal(30))
					}
					if i == 0 && prec == 128 && num.Frac(1, 1<<50).Less(hi.Sub(lo)) {
						t.Errorf("%s: %s is wide", line, x)
					}
				}
			}
		}
	}
}
