package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser/syntax"
)

// chainReader finds calculations written in running text: relations between
// operands of numbers with units and words, money, percentages and symbols. It
// only recognises; what it has recognised is spelled again without the words
// and given to the expression parser, and the spans are carried back.
//
//	chain   = expr { relation expr }
//	expr    = [sign] factor { operator [sign] factor }
//	factor  = ( money number | number | symbol | call | "(" expr ")" | command ) { postfix } [ unit ]
//	unit    = words behind a number, if an operator or a relation takes them up
type chainReader struct {
	toks []proseToken
	lone *letterSet
	// every operand is wanted, as in a problem's text, where words are no part of calculations
	every bool

	text    []byte  // the spelling for the expression parser
	from    []int32 // for each byte of text, where it comes from
	to      []int32
	units   []unitMark
	depth   int
	written int // tokens written since the reader was made, also those taken back

	ops, letters int
	wordy        bool // the last factor's words lead up to a relation
	openUnit     string
	shared       bool // a part was named in words: "half of 30"
}

// unitMark is a unit behind the number that ends at text offset at.
type unitMark struct {
	at    int
	text  string
	money bool
	end   int // source offset of the end of the words
	start int
}

// operand is one side of a relation in a chain.
type operand struct {
	tokFrom, tokTo   int
	textFrom, textTo int
	ops, letters     int
	wordy            bool
	unit             string
	units            int
}

// chain is a recognised calculation.
type chain struct {
	from, to   int // tokens
	text       string
	srcFrom    []int32
	srcTo      []int32
	units      []unitMark
	relations  int
	ops        int
	letters    int
	mixedUnits bool // units of one kind but different size: not mere numbers
	bare       bool // every operand is a lone quantity
	remainder  bool // "R 1" or "remainder 1" stands behind
	fragment   bool // the chain's beginning could not be read
}

const (
	maxChainDepth = 40
	maxUnitWords  = 6
)

func (c *chainReader) reset() {
	c.text, c.from, c.to, c.units = c.text[:0], c.from[:0], c.to[:0], c.units[:0]
	c.ops, c.letters, c.depth, c.wordy, c.openUnit, c.shared = 0, 0, 0, false, "", false
}

func (c *chainReader) write(s string, t *proseToken) {
	c.written++
	same := len(s) == t.end-t.start
	for k := range len(s) {
		f, e := t.start, t.end
		if same {
			f, e = t.start+k, t.start+k+1
		}
		c.from = append(c.from, int32(f))
		c.to = append(c.to, int32(e))
	}
	c.text = append(c.text, s...)
}

func (c *chainReader) space(t *proseToken) {
	if len(c.text) > 0 && t.space {
		c.from = append(c.from, int32(t.start))
		c.to = append(c.to, int32(t.start))
		c.text = append(c.text, ' ')
	}
}

type chainMark struct{ text, units, ops, letters int }

func (c *chainReader) mark() chainMark {
	return chainMark{len(c.text), len(c.units), c.ops, c.letters}
}

func (c *chainReader) rewind(m chainMark) {
	c.text, c.from, c.to, c.units = c.text[:m.text], c.from[:m.text], c.to[:m.text], c.units[:m.units]
	c.ops, c.letters = m.ops, m.letters
}

func (c *chainReader) at(i int) *proseToken {
	if i < 0 || i >= len(c.toks) {
		return &noToken
	}
	return &c.toks[i]
}

var noToken = proseToken{kind: proseLine, space: true, match: -1}

