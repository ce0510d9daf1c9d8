package identity

import (
	"fmt"
	"math/big"
)

// statements are the schemes of answers that are no expressions: conditions,
// sets in other notations, quantities, words. Each gives an answer twice and
// another one that is certainly not the same, by construction.
var statements = []struct {
	name  string
	build func(g *Generator) (left, right, wrong string)
}{
	{"linear inequalities", func(g *Generator) (string, string, string) {
		a, b, r := g.nonzero(), g.nonzero(), g.within(-9, 9)
		sign := g.within(0, 3)
		turned := sign
		if a < 0 {
			turned = sign ^ 1
		}
		left := g.tex(sumOf(times(whole(a), sym("x")), whole(b))) + order[sign] + fmt.Sprint(a*r+b)
		right := fmt.Sprintf("x %s %d", order[turned], r)
		switch g.rng.IntN(3) {
		case 0:
			return left, right, fmt.Sprintf("x %s %d", order[turned^1], r)
		case 1:
			return left, right, fmt.Sprintf("x %s %d", order[turned^2], r)
		}
		return left, right, fmt.Sprintf("x %s %d", order[turned], r+g.nonzero())
	}},
	{"quadratic inequalities", func(g *Generator) (string, string, string) {
		p := g.within(-9, 6)
		q := p + g.within(1, 5)
		left := g.tex(sumOf(to(sym("x"), 2), times(whole(-p-q), sym("x")), whole(p*q)))
		return left + " < 0", fmt.Sprintf("(%d, %d)", p, q), g.one(fmt.Sprintf("%d \\le x \\le %d", p, q), fmt.Sprintf("(%d, %d)", p, q+1), fmt.Sprintf("(-%s, %d) \\cup (%d, %s)", `\infty`, p, q, `\infty`))
	}},
	{"distances", func(g *Generator) (string, string, string) {
		a, b := g.nonzero(), g.within(1, 9)
		left := fmt.Sprintf(`\left|%s\right| \le %d`, g.tex(less(sym("x"), whole(a))), b)
		return left, fmt.Sprintf("[%d, %d]", a-b, a+b), g.one(fmt.Sprintf("[%d, %d]", -a-b, -a+b), fmt.Sprintf("%d < x < %d", a-b, a+b), fmt.Sprintf(`x \le %d`, a+b))
	}},
	{"unions", func(g *Generator) (string, string, string) {
		a := g.within(-9, 5)
		b := a + g.within(1, 8)
		left := fmt.Sprintf(`(-\infty, %d) \cup [%d, \infty)`, a, b)
		return left, fmt.Sprintf(`x < %d \text{ or } x \ge %d`, a, b), g.one(fmt.Sprintf(`x < %d \text{ or } x > %d`, a, b), fmt.Sprintf(`x \le %d \text{ or } x \ge %d`, a, b), fmt.Sprintf(`%d \le x < %d`, a, b))
	}},
	{"domains", func(g *Generator) (string, string, string) {
		a := g.within(-9, 9)
		return fmt.Sprintf(`x \ne %d`, a), fmt.Sprintf(`(-\infty, %d) \cup (%d, \infty)`, a, a), fmt.Sprintf(`(-\infty, %d) \cup (%d, \infty)`, a, a+1)
	}},
	{"congruences", func(g *Generator) (string, string, string) {
		m := g.within(2, 20)
		a, k := g.within(0, m-1), g.within(1, 5)
		write := func(a, m int64) string { return fmt.Sprintf(`x \equiv %d \pmod{%d}`, a, m) }
		return write(a, m), write(a+k*m, m), g.one(write(a+1, m), write(a, m+1), write(a+k*m+1, m))
	}},
	{"angles in families", func(g *Generator) (string, string, string) {
		o, step := big.NewRat(g.within(1, 11), 12), g.within(1, 2)
		write := func(o *big.Rat, step string) string {
			return fmt.Sprintf(`x = %s + %sk\pi, k \in \mathbb{Z}`, g.tex(times(ratio(o), con("pi"))), step)
		}
		s := map[int64]string{1: "", 2: "2"}[step]
		moved := new(big.Rat).Add(o, big.NewRat(step*g.within(1, 3), 1))
		return write(o, s), write(moved, s), g.one(write(moved, "4"), write(new(big.Rat).Add(moved, big.NewRat(1, 2)), s))
	}},
	{"integers in families", func(g *Generator) (string, string, string) {
		m := g.within(2, 12)
		a, k := g.within(0, m-1), g.within(1, 4)
		write := func(a, m int64, n string) string {
			return fmt.Sprintf(`x = %d%s + %d, %s \in \mathbb{Z}`, m, n, a, n)
		}
		return write(a, m, "k"), write(a+k*m, m, "n"), g.one(write(a+k*m+1, m, "n"), write(a, 2*m, "n"))
	}},
	{"constants of integration", func(g *Generator) (string, string, string) {
		f := g.tex(sumOf(times(whole(g.within(2, 9)), to(sym("x"), g.within(2, 5))), call("sin", sym("x"))))
		return f + " + C", fmt.Sprintf("%s + %d + C", f, g.within(1, 9)), fmt.Sprintf("%s + %dx + C", f, g.within(2, 9))
	}},
	{"systems", func(g *Generator) (string, string, string) {
		a, b := g.within(-9, 9), g.within(10, 19)
		return fmt.Sprintf("x = %d, y = %d", a, b), fmt.Sprintf("(x, y) = (%d, %d)", a, b), g.one(fmt.Sprintf("(x, y) = (%d, %d)", b, a), fmt.Sprintf("x = %d, y = %d", a, b+1))
	}},
	{"pieces", func(g *Generator) (string, string, string) {
		a := g.within(1, 9)
		up, down := g.tex(less(sym("x"), whole(a))), g.tex(less(whole(a), sym("x")))
		write := func(x, y string) string {
			return fmt.Sprintf(`\begin{cases} %s, & x \ge %d \\ %s, & x < %d \end{cases}`, x, a, y, a)
		}
		return fmt.Sprintf("|%s|", up), write(up, down), g.one(write(down, up), write(up, up))
	}},
	{"money", func(g *Generator) (string, string, string) {
		c := g.within(1, 9999)
		return fmt.Sprintf(`\$%d.%02d`, c/100, c%100), fmt.Sprintf(`%d.%02d \text{ dollars}`, c/100, c%100), g.one(fmt.Sprintf(`\$%d.%02d`, (c+110)/100, (c+110)%100), fmt.Sprintf(`\$%d`, 100*c))
	}},
	{"times of day", func(g *Generator) (string, string, string) {
		h, m := g.within(1, 11), g.within(0, 59)
		return fmt.Sprintf("%d:%02d pm", h, m), fmt.Sprintf("%d:%02d", h+12, m), g.one(fmt.Sprintf("%d:%02d am", h, m), fmt.Sprintf("%d:%02d", h+12, (m+1)%60))
	}},
	{"durations", func(g *Generator) (string, string, string) {
		m := 3 * g.within(1, 60)
		v := big.NewRat(m, 60)
		return fmt.Sprintf(`%d \text{ minutes}`, m), g.tex(text(v.FloatString(2), v)) + ` \text{ hours}`, fmt.Sprintf(`%d \text{ seconds}`, 6*m)
	}},
	{"angles", func(g *Generator) (string, string, string) {
		d := 5 * g.within(1, 71)
		v := big.NewRat(d, 180)
		right := g.tex(times(ratio(v), con("pi")))
		return fmt.Sprintf(`%d^\circ`, d), right, g.one(fmt.Sprintf(`%d^\circ`, d+1), g.tex(times(ratio(new(big.Rat).Add(v, big.NewRat(1, 180))), con("pi"))))
	}},
	{"speeds and areas", func(g *Generator) (string, string, string) {
		n := 18 * g.within(1, 20)
		if g.rng.IntN(2) == 0 {
			return fmt.Sprintf(`%d \text{ km/h}`, n), fmt.Sprintf(`%d \text{ m/s}`, n*5/18), fmt.Sprintf(`%d \text{ m/s}`, n*5/18+1)
		}
		return fmt.Sprintf(`%d \text{ m}^2`, n), fmt.Sprintf(`%d \text{ cm}^2`, 10000*n), fmt.Sprintf(`%d \text{ cm}^2`, 100*n)
	}},
	{"ratios", func(g *Generator) (string, string, string) {
		a, b, k := g.within(1, 20), g.within(21, 40), g.within(2, 9)
		return fmt.Sprintf("%d:%d", k*a, k*b), fmt.Sprintf("%d:%d", a, b), g.one(fmt.Sprintf("%d:%d", b, a), fmt.Sprintf("%d:%d", a+1, b))
	}},
	{"scientific notation", func(g *Generator) (string, string, string) {
		m, e := g.within(101, 999), g.within(-6, 9)
		v := new(big.Rat).SetFrac64(m, 100)
		ten := big.NewRat(10, 1)
		w := new(big.Rat).Set(v)
		for i := e; i != 0; i -= sign(i) {
			if e > 0 {
				w.Mul(w, ten)
			} else {
				w.Quo(w, ten)
			}
		}
		write := func(e int64) string { return fmt.Sprintf(`%s \times 10^{%d}`, v.FloatString(2), e) }
		return write(e), w.FloatString(8), write(e + 1)
	}},
	{"letters of choices", func(g *Generator) (string, string, string) {
		k := g.rng.IntN(4)
		l, other := string(rune('A'+k)), string(rune('A'+(k+1+g.rng.IntN(3))%4))
		return fmt.Sprintf(`\text{(%s)}`, l), l, g.one(other, fmt.Sprintf(`(\mathrm{%s})`, other))
	}},
	{"words", func(g *Generator) (string, string, string) {
		sets := [][3]string{{`\text{no solution}`, `\emptyset`, `\{0\}`}, {"无解", `\text{no solution}`, "0"}, {`\text{Yes}`, `\text{yes}`, `\text{No}`},
			{`\text{true}`, `\text{True}`, `\text{false}`}, {`\text{Monday}`, "monday", `\text{Tuesday}`}, {`\text{impossible}`, `\text{Impossible}`, `\text{possible}`}}
		s := sets[g.rng.IntN(len(sets))]
		return s[0], s[1], s[2]
	}},
	{"products of matrices", func(g *Generator) (string, string, string) {
		var a, b, c [4]int64
		for i := range a {
			a[i], b[i] = g.within(-5, 5), g.within(-5, 5)
		}
		for i := range c {
			c[i] = a[i&2]*b[i&1] + a[i|1]*b[i&1|2]
		}
		write := func(m [4]int64) string {
			return fmt.Sprintf(`\begin{pmatrix} %d & %d \\ %d & %d \end{pmatrix}`, m[0], m[1], m[2], m[3])
		}
		d := c
		d[g.rng.IntN(4)] += g.nonzero()
		return write(a) + write(b), write(c), write(d)
	}},
	{"sums of vectors", func(g *Generator) (string, string, string) {
		a, b, c, d, k := g.within(-9, 9), g.within(-9, 9), g.within(-9, 9), g.within(-9, 9), g.within(2, 5)
		write := func(a, b int64) string { return fmt.Sprintf(`\begin{pmatrix} %d \\ %d \end{pmatrix}`, a, b) }
		return fmt.Sprintf("%d%s + %s", k, write(a, b), write(c, d)), write(k*a+c, k*b+d), write(k*a+c, k*b+d+g.nonzero())
	}},
}

// order are the relations, the two directions and the strict ones beside the others.
var order = [4]string{" < ", " > ", ` \le `, ` \ge `}

func sign(n int64) int64 {
	if n < 0 {
		return -1
	}
	return 1
}

// one returns one of the texts.
func (g *Generator) one(texts ...string) string { return texts[g.rng.IntN(len(texts))] }

// tex writes a term as LaTeX.
func (g *Generator) tex(t *term) string { return (&writer{LaTeX, g.rng}).write(g.fold(t, true)) }
