package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
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
	lone *lexer.Letters
	// names are the letters that have an index in the text: x1 is one of them, and no product
	names *lexer.Letters
	// every operand is wanted, as in a problem's text, where words are no part of calculations
	every bool

	text    []byte  // the spelling for the expression parser
	from    []int32 // for each byte of text, where it comes from
	to      []int32
	units   []unitMark
	sides   []operand
	last    chain // what was recognised last
	lastAt  int   // the token it was read from, or -1
	lastEnd int   // the token to go on from
	depth   int
	written int // tokens written since the reader was made, also those taken back

	ops, letters int
	begun        int  // the operations before the side at hand, or -1 at the first side
	wordy        bool // the last factor's words lead up to a relation
	openUnit     string
	measured     bool // openUnit is a unit of measure
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
	measured         bool // unit is one of measure
	units            int
}

// chain is a recognised calculation.
type chain struct {
	from, to  int // tokens
	text      string
	srcFrom   []int32
	srcTo     []int32
	units     []unitMark
	relations int
	ops       int
	letters   int
	bare      bool // every operand is a lone quantity
	converts  bool // lone amounts in units of measure, of which two differ
	remainder bool // "R 1" or "remainder 1" stands behind
	fragment  bool // the chain's beginning could not be read
}

const (
	maxChainDepth = 40
	maxUnitWords  = 6
)

// over turns to the tokens of another range.
func (c *chainReader) over(toks []proseToken) { c.toks, c.lastAt = toks, -1 }

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

// read recognises the longest calculation that starts at token i, which holds until the
// next is read. The second result is the token to go on from: behind the calculation, or
// i+1 if none starts here.
func (c *chainReader) read(i int) (*chain, int) {
	if i != c.lastAt {
		c.lastAt, c.lastEnd = i, c.recognise(i)
	}
	if c.last.from == c.last.to {
		return nil, c.lastEnd
	}
	return &c.last, c.lastEnd
}

// recognise reads the calculation at token i into last, which stays empty if none starts
// there, and returns the token to go on from.
func (c *chainReader) recognise(i int) int {
	c.last = chain{units: c.last.units[:0]}
	if !c.starts(i) {
		return i + 1
	}
	c.reset()
	list := c.sides[:0]
	j := i
	relations := 0
	for {
		m, from := c.mark(), j
		c.begun = -1
		if relations > 0 {
			c.begun = c.ops
		}
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
		list = append(list, operand{from, next, m.text, len(c.text), c.ops - m.ops, c.letters - m.letters, c.wordy, c.openUnit, c.measured, len(c.units) - u})
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
	c.sides = list
	if len(list) == 0 {
		return i + 1
	}
	end := j
	// An operand that goes on in a way that was not understood is not an operand.
	lo, hi := 0, len(list)
	if c.truncated(end) {
		hi--
	}
	if c.headless(i, list[0]) || list[0].ops == 0 && list[0].letters == 0 && len(list) > 2 && list[0].wordy && !list[0].measured {
		lo++
	}
	if hi-lo >= 2 && list[lo].wordy && !list[lo].measured && list[lo].ops == 0 && list[lo].letters == 0 {
		lo++
	}
	if hi <= lo {
		return max(end, i+1)
	}
	a, z := list[lo], list[hi-1]
	out := &c.last
	out.from, out.to, out.relations = a.tokFrom, z.tokTo, hi-lo-1
	out.text = string(c.text[a.textFrom:z.textTo])
	out.srcFrom, out.srcTo = c.from[a.textFrom:z.textTo], c.to[a.textFrom:z.textTo]
	out.bare = true
	measured := true // every operand is in a unit of measure
	for _, o := range list[lo:hi] {
		out.ops += o.ops
		out.letters += o.letters
		if o.ops > 0 || o.letters > 0 {
			out.bare = false
		}
		measured = measured && o.units > 0 && o.measured
		out.converts = out.converts || o.unit != a.unit || o.units > 1
	}
	out.converts = out.converts && out.bare && measured
	for _, u := range c.units {
		if u.at > a.textFrom && u.at <= z.textTo {
			u.at -= a.textFrom
			out.units = append(out.units, u)
		}
	}
	out.fragment = lo > 0 && c.at(i-1).kind == proseOp || c.shared && adds(c.text) // half of 30 + 2
	out.remainder = c.remainder(end)
	return max(end, i+1)
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
		case (t.text == "R" || t.text == "r") && c.at(k+1).kind == proseNumber, strings.HasPrefix(t.text, "remainder"), strings.HasPrefix(t.text, "…"), strings.HasPrefix(strings.TrimPrefix(t.text, "的"), "余"), t.text == "left" && c.at(k+1).text == "over", t.text == "leftover":
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
		if len(t.text) == 1 || t.maths || c.product(i) {
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
		return mathRune(t.text) || t.text == "∠"
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
			return t.kind != proseNumber || bare || len(p.text) < 3 || p.maths
		}
		w := p.low
		switch w {
		case "of":
			q := c.at(i - 2)
			if q.kind == prosePercent || q.kind == proseNumber || fractionWord(q.low) {
				return true
			}
			return bare
		case "times", "plus", "minus", "twice", "thrice", "double", "triple", "half", "x", "percent":
			return true
		case "than", "and", "by", "from", "to", "between":
			return bare
		}
		return bare && labelWords[w] && !(w == "number" && c.at(i+1).kind == proseRel)
	case proseHan:
		if c.every && c.remainder(i+1) {
			return false // 2^100 除以 7 的余数
		}
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
		return !t.space && (len(t.text) == 1 || len(t.text) == 2 && !knownUnit(t.low) && c.at(i-1).kind == proseNumber)
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
			if number && c.numericBefore(i) && !c.indexed(i) && (t.space == n.space || n.kind != proseOpen) {
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

// indexed reports whether token i is a letter with the index that follows: x1 in 3x1 + 2x2 = 12, where x1 = 2.
func (c *chainReader) indexed(i int) bool {
	t, n := c.at(i), c.at(i+1)
	return len(t.text) == 1 && !t.space && n.kind == proseNumber && !n.space && c.names.Has(t.text[0])
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
