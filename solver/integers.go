package solver

import (
	"math/big"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/ntheory"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxFactorBits caps the integers that are factored or tested for primality.
const maxFactorBits = 80

// numbers returns the rational values of the goals, lists taken apart.
func (w *work) numbers() (ns []num.Num, nodes []*syntax.Node, ok bool) {
	for _, g := range w.task.Goals {
		for _, n := range statements(g, nil) {
			e, ok := w.lower(n)
			if !ok || !e.Scalar() {
				return nil, nil, false
			}
			v, ok := rationalValue(w.s, e)
			if !ok {
				return nil, nil, false
			}
			ns, nodes = append(ns, v), append(nodes, n)
		}
	}
	return ns, nodes, len(ns) > 0
}

// integers returns the goals' values where all are integers.
func (w *work) integers() (ns []num.Num, nodes []*syntax.Node, ok bool) {
	ns, nodes, ok = w.numbers()
	for _, n := range ns {
		ok = ok && n.IsInt()
	}
	return ns, nodes, ok
}

func (w *work) num(n num.Num) string { return tex(w.s.Num(n)) }

// gcd answers with the greatest common divisor of two or more integers, by Euclid's algorithm.
func (w *work) gcd() bool {
	ns, _, ok := w.integers()
	if !ok || len(ns) < 2 {
		return false
	}
	g := ns[0].Abs()
	for _, n := range ns[1:] {
		a, b := g, n.Abs()
		for !b.IsZero() {
			r := a.Mod(b)
			w.s.Tank().Burn(b.Words() + 1)
			w.say("Divide with remainder (Euclid's algorithm).", "带余除法（辗转相除）。", w.num(a)+" = "+w.num(a.Sub(r).Quo(b))+` \cdot `+w.num(b)+" + "+w.num(r))
			a, b = b, r
		}
		g = a
	}
	w.bezout(ns, g)
	return w.answer("integers/gcd", w.num(g))
}

// bezout verifies a greatest common divisor: it divides all, and is a combination of them.
func (w *work) bezout(ns []num.Num, g num.Num) {
	if g.IsZero() {
		return
	}
	sum, terms := num.Zero, []*expr.Node{}
	coeffs := make([]num.Num, len(ns))
	for i, n := range ns {
		if !n.Mod(g).IsZero() {
			return
		}
		if i == 0 {
			coeffs[0], sum = num.One, n
			continue
		}
		var u, v big.Int
		d := new(big.Int).GCD(&u, &v, sum.Abs().Num(), n.Abs().Num())
		su, sv := num.FromBigInt(&u), num.FromBigInt(&v)
		if sum.Sign() < 0 {
			su = su.Neg()
		}
		if n.Sign() < 0 {
			sv = sv.Neg()
		}
		for j := range i {
			coeffs[j] = coeffs[j].Mul(su)
		}
		coeffs[i] = sv
		sum = num.FromBigInt(d)
	}
	shown := make([]string, len(ns))
	for i, n := range ns {
		terms = append(terms, w.s.Num(coeffs[i].Mul(n)))
		shown[i] = "(" + w.num(coeffs[i]) + `) \cdot (` + w.num(n) + ")"
	}
	w.decide("re-solve", w.s.Add(terms...), w.s.Num(g),
		"It divides every number, and $"+strings.Join(shown, " + ")+" = "+w.num(g)+"$, so every common divisor divides it.",
		"它整除每个数，且 $"+strings.Join(shown, " + ")+" = "+w.num(g)+"$，所以每个公约数都整除它。")
}

// lcm answers with the least common multiple; of fractions their common denominator is meant.
func (w *work) lcm() bool {
	ns, _, ok := w.numbers()
	if !ok || len(ns) < 2 {
		return false
	}
	if w.says("denominator") || w.says("公分母") {
		for i, n := range ns {
			ns[i] = n.Denom()
		}
		w.say("The common denominator is the least common multiple of the denominators.", "公分母是各分母的最小公倍数。", w.numList(ns))
	}
	l := num.One
	for _, n := range ns {
		if !n.IsInt() || n.IsZero() {
			return false
		}
		g := num.Gcd(l, n)
		next := l.Mul(n).Quo(g).Abs()
		if !l.IsOne() {
			w.say("Divide the product by the greatest common divisor.", "乘积除以最大公约数。",
				`\frac{`+w.num(l)+` \cdot `+w.num(n.Abs())+`}{`+w.num(g)+`} = `+w.num(next))
		}
		l = next
	}
	// It is a common multiple, and its quotients have no common divisor.
	d := num.Zero
	for _, n := range ns {
		if !l.Mod(n).IsZero() {
			return false
		}
		d = num.Gcd(d, l.Quo(n))
	}
	w.decide("re-solve", w.s.Num(d), w.s.Int(1),
		"It is a multiple of each number, and the quotients have no common divisor, so no smaller multiple is common.",
		"它是每个数的倍数，且各商没有公约数，所以没有更小的公倍数。")
	return w.answer("integers/lcm", w.num(l))
}

func (w *work) numList(ns []num.Num) string {
	parts := make([]string, len(ns))
	for i, n := range ns {
		parts[i] = w.num(n)
	}
	return strings.Join(parts, ", ")
}

// remainder answers with the remainder of the first goal divided by the second.
func (w *work) remainder() bool {
	ns, _, ok := w.integers()
	if !ok {
		if len(w.task.Goals) == 2 {
			if m, ok := w.value(w.task.Goals[1]); ok {
				if r, ok := w.residue(w.task.Goals[0], m); ok {
					return w.answer("integers/remainder", w.num(r))
				}
			}
		}
		return w.polynomialRemainder()
	}
	if len(ns) != 2 || ns[1].Sign() <= 0 {
		return false
	}
	a, b := ns[0], ns[1]
	r := a.Mod(b)
	q := a.Sub(r).Quo(b)
	w.say("Divide with remainder.", "带余除法。", w.num(a)+" = "+w.num(q)+` \cdot `+w.num(b)+" + "+w.num(r))
	w.decide("substitution", w.s.Num(a), w.s.Add(w.s.Num(q.Mul(b)), w.s.Num(r)),
		"Quotient times divisor plus remainder gives the number, and the remainder is less than the divisor.",
		"商乘除数加余数等于被除数，且余数小于除数。")
	return w.answer("integers/remainder", w.num(r))
}

// polynomialRemainder divides one polynomial in one letter by another.
func (w *work) polynomialRemainder() bool {
	if len(w.task.Goals) != 2 {
		return false
	}
	a, okA := w.lower(w.task.Goals[0])
	b, okB := w.lower(w.task.Goals[1])
	if !okA || !okB || !a.Scalar() || !b.Scalar() {
		return false
	}
	s := w.s
	f := newField(s, nil, a, b)
	p, okP := f.of(a)
	q, okQ := f.of(b)
	if !okP || !okQ || len(f.gens) != 1 || !f.gens[0].Is(expr.Sym) || !p.Den().IsConst() || !q.Den().IsConst() || q.Num().IsConst() {
		return false
	}
	over := func(x poly.Fraction) poly.Poly { return x.Num().Scale(x.Den().Lead().Inv()) }
	quo, rem := over(p).DivRem(over(q))
	back := s.Add(s.Mul(f.node(quo), b), f.node(rem))
	w.say("Divide with remainder.", "带余除法。", tex(a)+` = \left(`+tex(f.node(quo))+`\right) \left(`+tex(b)+`\right) + \left(`+tex(f.node(rem))+`\right)`)
	w.decide("substitution", a, back, "Quotient times divisor plus remainder gives the polynomial, and the remainder is of lower degree.", "商乘除式加余式等于被除式，且余式次数更低。")
	return w.answer("polynomials/remainder", tex(f.node(rem)))
}

// primeFactors answers with the different primes that divide the goal.
func (w *work) primeFactors() bool {
	ns, _, ok := w.integers()
	if !ok || len(ns) != 1 || ns[0].Cmp(num.Two) < 0 {
		return false
	}
	primes, exps, ok := w.decompose(ns[0])
	if !ok {
		return false
	}
	parts := make([]string, len(primes))
	back := num.One
	for i, p := range primes {
		parts[i] = w.num(p)
		if exps[i] > 1 {
			parts[i] += "^{" + w.num(num.Int(int64(exps[i]))) + "}"
		}
		for range exps[i] {
			back = back.Mul(p)
		}
	}
	product := strings.Join(parts, ` \cdot `)
	w.say("Divide by primes until only primes are left.", "不断除以质数，直到只剩质数。", w.num(ns[0])+" = "+product)
	w.decide("substitution", w.s.Num(ns[0]), w.s.Num(back), "The primes multiplied give the number again.", "这些质数相乘又得到原数。")
	if w.says("factorization") || w.says("factorisation") || w.says("分解质因数") {
		return w.answer("integers/factor", product)
	}
	return w.answer("integers/factor", w.numList(primes))
}

// decompose returns the primes that divide n > 1 with their exponents; false where the work
// allowed does not suffice, or one is not known to be prime.
func (w *work) decompose(n num.Num) (primes []num.Num, exps []int, ok bool) {
	x := n.Num()
	if x.BitLen() > maxFactorBits {
		return nil, nil, false
	}
	tank := w.s.Tank()
	err := tank.Share(tank.Left()/4*3, func() {
		var fs []ntheory.PrimePower
		fs, ok = ntheory.Factor(x, tank)
		for _, f := range fs {
			primes, exps = append(primes, num.FromBigInt(f.P)), append(exps, f.K)
		}
	})
	return primes, exps, ok && err == nil
}

// says reports whether the problem has the word, in any case.
func (w *work) says(word string) bool {
	return strings.Contains(w.words, word)
}

// isIt answers a yes-or-no question about integers or sizes.
func (w *work) isIt() bool {
	if len(w.task.Goals) == 1 {
		if e, ok := w.lower(w.task.Goals[0]); ok && e.Is(expr.Rel) {
			return w.truth(e)
		}
	}
	ns, _, ok := w.numbers()
	if !ok {
		return false
	}
	yes := func(b bool) bool {
		word := "False"
		if b {
			word = "True"
		}
		return w.answer("integers/question", `\text{`+word+`}`)
	}
	switch {
	case len(ns) == 1 && (w.says("prime") || w.says("质数") || w.says("素数") || w.says("composite") || w.says("合数")):
		if !ns[0].IsInt() || ns[0].Cmp(num.Two) < 0 {
			return false
		}
		primes, exps, ok := w.decompose(ns[0])
		if !ok {
			return false
		}
		isPrime := len(primes) == 1 && exps[0] == 1
		if isPrime {
			if !w.certified(ns[0]) {
				return false
			}
		} else {
			w.say("It has a proper divisor.", "它有真因数。", w.num(ns[0])+" = "+w.num(primes[0])+` \cdot `+w.num(ns[0].Quo(primes[0])))
			w.decide("substitution", w.s.Num(ns[0]), w.s.Num(primes[0].Mul(ns[0].Quo(primes[0]))), "The divisors multiplied give the number.", "两个因数相乘得到该数。")
		}
		if w.says("prime") || w.says("质数") || w.says("素数") {
			return yes(isPrime)
		}
		return yes(!isPrime)
	case len(ns) == 2 && (w.says("multiple") || w.says("divisible") || w.says("倍数")):
		return w.divides(ns[1], ns[0], yes)
	case len(ns) == 2 && (w.says("divide") || w.says("factor") || w.says("整除") || w.says("因数")):
		return w.divides(ns[0], ns[1], yes)
	case len(ns) == 2 && (w.says("nonequal") || w.says("unequal") || w.says("not equal") || w.says("non-equal") || w.says("different")):
		return w.compared(ns[0], ns[1], !ns[0].Equal(ns[1]), yes)
	case len(ns) == 2 && w.says("equal to") && (w.says("at least") || w.says("at most")):
		return false
	case len(ns) == 2 && (w.says("bigger than or equal") || w.says("greater than or equal") || w.says("at least") || w.says("not less") || w.says("not smaller")):
		return w.compared(ns[0], ns[1], ns[0].Cmp(ns[1]) >= 0, yes)
	case len(ns) == 2 && (w.says("smaller than or equal") || w.says("less than or equal") || w.says("at most") || w.says("not greater") || w.says("not bigger")):
		return w.compared(ns[0], ns[1], ns[0].Cmp(ns[1]) <= 0, yes)
	case len(ns) == 2 && (w.says("bigger") || w.says("greater") || w.says("larger") || w.says("大于")):
		return w.compared(ns[0], ns[1], ns[0].Cmp(ns[1]) > 0, yes)
	case len(ns) == 2 && (w.says("smaller") || w.says("less") || w.says("小于")):
		return w.compared(ns[0], ns[1], ns[0].Cmp(ns[1]) < 0, yes)
	case len(ns) == 2 && (w.says("equal") || w.says("the same") || w.says("相等")):
		return w.compared(ns[0], ns[1], ns[0].Equal(ns[1]), yes)
	}
	return false
}

// certified proves by Lucas' criterion that p is prime: some a has order p-1.
// It shows the congruences and records them as the verification.
func (w *work) certified(p num.Num) bool {
	n := p.Num()
	if p.Equal(num.Two) {
		w.say("2 has no divisors but 1 and itself.", "2 除了 1 和自身没有因数。", "2 = 2")
		w.decide("enumeration", w.s.Int(2), w.s.Int(2), "2 is the least prime.", "2 是最小的质数。")
		return true
	}
	one := big.NewInt(1)
	m := new(big.Int).Sub(n, one)
	primes, _, ok := w.decompose(num.FromBigInt(m))
	if !ok {
		return false
	}
	for a := int64(2); a < 200; a++ {
		w.s.Tank().Burn(50 * (len(primes) + 1))
		base := big.NewInt(a)
		if new(big.Int).Exp(base, m, n).Cmp(one) != 0 {
			continue
		}
		full := true
		for _, q := range primes {
			e := new(big.Int).Quo(m, q.Num())
			full = full && new(big.Int).Exp(base, e, n).Cmp(one) != 0
		}
		if !full {
			continue
		}
		w.say("The powers of one number run through all remainders but zero, which happens for primes only (Lucas).",
			"某个数的幂遍历所有非零余数，只有质数才会如此（卢卡斯判别法）。",
			w.num(num.Int(a))+"^{"+w.num(num.FromBigInt(m))+`} \equiv 1 \pmod{`+w.num(p)+"}")
		product := num.One
		parts := make([]string, len(primes))
		rest := num.FromBigInt(m)
		for i, q := range primes {
			parts[i] = w.num(q)
			for rest.Mod(q).IsZero() {
				rest, product = rest.Quo(q), product.Mul(q)
			}
		}
		w.decide("re-solve", w.s.Num(product), w.s.Num(num.FromBigInt(m)),
			"The order of $"+w.num(num.Int(a))+"$ is no proper divisor of $"+w.num(num.FromBigInt(m))+"$, whose primes are $"+strings.Join(parts, ", ")+"$.",
			"$"+w.num(num.Int(a))+"$ 的阶不是 $"+w.num(num.FromBigInt(m))+"$ 的真因数，后者的质因数为 $"+strings.Join(parts, ", ")+"$。")
		return true
	}
	return false
}

func (w *work) divides(d, n num.Num, yes func(bool) bool) bool {
	if !d.IsInt() || !n.IsInt() || d.IsZero() {
		return false
	}
	r := n.Mod(d.Abs())
	q := n.Sub(r).Quo(d)
	w.say("Divide with remainder.", "带余除法。", w.num(n)+" = "+w.num(q)+` \cdot `+`(`+w.num(d)+") + "+w.num(r))
	w.decide("substitution", w.s.Num(n), w.s.Num(q.Mul(d).Add(r)), "Multiplied out again, this gives the number; the remainder decides.", "乘回去得到原数；由余数判定。")
	return yes(r.IsZero())
}

// compared states how two numbers stand to each other.
func (w *work) compared(a, b num.Num, holds bool, yes func(bool) bool) bool {
	w.order2(a, b)
	return yes(holds)
}

func (w *work) order2(a, b num.Num) {
	rel := "="
	switch a.Cmp(b) {
	case -1:
		rel = "<"
	case 1:
		rel = ">"
	}
	w.say("Compare the two numbers.", "比较两个数。", w.num(a)+" "+rel+" "+w.num(b))
	d := a.Sub(b)
	w.decide("re-solve", w.s.Num(a), w.s.Add(w.s.Num(b), w.s.Num(d)), "Their difference is $"+w.num(d)+"$, whose sign decides.", "两数之差为 $"+w.num(d)+"$，由其符号判定。")
}

// truth decides a relation between numbers.
func (w *work) truth(e *expr.Node) bool {
	if e.Len() != 2 || !e.Arg(0).Scalar() || !e.Arg(1).Scalar() {
		return false
	}
	a, okA := rationalValue(w.s, e.Arg(0))
	b, okB := rationalValue(w.s, e.Arg(1))
	if !okA || !okB {
		return false
	}
	c := a.Cmp(b)
	holds, ok := map[string]bool{"=": c == 0, "!=": c != 0, "<": c < 0, "<=": c <= 0, ">": c > 0, ">=": c >= 0}[e.Name()]
	if !ok {
		return false
	}
	w.order2(a, b)
	word := "False"
	if holds {
		word = "True"
	}
	return w.answer("compare/truth", `\text{`+word+`}`)
}