// read recognises the longest calculation that starts at token i. The second
// result is the token to go on from: behind the calculation, or i+1 if none starts here.
func (c *chainReader) read(i int) (*chain, int) {
	if !c.starts(i) {
		return nil, i + 1
	}
	c.reset()
	var ops [64]operand
	list := ops[:0]
	j := i
	relations := 0
	for {
		m, from := c.mark(), j
		u := len(c.units)
		next, ok := c.expr(j)
		if !ok {
			c.rewind(m)
			if len(list) > 0 { // take the dangling relation back
				c.rewind(chainMark{list[len(list)-1].textTo, len(c.units), c.ops, c.letters})
				j = list[len(list)-1].tokTo
				relations--
			}
			break
		}
		list = append(list, operand{from, next, m.text, len(c.text), c.ops - m.ops, c.letters - m.letters, c.wordy, c.openUnit, len(c.units) - u})
		j = next
		t := c.at(j)
		if t.kind != proseRel && t.cue != cueEquals {
			break
		}
		if t.kind != proseRel {
			if k := c.at(j + 1).kind; t.text == "equal" || k != proseNumber && k != proseMoney {
				break
			}
		}
		c.space(t)
		c.write(relationSpelling(t.text), t)
		relations++
		j++
	}
	if len(list) == 0 {
		return nil, i + 1
	}
	end := j
	// An operand that goes on in a way that was not understood is not an operand.
	lo, hi := 0, len(list)
	if c.truncated(end) {
		hi--
	}
	if c.headless(i, list[0]) || list[0].ops == 0 && list[0].letters == 0 && len(list) > 2 && list[0].wordy {
		lo++
	}
	if hi-lo >= 2 && list[lo].wordy && list[lo].ops == 0 && list[lo].letters == 0 {
		lo++
	}
	if hi <= lo {
		return nil, max(end, i+1)
	}
	a, z := list[lo], list[hi-1]
	out := &chain{from: a.tokFrom, to: z.tokTo, relations: hi - lo - 1}
	out.text = string(c.text[a.textFrom:z.textTo])
	out.srcFrom = append(out.srcFrom, c.from[a.textFrom:z.textTo]...)
	out.srcTo = append(out.srcTo, c.to[a.textFrom:z.textTo]...)
	out.bare = true
	for _, o := range list[lo:hi] {
		out.ops += o.ops
		out.letters += o.letters
		if o.ops > 0 || o.letters > 0 {
			out.bare = false
		}
	}
	for _, u := range c.units {
		if u.at > a.textFrom && u.at <= z.textTo {
			u.at -= a.textFrom
			out.units = append(out.units, u)
		}
	}
	out.mixedUnits = c.mixed(list[lo:hi])
	out.fragment = lo > 0 && c.at(i-1).kind == proseOp || c.shared && adds(c.text) // half of 30 + 2
	out.remainder = c.remainder(end)
	return out, max(end, i+1)
}

// remainder reports whether the words behind token i make the last operand a
// quotient with remainder.
func (c *chainReader) remainder(i int) bool {
	for k := i - 1; k < i+5; k++ {
		t := c.at(k)
		switch t.kind {
		case proseLine, proseStop, proseMath, proseRel:
			return false
		}
		switch {
		case (t.text == "R" || t.text == "r") && c.at(k+1).kind == proseNumber, strings.HasPrefix(t.text, "remainder"), strings.HasPrefix(t.text, "…"), strings.HasPrefix(t.text, "余"), t.text == "left" && c.at(k+1).text == "over", t.text == "leftover":
			return true
		}
	}
	return false
}

// starts reports whether a calculation can start at token i.
func (c *chainReader) starts(i int) bool {
	switch t := c.at(i); t.kind {
	case proseNumber, proseOpen, proseMoney:
		return true
	case proseWord:
		if len(t.text) == 1 || isMathWord(t.text) || c.product(t.text) {
			return true
		}
		k, _, _ := c.share(i)
		return k > 0
	case proseCommand:
		return t.cue == cueNone && operandCommand(t.text)
	case proseOp:
		// A sign: nothing that could take it as an operator stands before it.
		if t.text != "-" && t.text != "+" && t.text != "−" {
			return false
		}
		n := c.at(i + 1)
		if n.space {
			return false
		}
		switch p := c.at(i - 1); p.kind {
		case proseNumber, proseClose, prosePercent, proseOp:
			return false
		case proseWord, proseHan:
			return t.space
		}
		return true
	case proseOther:
		return mathRune(t.text)
	}
	return false
}

