package algebraic

import (
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
)

// FuzzSign builds expressions from bytes. A sign must be that of an interval of
// high precision, and a zero must be near 0 there.
func FuzzSign(f *testing.F) {
	f.Add([]byte{2, 19, 3, 19, 50, 51, 17, 34, 20, 35})
	f.Add([]byte{5, 4, 19, 100, 3, 35, 20, 18, 33, 6, 22, 23})
	f.Fuzz(func(t *testing.T, program []byte) {
		if len(program) > 40 {
			return
		}
		b := NewBuilder()
		var stack []Node
		tank := fuel.NewTank(400_000)
		fuel.Within(func() {
			stack = []Node{b.Rat(num.Two), b.Rat(num.Int(3))}
			for _, op := range program {
				tank.Burn(1)
				k := int(op >> 4)
				p, q := stack[len(stack)-1], stack[len(stack)-1-k%len(stack)]
				var n Node
				switch op % 10 {
				case 0:
					n = b.Rat(num.Frac(int64(k)-8, int64(op%7)+1))
				case 1:
					n = b.Add(p, q)
				case 2:
					n = b.Sub(p, q)
				case 3:
					n = b.Sqrt(p)
				case 4:
					n = b.Mul(p, q)
				case 5:
					n = b.Root(p, k%5+1)
				case 6:
					n = b.Quo(p, q)
				case 7:
					n = b.Pow(p, k%7-3)
				case 8:
					n = b.CosPi(num.Frac(int64(k), int64(op%11)+5))
				case 9:
					n = b.Abs(p)
				}
				stack = append(stack, n)
			}
			for _, n := range stack {
				s, out := b.Sign(n, tank)
				if out != Decided {
					continue
				}
				fresh := NewBuilder()
				fresh.nodes, fresh.state = b.nodes, make([]state, len(b.nodes))
				x := fresh.Enclose(n, interval.New(1200, nil))
				if got, ok := x.Sign(); ok && got != s {
					t.Fatalf("sign %d of %s", s, x)
				}
				if k, ok := x.Magnitude(); ok && s == 0 && k > -40 {
					t.Fatalf("zero within %s", x)
				}
			}
		})
	})
}
