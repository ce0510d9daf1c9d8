package solver

import (
	"github.com/yansuan/yansuan/checker/ntheory"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// residue works out the remainder of a power too large to be written out, by the
// length after which the remainders of the powers repeat.
func (w *work) residue(n *syntax.Node, m num.Num) (r num.Num, ok bool) {
	if !n.Is(syntax.Power) || !m.IsInt() || m.Cmp(num.Two) < 0 {
		return r, false
	}
	base, okB := w.value(n.Arg(0))
	exp, okE := w.value(n.Arg(1))
	if !okB || !okE || !base.IsInt() || !exp.IsInt() || exp.Sign() < 0 {
		return r, false
	}
	v, ok := ntheory.PowMod(base.Num(), exp.Num(), m.Num(), w.s.Tank())
	if !ok {
		return r, false
	}
	r = num.FromBigInt(v)
	mod := ` \pmod{` + w.num(m) + "}"
	b := w.written(n.Arg(0))
	if o, ok := ntheory.Order(base.Num(), m.Num(), w.s.Tank()); ok {
		period := num.FromBigInt(o)
		w.say("The remainders of the powers repeat from here on.", "幂的余数从此开始循环。", b+"^{"+w.num(period)+`} \equiv 1`+mod)
		w.say("So only the remainder of the exponent counts.", "因此只看指数的余数。", b+"^{"+w.num(exp.Mod(period))+`} \equiv `+w.num(r)+mod)
	}
	whole := w.written(n) + ` \equiv ` + w.num(r) + mod
	w.say("This is the remainder.", "这就是余数。", whole)
	w.route("re-solve", "By squaring again and again:", "反复平方验证：", whole)
	return r, true
}