// headless reports whether the first operand is only the end of something: an
// operator, a label or a word such as "of" stands before it.
func (c *chainReader) headless(i int, first operand) bool {
	p, t := c.at(i-1), c.at(i)
	bare := first.ops == 0 && first.letters == 0
	switch p.kind {
	case proseOp:
		if (p.text == "-" || p.text == "–" || p.text == "*" || p.text == "·") && t.space {
			q := c.at(i - 2)
			switch q.kind {
			case proseLine, proseStop, proseComma, proseWord, proseHan, proseMark:
				// A bullet or a dash, unless it has blanks on both sides behind a word.
				return q.kind == proseWord && !(q.text == "Note") && p.space && bare
			}
		}
		return true
	case proseCommand:
		// A space or a sign that is not known: what stands before it may belong to the operand.
		return p.cue == cueNone && !strings.HasPrefix(p.text, `\text`) && p.text != `\quad` && p.text != `\qquad` && p.text != `\item` && p.text != `\\`
	case proseMath:
		return !t.space
	case proseOther:
		return !t.space && p.text != "\"" && p.text != "'" && p.text != "“" && p.text != "*" && p.text != "`" && p.text != "#" && p.text != "”" && p.text != "|" && p.text != ">" && p.text != "："
	case prosePercent:
		return true
	case proseWord:
		if c.every && t.space {
			return false
		}
		if !t.space {
			// The end of a name or of a call such as "phi(9)", unless a blank was forgotten.
			return t.kind != proseNumber || bare || len(p.text) < 3 || isMathWord(p.text)
		}
		w := strings.ToLower(p.text)
		switch w {
		case "of":
			q := c.at(i - 2)
			if q.kind == prosePercent || q.kind == proseNumber || fractionWord(strings.ToLower(q.text)) {
				return true
			}
			return bare
		case "times", "plus", "minus", "twice", "thrice", "double", "triple", "half", "x", "percent":
			return true
		case "than", "and", "by", "from", "to", "between":
			return bare
		}
		return bare && labelWords[w]
	case proseHan:
		if bare && (p.text == "第" || strings.HasSuffix(p.text, "第") || strings.HasSuffix(p.text, "乘") || strings.HasSuffix(p.text, "加") || strings.HasSuffix(p.text, "减") || strings.HasSuffix(p.text, "除以") || strings.HasSuffix(p.text, "乘以")) {
			return true
		}
		return strings.HasSuffix(p.text, "乘以") || strings.HasSuffix(p.text, "除以") || strings.HasSuffix(p.text, "倍")
	case proseNumber:
		return true
	}
	return false
}

// signed reports whether the minus at token i is a sign: "in -3, 4".
func (c *chainReader) signed(i int) bool {
	t, p := c.at(i), c.at(i-1)
	return t.space && !c.at(i+1).space && (p.kind == proseWord && len(p.text) > 1 || p.kind == proseHan)
}

func fractionWord(w string) bool {
	switch w {
	case "half", "third", "thirds", "quarter", "quarters", "fourth", "fourths", "fifth", "fifths", "sixth", "eighth", "tenth", "percent", "square", "cube", "root":
		return true
	}
	return false
}

// truncated reports whether the operand that ends before token i goes on.
func (c *chainReader) truncated(i int) bool {
	t := c.at(i)
	switch t.kind {
	case proseOp:
		return true
	case proseOpen:
		return !t.space && t.text != "（"
	case proseCommand:
		return t.cue == cueNone && !strings.HasPrefix(t.text, `\text`) && !strings.HasPrefix(t.text, `\q`) && !(t.text == `\\` && c.at(i+1).kind == proseLine) && t.text != `\,` && t.text != `\)` && t.text != `\]`
	case proseMath:
		return !t.space
	case proseNumber:
		return t.space && (c.at(i-1).kind == proseNumber || c.at(i-1).kind == prosePercent)
	case proseOther:
		return !t.space && strings.ContainsAny(t.text, "_{&|^\\:") && t.text != "|"
	case proseWord:
		switch t.text {
		case "times", "plus", "minus", "x":
			n := c.at(i + 1)
			return n.kind == proseWord && len(n.text) == 1 && n.text != "a" || n.kind == proseMoney || n.kind == proseMath
		case "divided", "multiplied":
			return true
		}
		return !t.space && (len(t.text) == 1 || len(t.text) == 2 && !knownUnit(strings.ToLower(t.text)) && c.at(i-1).kind == proseNumber)
	}
	return false
}

