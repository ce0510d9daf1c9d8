package checker_test

import (
	"fmt"
	"strings"
)

// monsters makes pairs that no one writes: every operation around every other, with numbers of
// every size. They find what costs more than it burns.
type monsters struct{ seed uint64 }

func (m *monsters) below(n int) int {
	m.seed ^= m.seed << 13
	m.seed ^= m.seed >> 7
	m.seed ^= m.seed << 17
	return int(m.seed>>33) % n
}

func (m *monsters) pick(list ...string) string { return list[m.below(len(list))] }

func (m *monsters) number() string {
	switch m.below(6) {
	case 0:
		return fmt.Sprint(m.below(1_000_000_000))
	case 1:
		return fmt.Sprintf("%d%019d", 1+m.below(1<<30), m.below(1<<30))
	case 2:
		return fmt.Sprintf(`\frac{%d}{%d}`, 1+m.below(99), 1+m.below(99))
	case 3:
		return fmt.Sprintf("%d.%03d", m.below(99), m.below(1000))
	case 4:
		return m.pick(`\pi`, "e", "i")
	}
	return fmt.Sprint(m.below(21))
}

// shapes have a part for each ?, and a small whole number for each #.
var shapes = strings.Split(`?+? ?-? (?)(?) \frac{?}{?} \sqrt{?} \sqrt[#]{?} (?)^{#} (?)^{20} (?)^{999} (?)^{?} (?)^{\frac{#}{#}}`+
	` \sin(?) \cos(?) \tan(?) \ln(?) \log_{?}(?) e^{?} |?| \lfloor?\rfloor (?)! \binom{?}{?} \sum_{k=1}^{n}? \sum_{k=1}^{1000}? \sum_{k=1}^{?}?`+
	` \prod_{k=1}^{1000}? \int_0^{?}?\,dx \int?\,dx \frac{d}{dx}(?) \arcsin(?) \arctan(?) \min(?,?) \Gamma(?) \lim_{x\to0}\frac{?}{?} \lim_{x\to\infty}(?) \lim_{x\to1}(?)^{?} ?+?+?+\cdots+? (?)(?)\cdots(?)`, " ")

var frames = strings.Split(`?=? ?<? \{?,?,?\} ?=?,?=? \begin{pmatrix}?&?\\?&?\end{pmatrix}^{#}`, " ")

func (m *monsters) fill(shape string, depth int) string {
	var b strings.Builder
	for _, r := range shape {
		switch r {
		case '?':
			b.WriteString(m.expression(depth - 1 - m.below(2)))
		case '#':
			fmt.Fprint(&b, 2+m.below(8))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (m *monsters) expression(depth int) string {
	if depth <= 0 {
		if m.below(2) == 0 {
			return m.number()
		}
		return m.pick("x", "y", "z", "a", "b", "n")
	}
	return m.fill(m.pick(shapes...), depth)
}

// pair returns two texts: the same, one changed in a digit, or strangers.
func (m *monsters) pair() [2]string {
	text := func() string {
		if m.below(2) == 0 {
			return m.expression(2 + m.below(5))
		}
		return m.fill(m.pick(frames...), 2+m.below(4))
	}
	a := text()
	switch m.below(4) {
	case 0:
		return [2]string{a, "(" + a + ")+0"}
	case 1:
		return [2]string{a, text()}
	}
	b := []byte(a)
	for range 20 {
		if i := m.below(len(b)); b[i] >= '0' && b[i] <= '9' {
			b[i] = '0' + byte(m.below(10))
			break
		}
	}
	return [2]string{a, string(b)}
}
