package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
)

// factors recognises factors side by side and what stands behind them.
func (c *chainReader) factors(i int) (int, bool) {
	j, numeric, ok := c.factor(i)
	if !ok {
		return i, false
	}
	for {
		t := c.at(j)
		if c.at(j-1).kind == proseNumber && t.space && t.kind == proseNumber && numeric {
			// A mixed number: 3 1/2.
			if s := c.at(j + 1); s.text == "/" && !s.space && c.at(j+2).kind == proseNumber && !c.at(j+2).space && !strings.Contains(c.at(j-1).text, ".") && len(t.text) <= 3 {
				c.space(t)
				c.write(t.text, t)
				c.write("/", s)
				c.write(c.at(j+2).text, c.at(j+2))
				j += 3
				break
			}
		}
		tight := t.space && c.apart(j, numeric)
		if t.space && !tight && !(t.kind == proseCommand && operandCommand(t.text)) {
			break
		}
		switch t.kind {
		case proseWord:
			tight = tight || !t.space && c.symbol(j) && !(t.text == "x" && c.at(j+1).kind == proseNumber && numeric)
			if numeric && len(t.text) == 1 && c.unitLetter(t.text) {
				tight = false
			}
			tight = tight || c.indexed(j)
		case proseOpen:
			tight = tight || !t.space && t.text == "(" && t.match > 0
		case proseCommand:
			tight = operandCommand(t.text)
		case proseOther:
			tight = mathRune(t.text)
		case proseNumber:
			tight = c.at(j-1).kind == proseWord // x2
		}
		if !tight {
			break
		}
		m := c.mark()
		k, n, ok := c.factor(j)
		if !ok {
			c.rewind(m)
			break
		}
		numeric = numeric && n
		j = k
	}
	j = c.unit(j, numeric)
	for numeric && c.measured && c.at(j).kind == proseNumber && descends(c.openUnit, c.at(j+1).low) { // 3 h 20 min
		k, _, ok := c.factor(j)
		if !ok {
			break
		}
		j = c.unit(k, true)
	}
	return j, true
}

// apart reports whether token i, behind a blank, is a further factor: "y = x e^x", "2 sin x cos x",
// "m (v + w)". A letter that begins another equation, or marks an option, is none.
func (c *chainReader) apart(i int, numeric bool) bool {
	t, n := c.at(i), c.at(i+1)
	switch {
	case n.kind == proseRel && numeric && c.begun == c.ops:
		return false // x = 2 y = 4
	case t.kind == proseOpen:
		return t.text == "(" && t.match > i+2 && !numeric && c.adding(i+1, t.match)
	case t.kind != proseWord:
		return false
	case len(t.text) == 1:
		if t.text == "I" || (t.text == "a" || t.text == "A") && n.kind != proseOp || t.text < "F" && n.kind != proseOp && n.kind != proseLine && !n.space {
			return false
		}
		// Behind a number, x multiplies and the letters of units are units.
		return !numeric || t.text == "x" && n.kind != proseNumber && n.kind != proseMoney && n.kind != proseOpen || t.text > "a" && t.text != "x" && !c.unitLetter(t.text) || t.text == "a"
	}
	_, function := lexer.FunctionName(t.text)
	return function && (n.text == "^" || n.kind == proseOpen || n.kind == proseNumber || n.kind == proseWord && (len(n.text) == 1 || n.maths)) || lexer.IsGreek(t.text)
}

// adding reports whether a sum with a letter stands between tokens i and j and nothing else.
func (c *chainReader) adding(i, j int) bool {
	letters, signs := 0, 0
	for ; i < j; i++ {
		switch t := c.at(i); {
		case t.kind == proseWord && len(t.text) == 1:
			letters++
		case t.kind == proseOp:
			signs++
		case t.kind != proseNumber:
			return false
		}
	}
	return letters > 0 && signs > 0
}

// symbol reports whether the word at token i is a symbol or a function.
func (c *chainReader) symbol(i int) bool {
	t := c.at(i)
	return t.kind == proseWord && (len(t.text) == 1 || t.maths || c.product(i))
}

// product reports whether word i is a product of symbols that also stand alone in the text,
// or the segment between two points that a sign stands beside: "AB = 3".
func (c *chainReader) product(i int) bool {
	w := c.at(i).text
	if len(w) < 2 || len(w) > 3 {
		return false
	}
	if len(w) == 2 && !lexer.IsUnit(w) && w[0] != w[1] && isCapital(w[0]) && isCapital(w[1]) && (c.signs(i+1) || c.signs(i-1)) {
		return true
	}
	if n := c.at(i + 1); !n.space && superscript(n.text) && strings.ToLower(w) == w {
		return true // kv²
	}
	if len(w) == 2 && c.at(i-1).kind != proseNumber && (c.signs(i+1) && (c.at(i+1).text != "-" || c.at(i+1).space && c.at(i+2).space) || c.signs(i-1) && c.ends(i+1)) && !english2[w] && !abbreviations[w] && !knownUnit(w) && (w[0] == 'd' || strings.ToLower(w) == w) {
		return true // x³ + ax + b, dh/dt
	}
	if english2[w] || w == "and" || w == "are" || w == "has" || w == "can" {
		return false
	}
	for k := range len(w) {
		if !c.lone.Has(w[k]) {
			return false
		}
	}
	return true
}