func relationSpelling(s string) string {
	switch s {
	case "==", "＝", "equals", "等于":
		return "="
	case "~=", "~", "≒", "≅":
		return "≈"
	case "＜":
		return "<"
	case "＞":
		return ">"
	}
	return s
}

// expr recognises [sign] factor { operator [sign] factor } from token i.
func (c *chainReader) expr(i int) (int, bool) {
	c.depth++
	defer func() { c.depth-- }()
	if c.depth > maxChainDepth {
		return i, false
	}
	i = c.sign(i)
	j, ok := c.factors(i)
	if !ok {
		return i, false
	}
	for {
		m := c.mark()
		k, ok := c.operator(j)
		if !ok {
			c.rewind(m)
			return j, true
		}
		k = c.sign(k)
		n, ok := c.factors(k)
		if !ok {
			c.rewind(m)
			return j, true
		}
		c.ops++
		j = n
	}
}

func (c *chainReader) sign(i int) int {
	if t := c.at(i); t.kind == proseOp && (t.text == "-" || t.text == "+" || t.text == "−" || t.text == "－") {
		c.space(t)
		c.write(opSpelling(t.text), t)
		return i + 1
	}
	return i
}

func opSpelling(s string) string {
	switch s {
	case "−", "－", "–":
		return "-"
	case "＋":
		return "+"
	case "∗", "⋅":
		return "*"
	case "／":
		return "/"
	}
	return s
}

// operator recognises a binary operator at token i: a sign, the letter x
// between numbers, or a word.
func (c *chainReader) operator(i int) (int, bool) {
	t := c.at(i)
	put := func(s string, k int) (int, bool) {
		c.space(t)
		c.write(s, t)
		if c.at(k).space {
			c.space(c.at(k))
		}
		return k, true
	}
	switch t.kind {
	case proseOp:
		if t.text == "^" || t.text == "**" || t.text == "-" && c.signed(i) {
			return i, false
		}
		return put(opSpelling(t.text), i+1)
	case proseWord:
		n := c.at(i + 1)
		if n.kind == proseOp && (n.text == "-" || n.text == "−") && !c.at(i+2).space && t.text != "x" && t.text != "X" {
			n = c.at(i + 2)
		}
		number := n.kind == proseNumber || n.kind == proseMoney || n.kind == proseOpen
		switch t.text {
		case "x", "X":
			if number && c.numericBefore(i) && (t.space == n.space || n.kind != proseOpen) {
				return put("*", i+1)
			}
		case "times":
			if number {
				return put("*", i+1)
			}
		case "plus":
			if number {
				return put("+", i+1)
			}
		case "minus":
			if number {
				return put("-", i+1)
			}
		case "multiplied", "divided":
			if n.text == "by" {
				k := c.at(i + 2).kind
				if k == proseOp && c.at(i+2).text == "-" {
					k = c.at(i + 3).kind
				}
				if k == proseNumber || k == proseMoney || k == proseOpen {
					s := "*"
					if t.text == "divided" {
						if s = "/"; k == proseNumber && c.at(i+3).text == "/" {
							return i, false // by a fraction
						}
					}
					return put(s, i+2)
				}
			}
		case "of":
			if number && c.shareBefore(i) {
				return put("*", i+1)
			}
		}
	case proseHan:
		if n := c.at(i + 1).kind; n == proseNumber || n == proseMoney || n == proseOpen {
			switch t.text {
			case "乘", "乘以":
				return put("*", i+1)
			case "除以":
				return put("/", i+1)
			case "加", "加上":
				return put("+", i+1)
			case "减", "减去":
				return put("-", i+1)
			}
		}
	}
	return i, false
}

// numericBefore reports whether token i-1 ends something numeric, so that an x
// behind it multiplies.
func (c *chainReader) numericBefore(i int) bool {
	switch p := c.at(i - 1); p.kind {
	case proseNumber, proseClose, prosePercent, proseHan:
		return true
	case proseWord:
		return len(p.text) > 1 || strings.Contains(unitLetters, p.text)
	}
	return false
}

