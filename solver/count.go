package solver

import (
	"strings"

	"github.com/yansuan/yansuan/checker/num"
)

// maxTrial caps the integers whose divisors are counted one by one.
const maxTrial = 1_000_000

// count answers how many divisors a number has, or how many integers fulfil a condition.
func (w *work) count() bool {
	if w.says("divisor") || w.says("factor") || w.says("因数") || w.says("约数") {
		return w.divisors()
	}
	if w.says("integer") || w.says("整数") || w.says("natural number") || w.says("自然数") {
		return w.solveFor()
	}
	return false
}

// divisors counts the positive divisors of an integer by its prime factors.
func (w *work) divisors() bool {
	ns, _, ok := w.integers()
	if !ok || len(ns) != 1 || ns[0].Sign() <= 0 || w.says("integer") && !w.says("positive") || w.says("prime") || w.says("质因数") {
		return false
	}
	n := ns[0]
	primes, exps, ok := []num.Num(nil), []int(nil), true
	if !n.IsOne() {
		primes, exps, ok = w.decompose(n)
	}
	if !ok {
		return false
	}
	total := num.One
	powers, factors := make([]string, len(primes)), make([]string, len(primes))
	for i, p := range primes {
		k := num.Int(int64(exps[i]))
		powers[i], factors[i] = w.num(p)+"^{"+w.num(k)+"}", "("+w.num(k)+"+1)"
		total = total.Mul(k.Add(num.One))
	}
	if len(primes) > 0 {
		w.say("Write it as a product of prime powers.", "分解质因数。", w.num(n)+" = "+strings.Join(powers, ` \cdot `))
		w.say("A divisor takes each prime to a power from zero up to its exponent.", "每个因数中各质数的指数可从 0 取到原指数。", strings.Join(factors, "")+" = "+w.num(total))
	}
	if k, ok := n.Int64(); ok && k <= maxTrial {
		w.decide("enumeration", w.s.Int(w.countedDivisors(k)), w.s.Num(total), "Tried one by one, so many numbers divide it.", "逐一试除，整除它的数恰有这么多个。")
	} else {
		back := num.One
		for i, p := range primes {
			for range exps[i] {
				back = back.Mul(p)
			}
		}
		w.decide("substitution", w.s.Num(back), w.s.Num(n), "The prime powers multiplied give the number again.", "各质数幂相乘又得到原数。")
	}
	return w.answer("integers/divisors", w.num(total))
}

// countedDivisors tries how many numbers divide a positive n.
func (w *work) countedDivisors(n int64) (count int64) {
	for d := int64(1); d*d <= n; d++ {
		if w.s.Tank().Burn(1); n%d == 0 {
			if count++; d*d < n {
				count++
			}
		}
	}
	return count
}