// capitals reports whether a word names up to three points.
func capitals(w string) bool {
	for k := range len(w) {
		if !isCapital(w[k]) {
			return false
		}
	}
	return len(w) <= 3
}

// ellipses stand for the terms between two that are written.
var ellipses = WordSet("... … ⋯ ……")

// spelledSymbols are the words for a symbol or a differential, which take no argument.
var spelledSymbols = WordSet("pi theta alpha beta gamma lambda phi sigma omega delta epsilon mu rho tau zeta psi dx dy dt")

// abbreviations are words of two letters that are no products.
var abbreviations = WordSet("st nd rd th vs ie eg ok hi oh id am pm no")

// ends reports whether a clause ends with token i.
func (c *chainReader) ends(i int) bool {
	switch c.at(i).kind {
	case proseStop, proseComma, proseLine:
		return true
	}
	return false
}

func superscript(s string) bool { return s != "" && strings.Contains("²³⁴⁵⁶⁷⁸⁹ⁿ", s) }

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

// signs reports whether token i is a relation or an operation.
func (c *chainReader) signs(i int) bool {
	k := c.at(i).kind
	return k == proseRel || k == proseOp
}

// factor recognises one factor with its postfixes. numeric says that it is a
// number or an amount.
func (c *chainReader) factor(i int) (j int, numeric, ok bool) {
	t := c.at(i)
	switch t.kind {
	case proseMoney:
		n := c.at(i + 1)
		if n.kind == proseOpen && !n.space {
			return c.group(i+1, false)
		}
		if n.kind != proseNumber {
			return i, false, false
		}
		c.space(t)
		c.write(plainNumber(n.text), n)
		c.units = append(c.units, unitMark{at: len(c.text), text: strings.TrimPrefix(t.text, `\`), money: true, start: t.start, end: n.end})
		return c.postfix(i + 2), true, true
	case proseNumber:
		c.space(t)
		c.write(plainNumber(t.text), t)
		return c.postfix(i + 1), true, true
	case proseOpen:
		return c.group(i, c.every) // a point, a vector
	case proseCommand:
		if !operandCommand(t.text) {
			return i, false, false
		}
		c.space(t)
		c.write(t.text, t)
		c.letters++
		j = i + 1
		if n := c.at(j); strings.HasPrefix(t.text, `\left`) && n.kind != proseOpen {
			return i, false, false
		}
		return c.postfix(j), false, true
	case proseOther:
		if ellipses[t.text] && c.at(i-1).kind == proseOp && c.at(i+1).kind == proseOp {
			c.space(t)
			c.write("...", t)
			return i + 1, true, true
		}
		if n := c.at(i + 1); t.text == "∠" && !n.space && (n.kind == proseWord && capitals(n.text) || n.kind == proseNumber) {
			c.space(t)
			c.write(t.text+n.text, t)
			c.letters++
			return c.postfix(i + 2), false, true
		}
		if !mathRune(t.text) {
			return i, false, false
		}
		c.space(t)
		c.write(t.text, t)
		c.letters++
		if t.text == "√" {
			k, n, ok := c.factor(i + 1)
			return k, n, ok
		}
		return c.postfix(i + 1), false, true
	case proseWord:
		if at, before, behind := c.share(i); at > 0 {
			c.space(t)
			c.write(before, t)
			k, _, ok := c.factor(at)
			if !ok || len(c.units) > 0 && behind != "" {
				return i, false, false
			}
			if d, n := c.at(k), c.at(k+1); behind != "" && d.text == "/" && !d.space && n.kind == proseNumber && !n.space {
				c.write("/", d) // the square root of 9/16
				c.write(plainNumber(n.text), n)
				k += 2
			}
			c.write(behind, c.at(k-1))
			c.ops++
			c.shared = true
			return k, behind == "", true
		}
		if t.maths {
			c.space(t)
			c.write(t.text, t)
			c.letters++
			j = i + 1
			if n := c.at(j); n.text == "^" && c.at(j+1).kind == proseNumber {
				c.write("^", n)
				c.write(c.at(j+1).text, c.at(j+1))
				j += 2
			}
			if n := c.at(j); n.kind == proseOpen {
				return c.group(j, true)
			}
			if spelledSymbols[t.text] {
				return c.postfix(j), false, true
			}
			if n := c.at(j); n.kind == proseNumber || n.kind == proseWord && len(n.text) == 1 {
				k, _, ok := c.factor(j)
				return k, false, ok
			}
			return i, false, false
		}
		if c.product(i) {
			c.space(t)
			c.write(t.text, t)
			c.letters++
			return c.postfix(i + 1), false, true
		}
		if len(t.text) != 1 {
			return i, false, false
		}
		if t.text == "a" || t.text == "A" || t.text == "I" {
			// An article or a pronoun unless it is tied to a calculation.
			n, p := c.at(i+1), c.at(i-1)
			tied := n.kind == proseOp || !n.space && superscript(n.text) || n.kind == proseRel || !n.space && (n.kind == proseOpen || n.kind == proseNumber) || p.kind == proseOp || p.kind == proseRel && (n.kind == proseComma || n.kind == proseStop || n.kind == proseLine) || !t.space && p.kind == proseNumber
			if !tied {
				return i, false, false
			}
		}
		c.space(t)
		c.write(t.text, t)
		c.letters++
		j = i + 1
		if n := c.at(j); n.kind == proseOpen && n.match > 0 && (!n.space || c.named(j)) {
			m := c.mark()
			if k, _, ok := c.group(j, true); ok {
				return k, false, true
			}
			c.rewind(m)
			return i, false, false
		}
		return c.postfix(j), false, true
	}
	return i, false, false
}

// named reports whether the bracket at token i, behind a letter and a blank, holds the
// argument of a function that is defined: "f (x) = 2x".
func (c *chainReader) named(i int) bool {
	return c.at(i).match == i+2 && c.at(i+1).kind == proseWord && len(c.at(i+1).text) == 1 && c.at(i+3).kind == proseRel
}

// group recognises a bracketed expression, or a list of them where a call allows it.
func (c *chainReader) group(i int, list bool) (int, bool, bool) {
	t := c.at(i)
	if t.match < 0 {
		return i, false, false
	}
	before := c.letters
	c.space(t)
	c.write(bracketSpelling(t.text), t)
	j := i + 1
	for {
		k, ok := c.expr(j)
		if !ok {
			return i, false, false
		}
		j = k
		n := c.at(j)
		if list && n.kind == proseComma && n.text == "," {
			c.write(",", n)
			j++
			continue
		}
		if list && n.kind == proseRel {
			c.write(n.text, n)
			j++
			continue
		}
		if j != t.match {
			return i, false, false
		}
		c.write(bracketSpelling(n.text), n)
		return c.postfix(j + 1), c.letters == before, true
	}
}

func bracketSpelling(s string) string {
	switch s {
	case "（", "［":
		return "("
	case "）", "］":
		return ")"
	}
	return s
}

// postfix recognises percent signs, powers, factorials, subscripts and primes.
func (c *chainReader) postfix(i int) int {
	for {
		t := c.at(i)
		switch {
		case t.kind == prosePercent:
			c.write("%", t)
			i++
		case (t.text == "percent" || t.text == "％") && c.at(i-1).kind == proseNumber:
			c.write("%", t)
			i++
		case (t.text == "squared" || t.text == "cubed") && (c.at(i-1).kind != proseWord || len(c.at(i-1).text) == 1):
			c.write(map[string]string{"squared": "^2", "cubed": "^3"}[t.text], t)
			c.ops++
			i++
		case t.kind == proseOp && (t.text == "^" || t.text == "**"):
			m := c.mark()
			c.write("^", t)
			j := c.sign(i + 1)
			n := c.at(j)
			if n.text == "{" {
				k := j
				for k < len(c.toks) && k < j+20 && c.toks[k].text != "}" {
					c.write(c.toks[k].text, &c.toks[k])
					k++
				}
				if c.at(k).text != "}" {
					c.rewind(m)
					return i
				}
				c.write("}", c.at(k))
				i = k + 1
				continue
			}
			k, _, ok := c.factorDeep(j)
			if !ok {
				c.rewind(m)
				return i
			}
			c.ops++
			i = k
		case t.text == "!" && !t.space:
			switch n := c.at(i + 1); n.kind {
			case proseOp, proseRel, proseClose:
				c.write("!", t)
				c.ops++
				i++
			default:
				return i
			}
		case t.text == "_" && !t.space:
			n := c.at(i + 1)
			if n.space || n.kind != proseNumber && !(n.kind == proseWord && len(n.text) <= 2) {
				if n.text != "{" {
					return i
				}
				k := i + 2
				for k < len(c.toks) && k < i+20 && c.toks[k].text != "}" {
					k++
				}
				if c.at(k).text != "}" {
					return i
				}
				c.write("_", t)
				for q := i + 1; q <= k; q++ {
					c.write(c.toks[q].text, &c.toks[q])
				}
				i = k + 1
				continue
			}
			c.write("_", t)
			c.write(n.text, n)
			i += 2
		case t.text == "'" && !t.space && c.at(i-1).kind == proseWord && len(c.at(i-1).text) == 1:
			c.write("'", t)
			i++
		case !t.space && (superscript(t.text) || t.text == "°"):
			if c.write(t.text, t); t.text == "ⁿ" {
				c.letters++
			}
			if t.text != "°" {
				c.ops++
			}
			i++
		default:
			return i
		}
	}
}

func (c *chainReader) factorDeep(i int) (int, bool, bool) {
	c.depth++
	defer func() { c.depth-- }()
	if c.depth > maxChainDepth {
		return i, false, false
	}
	return c.factor(i)
}