// shareBefore reports whether token i-1 ends a percentage or a fraction, so
// that "of" behind it multiplies.
func (c *chainReader) shareBefore(i int) bool {
	p := c.at(i - 1)
	if p.kind == prosePercent || p.text == "percent" {
		return true
	}
	return p.kind == proseNumber && c.at(i-2).text == "/" && c.at(i-3).kind == proseNumber
}

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
		if t.space && !(t.kind == proseCommand && operandCommand(t.text)) {
			break
		}
		tight := false
		switch t.kind {
		case proseWord:
			tight = c.symbol(j) && !(t.text == "x" && c.at(j+1).kind == proseNumber && numeric)
			if numeric && len(t.text) == 1 && c.unitLetter(t.text) {
				tight = false
			}
		case proseOpen:
			tight = t.text == "(" && t.match > 0
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
	return j, true
}

// symbol reports whether the word at token i is a symbol or a function.
func (c *chainReader) symbol(i int) bool {
	t := c.at(i)
	return t.kind == proseWord && (len(t.text) == 1 || isMathWord(t.text) || c.product(t.text))
}

// product reports whether a short word is a product of symbols that also stand alone in the text.
func (c *chainReader) product(w string) bool {
	if len(w) < 2 || len(w) > 3 || english2[w] || w == "and" || w == "are" || w == "has" || w == "can" {
		return false
	}
	for k := range len(w) {
		if !c.lone.has(w[k]) || w[k] == 'a' && len(w) == 3 && false {
			return false
		}
	}
	return true
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
		return c.group(i, false)
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
			c.write(behind, c.at(k-1))
			c.ops++
			c.shared = true
			return k, behind == "", true
		}
		if isMathWord(t.text) {
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
			if t.text == "pi" || t.text == "theta" || t.text == "alpha" || t.text == "beta" {
				return c.postfix(j), false, true
			}
			if n := c.at(j); n.kind == proseNumber || n.kind == proseWord && len(n.text) == 1 {
				k, _, ok := c.factor(j)
				return k, false, ok
			}
			return i, false, false
		}
		if c.product(t.text) {
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
			tied := n.kind == proseOp || n.kind == proseRel || !n.space && (n.kind == proseOpen || n.kind == proseNumber) || p.kind == proseOp || p.kind == proseRel && (n.kind == proseComma || n.kind == proseStop || n.kind == proseLine) || !t.space && p.kind == proseNumber
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
		case !t.space && (t.text == "²" || t.text == "³" || t.text == "°"):
			c.write(t.text, t)
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

func plainNumber(s string) string {
	if strings.HasPrefix(s, "0,") {
		s = "0." + s[2:] // no group of thousands starts with 0
	}
	if strings.ContainsAny(s, ", ") {
		s = strings.NewReplacer(",", "", " ", "").Replace(s)
	}
	if s[0] == '.' {
		return "0" + s
	}
	return s
}

// unitLetter reports whether a single letter behind a number abbreviates a unit:
// it is one that does and nowhere in the text stands alone as a symbol.
func (c *chainReader) unitLetter(w string) bool {
	return strings.Contains(unitLetters, w) && !c.lone.has(w[0])
}

// unit skips the words behind a number or a bracket. It returns i where none stand there.
func (c *chainReader) unit(i int, numeric bool) int {
	c.wordy, c.openUnit = false, ""
	if !numeric && (c.every || c.at(i-1).kind != proseWord || len(c.at(i-1).text) != 1 || !c.at(i).space) {
		return i
	}
	first, k, words := i, i, 0
	t := c.at(k)
	if t.kind == proseOp && t.text == "-" && !t.space && c.at(k+1).kind == proseWord && !c.at(k+1).space && len(c.at(k+1).text) > 1 && !isMathWord(c.at(k+1).text) {
		k += 2 // 30-minute
		first, words = k, 1
	}
	for words <= maxUnitWords {
		t = c.at(k)
		n := c.at(k + 1)
		switch {
		case t.kind == proseOp && t.text == "/" && n.kind == proseWord && (len(n.text) > 1 && !isMathWord(n.text) && !c.product(n.text) || len(n.text) == 1 && c.unitLetter(n.text)):
			k += 2 // a rate: "/day"
			if words <= 1 {
				first = k
			}
			words = max(words, 1)
			continue
		case t.kind == proseOp && t.text == "/" && n.kind == proseHan && n.cue == cueNone:
			k += 2
			first, words = k, max(words, 1)
			continue
		case t.kind == proseWord && len(t.text) == 1:
			if words == 0 && !t.space && c.unitLetter(t.text) {
				k++
				first, words = k, 1
				continue
			}
			if words == 0 && t.space && c.unitLetter(t.text) && t.text != "d" {
				switch n.kind {
				case proseOp, proseRel, proseStop, proseComma, proseLine:
					k++
					first, words = k, 1
					continue
				}
			}
			if t.text == "a" && words > 0 {
				k++
				words++
				continue
			}
		case t.kind == proseWord && (isMathWord(t.text) && t.text != "min" && t.text != "product" || c.product(t.text)):
		case t.kind == proseWord && words == 0 && !t.space && len(t.text) == 2 && strings.Trim(t.text, "abckmnpqrstuvwxyz") == "" && !knownUnit(t.text):
			// "2ab" is a product of symbols, not two ab
		case t.kind == proseWord:
			w := strings.ToLower(t.text)
			if t.cue == cueEquals {
				break
			}
			if c.every && !knownUnit(w) {
				break
			}
			if stopWords[w] || stopCue(t.cue) {
				break
			}
			if w == "of" && words == 0 || w == "times" || w == "divided" || w == "multiplied" || w == "plus" || w == "minus" || w == "more" || w == "less" {
				break
			}
			k++
			words++
			if words == 1 && !prepositions[w] {
				first = k
			}
			continue
		case t.kind == proseHan && (t.cue == cueNone || t.cue == cueWhen || t.cue == cueLabel) && words < 3:
			if r, _ := utf8.DecodeRuneInString(t.text); c.hanOperator(k) || c.every && strings.ContainsRune("的是为与和中时上下以四五", r) {
				break // no measure word starts like this
			}
			k++
			words++
			if words == 1 {
				first = k
			}
			continue
		case t.kind == proseOpen && t.match > 0 && t.match-k <= 6 && c.onlyWords(k+1, t.match):
			k = t.match + 1
			if words == 0 && !t.space {
				first = k
			}
			words++
			continue
		case t.kind == proseCommand && strings.HasPrefix(t.text, `\text{`):
			k++
			words++
			first = k
			continue
		}
		break
	}
	end := first
	if k > first {
		// The further words count only if the calculation goes on behind them.
		switch t := c.at(k); {
		case t.kind == proseRel:
			end = k
			c.wordy = true
		case t.kind == proseOp && t.text != "^" && !(t.text == "-" && !t.space) && (t.text != "-" && t.text != "–" || c.at(k+1).kind == proseNumber || c.at(k+1).kind == proseMoney):
			end = k
		case t.kind == proseClose:
			end = k
		case t.kind == proseWord && (t.text == "x" || t.text == "X") && (c.at(k+1).kind == proseNumber || c.at(k+1).kind == proseMoney || c.at(k+1).kind == proseOpen):
			end = k
		}
	} else if end > i && c.at(end).kind == proseRel {
		c.wordy = true
	}
	if !numeric && !(k > first && end == k || c.wordy) && !(c.at(end).kind == proseRel || c.at(end).kind == proseOp && c.at(end).text != "-") {
		c.wordy = false
		return i // words behind a symbol are units only if the calculation goes on
	}
	if end == first && c.letters > 0 && !knownUnit(strings.ToLower(c.at(i).text)) && c.at(i).kind == proseWord && c.at(end).kind != proseRel && c.at(end).kind != proseOp {
		return i // "x = 3 first": with symbols about, only units of measure are units
	}
	if end > i {
		name := c.unitName(i)
		c.openUnit = name
		if last := c.at(i - 1); last.kind == proseNumber || last.kind == prosePercent {
			c.units = append(c.units, unitMark{at: len(c.text), text: name, start: c.at(i).start, end: c.at(end - 1).end})
		}
	}
	return end
}

func knownUnit(w string) bool {
	if _, ok := measures[w]; ok {
		return true
	}
	_, ok := measures[strings.TrimSuffix(w, "s")]
	return ok
}

// unitName is the first word of a unit as written.
func (c *chainReader) unitName(i int) string {
	t := c.at(i)
	if t.kind == proseOp {
		if t.text == "/" {
			return "/" + c.at(i+1).text
		}
		return c.at(i + 1).text
	}
	if t.kind == proseOpen || t.kind == proseCommand && len(t.text) > 7 {
		if t.kind == proseCommand {
			return strings.TrimSpace(t.text[6 : len(t.text)-1])
		}
		return c.at(i + 1).text
	}
	return t.text
}

func (c *chainReader) hanOperator(i int) bool {
	switch c.at(i).text {
	case "乘", "乘以", "除以", "加", "加上", "减", "减去":
		return true
	}
	return false
}

func (c *chainReader) onlyWords(i, j int) bool {
	for ; i < j; i++ {
		switch k := c.at(i).kind; {
		case k == proseWord && len(c.at(i).text) > 1, k == proseHan, c.at(i).text == "/", c.at(i).text == "-":
		default:
			return false
		}
	}
	return true
}

// stopCue reports whether a cue ends the words behind a number.
func stopCue(k cueClass) bool {
	switch k {
	case cueHence, cueSince, cueThen, cueGet, cueLet, cueTake, cueSuppose, cueIf, cueAt, cueAnd, cueOr, cueIs, cueEquals, cueNot, cueSubst, cueContrast, cueTimes, cueDivide:
		return true
	}
	return false
}

// operandCommand reports whether a LaTeX command in running text can be (part of) an operand.
func operandCommand(s string) bool {
	if len(s) < 2 || !isLetter(s[1]) {
		return false
	}
	switch commandName(s) {
	case "text", "textbf", "quad", "qquad", "therefore", "because", "implies", "Rightarrow", "iff", "to", "rightarrow", "boxed", "item", "begin", "end", "tag", "label", "newline", "par", "noindent", "hline", "cdots", "ldots", "dots", "right", "in", "left":
		return false
	}
	return true
}

func commandName(s string) string {
	i := 1
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	return s[1:i]
}

// mathRune reports whether a character outside ASCII is an operand or part of one.
func mathRune(s string) bool {
	switch s {
	case "√", "π", "½", "⅓", "¼", "¾", "⅔", "θ", "α", "β", "γ", "λ", "∞", "²", "³", "φ", "ω", "Δ":
		return true
	}
	return false
}

// size is the dimension and the size class of a unit; ok is false for words
// that are no units of measure.
func (u *unitMark) size() (m struct{ dimension, size byte }, ok bool) {
	if u.money {
		return struct{ dimension, size byte }{'$', 5}, true
	}
	w := strings.ToLower(u.text)
	m, ok = measures[w]
	if !ok {
		m, ok = measures[strings.TrimSuffix(w, "s")]
	}
	return m, ok
}

// mixed reports whether the numbers of a chain cannot be taken without their
// units: amounts of one dimension but different size are added, or stand alone
// on the two sides of a relation.
func (c *chainReader) mixed(list []operand) bool {
	k := 0
	type seen struct{ d, s byte }
	var before []seen
	for n, o := range list {
		var have []seen
		for ; k < len(c.units) && c.units[k].at <= o.textTo; k++ {
			if c.units[k].at <= o.textFrom {
				continue
			}
			m, ok := c.units[k].size()
			if !ok {
				continue
			}
			for _, h := range have {
				if h.d == m.dimension && h.s != m.size && adds(c.text[o.textFrom:o.textTo]) {
					return true
				}
			}
			have = append(have, seen{m.dimension, m.size})
		}
		if n > 0 {
			for _, h := range have {
				other, same := false, false
				for _, p := range before {
					if p.d == h.d {
						other, same = true, same || p.s == h.s
					}
				}
				if other && !same {
					return true
				}
			}
		}
		if len(have) > 0 {
			before = have
		}
	}
	return false
}

// adds reports whether a spelled operand has a plus or minus that is no sign.
func adds(text []byte) bool {
	for i := 1; i < len(text); i++ {
		if text[i] == '+' || text[i] == '-' && text[i-1] != '(' && text[i-1] != '*' && text[i-1] != '/' {
			return true
		}
	}
	return false
}

// letterSet is a set of Latin letters.
type letterSet [2]uint64

func (s *letterSet) add(c byte)      { s[c>>6&1] |= 1 << (c & 63) }
func (s *letterSet) has(c byte) bool { return s != nil && s[c>>6&1]&(1<<(c&63)) != 0 }

// loneLetters collects the letters that stand alone in the text, as symbols do:
// no letter beside them and no digit before them.
func loneLetters(b []byte) letterSet {
	var s letterSet
	for i, c := range b {
		if !isLetter(c) {
			continue
		}
		if i > 0 && (isAlnum(b[i-1]) || b[i-1] == '\'' || b[i-1] == '\\' || b[i-1] == '/' || b[i-1] == '.' && i > 1 && isAlnum(b[i-2])) || i+1 < len(b) && (isLetter(b[i+1]) || b[i+1] == '\'' || b[i+1] == '.' && i+2 < len(b) && isLetter(b[i+2])) {
			continue
		}
		if (c == 'a' || c == 'A' || c == 'I') && !besideOperator(b, i) {
			continue
		}
		if i > 1 && b[i-1] == ' ' && isDigit(b[i-2]) {
			continue // "5 m"
		}
		s.add(c)
	}
	return s
}

// besideOperator reports whether an operator or a relation stands next to the letter at b[i].
func besideOperator(b []byte, i int) bool {
	j := i + 1
	for j < len(b) && b[j] == ' ' {
		j++
	}
	if j < len(b) && strings.IndexByte("=+*/^<>", b[j]) >= 0 {
		return true
	}
	j = i - 1
	for j >= 0 && b[j] == ' ' {
		j--
	}
	return j >= 0 && strings.IndexByte("=+*/^", b[j]) >= 0
}

// node spells the calculation for the expression parser and carries the spans
// and units back. It returns nil where the parser could not read all of it.
func (ch *chain) node(opt Options) *syntax.Node {
	n := Fragment(ch.text, 0, opt)
	if n == nil || hasUnread(n) {
		return nil
	}
	return ch.carry(n, false)
}

// carry rewrites the spans of n to the source and wraps numbers in their units.
func (ch *chain) carry(n *syntax.Node, power bool) *syntax.Node {
	c := *n
	c.Span = ch.source(n.Span)
	if len(n.Args) > 0 {
		c.Args = make([]*syntax.Node, len(n.Args))
		for i, a := range n.Args {
			c.Args[i] = ch.carry(a, n.Kind == syntax.Power)
			if c.Args[i].Span.Len() > 0 { // a unit or a currency sign may have widened it
				c.Span = c.Span.Cover(c.Args[i].Span)
			}
		}
	}
	out := &c
	if (n.Kind == syntax.Number || n.Kind == syntax.Percent) && !power && n.Span.End > 0 {
		for _, u := range ch.units {
			if u.at != n.Span.End {
				continue
			}
			k := syntax.Quantity
			if u.money {
				k = syntax.Money
			} else if n.Kind == syntax.Number && u.text == "" {
				continue
			}
			if u.money && n.Kind == syntax.Percent {
				continue
			}
			out = &syntax.Node{Kind: k, Text: u.text, Args: []*syntax.Node{out}, Span: out.Span.Cover(syntax.Span{Start: u.start, End: u.end})}
		}
	}
	return out
}

func (ch *chain) source(s syntax.Span) syntax.Span {
	if s.Start < 0 || s.End > len(ch.srcFrom) || s.Start >= s.End {
		if s.Start >= 0 && s.Start < len(ch.srcFrom) {
			return syntax.Span{Start: int(ch.srcFrom[s.Start]), End: int(ch.srcFrom[s.Start])}
		}
		if len(ch.srcTo) > 0 {
			e := int(ch.srcTo[len(ch.srcTo)-1])
			return syntax.Span{Start: e, End: e}
		}
		return syntax.Span{}
	}
	return syntax.Span{Start: int(ch.srcFrom[s.Start]), End: int(ch.srcTo[s.End-1])}
}

// hasUnread reports whether a part of the tree could not be read.
func hasUnread(n *syntax.Node) bool {
	if n.Kind == syntax.Unread {
		return true
	}
	for _, a := range n.Args {
		if a != nil && hasUnread(a) {
			return true
		}
	}
	return false
}
