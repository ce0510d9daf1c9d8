package checker

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// respelled decides two sides once more where one is a number in another
// spelling: in a base, in words, or a decimal that repeats digits in brackets.
// What was read before may then be meant as well; it does not refute alone.
func respelled(g, a side, opt EqualOptions, tank *fuel.Tank, r *EqualResult) {
	x, ok := respell(g)
	y, ok2 := respell(a)
	if !ok && !ok2 {
		return
	}
	if ok != ok2 && sameDigits(g.found.of(g.text), a.found.of(a.text)) {
		r.Judgement = verdict.Leave(UnknownReadings, nil) // 1011 in base 2, or so written
		return
	}
	q := EqualResult{GoldSpan: r.GoldSpan, AnswerSpan: r.AnswerSpan}
	decideSides(x, y, opt, tank, &q)
	switch {
	case q.Judgement.Verdict() == verdict.Proved, r.Judgement.Verdict() == verdict.Unknown:
		*r = q
	case q.Judgement.Verdict() == verdict.Unknown:
		r.Judgement = verdict.Leave(UnknownReadings, nil)
	}
}

// looseNotations are what else an answer may stand for that is written in another notation than the gold.
var looseNotations = []func(*syntax.Node) *syntax.Node{inDegrees, regrouped, fractionExponent, widerRoot, widerExponent, unarrowed, stackedBinomial}

// reread leaves two answers open that differ only as long as one of their notations is read as it is: 16^1/2 and 4.
func (r *EqualResult) reread(g, a side, opt EqualOptions, tank *fuel.Tank) {
	for _, read := range looseNotations {
		if r.Judgement.Verdict() != verdict.Refuted {
			return
		}
		x, y := g, a
		x.tree, y.tree = reread(g.tree, read), reread(a.tree, read)
		for _, pair := range [...][2]side{{x, a}, {g, y}, {x, y}} {
			q := EqualResult{}
			if pair[0].tree == g.tree && pair[1].tree == a.tree {
				continue
			}
			if decideSides(pair[0], pair[1], opt, tank, &q); q.Judgement.Verdict() != verdict.Refuted {
				*r = EqualResult{Judgement: verdict.Leave(UnknownReadings, nil), GoldSpan: r.GoldSpan, AnswerSpan: r.AnswerSpan}
				return
			}
		}
	}
}

// unarrowed reads the name of a vector without its arrow.
func unarrowed(n *syntax.Node) *syntax.Node {
	if n.Is(syntax.Accent) && (n.Text == "vec" || n.Text == "overrightarrow") {
		return n.Arg(0)
	}
	return n
}

// stackedBinomial reads two numbers above each other as a binomial coefficient.
func stackedBinomial(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Matrix) || len(n.Args) != 2 {
		return n
	}
	for _, row := range n.Args {
		if len(row.Args) != 1 {
			return n
		}
	}
	return &syntax.Node{Kind: syntax.Binomial, Span: n.Span, Args: []*syntax.Node{n.Args[0].Args[0], n.Args[1].Args[0]}}
}

// respell returns d as the number that its other spelling gives.
func respell(d side) (side, bool) {
	t := strings.Trim(d.found.of(d.text), "$ .")
	if len(t) > 80 || len(t) < 3 || !(isLetter(t[0]) && isLetter(t[1]) && isLetter(t[2])) && !strings.ContainsAny(t, "_bx") && t[len(t)-1] != ')' {
		return d, false // as most texts
	}
	t = strings.ToLower(t)
	var n *syntax.Node
	if x, ok := inBase(t); ok {
		n = &syntax.Node{Kind: syntax.Number, Text: x.String()}
	} else if x, unit, ok := inWords(t); ok {
		n = &syntax.Node{Kind: syntax.Number, Text: x.String()}
		if unit != "" {
			n = &syntax.Node{Kind: syntax.Quantity, Text: unit, Args: []*syntax.Node{n}}
		}
	} else if i := strings.IndexByte(t, '('); i > 0 && strings.HasSuffix(t, ")") && strings.IndexByte(t[:i], '.') >= 0 && digitsOnly(strings.Replace(strings.TrimPrefix(t[:i], "-"), ".", "", 1)) && digitsOnly(t[i+1:len(t)-1]) {
		m, err := parser.Statement(t[:i]+`\overline{`+t[i+1:len(t)-1]+"}", parser.Options{})
		if err != nil {
			return d, false
		}
		n = m
	} else {
		return d, false
	}
	d.tree, d.err, d.text, d.found.span = n, nil, "", syntax.Span{}
	return d, true
}

func digitsOnly(t string) bool { return t != "" && strings.Trim(t, "0123456789") == "" }

// sameDigits reports whether two texts consist of the same digits, but for a base.
func sameDigits(a, b string) bool {
	cut := func(t string) string {
		t, _, _ = strings.Cut(strings.Trim(t, "$ ."), "_")
		return strings.Trim(t, "() ")
	}
	return cut(a) == cut(b)
}

var baseMarks = strings.NewReplacer(`\mathrm`, "", `\text`, "", "{", "", "}", "", `\left`, "", `\right`, "", `\ `, " ")

// inBase reads 1011_2, (2f)_{16}, 1011_{\text{two}}, "1011 base 2", 0b1011 and 0x2f.
func inBase(t string) (num.Num, bool) {
	if !strings.ContainsAny(t, "_bx") {
		return num.Zero, false
	}
	t = baseMarks.Replace(t)
	digits, base, ok := strings.Cut(t, "_")
	if !ok {
		if digits, base, ok = strings.Cut(t, "base"); !ok {
			switch {
			case strings.HasPrefix(t, "0b"):
				digits, base = t[2:], "2"
			case strings.HasPrefix(t, "0x"):
				digits, base = t[2:], "16"
			default:
				return num.Zero, false
			}
		}
	}
	digits = strings.ReplaceAll(strings.Trim(digits, " ()"), " ", "")
	base = strings.Trim(base, " ()")
	b, err := strconv.Atoi(base)
	if err != nil {
		x, rest, ok := inWords(base)
		k, small := x.Int64()
		if !ok || !small || rest != "" {
			return num.Zero, false
		}
		b = int(k)
	}
	if b < 2 || b > 36 || digits == "" || strings.Trim(digits, "abcdefghijklmnopqrstuvwxyz") == "" && len(digits) < 2 {
		return num.Zero, false // the letter x_2
	}
	v, by := num.Zero, num.Int(int64(b))
	for _, c := range digits {
		k := strings.IndexRune("0123456789abcdefghijklmnopqrstuvwxyz", c)
		if k < 0 || k >= b {
			return num.Zero, false
		}
		v = v.Mul(by).Add(num.Int(int64(k)))
	}
	return v, true
}

// thousands are the words for the powers of a thousand, from the first.
var thousands = []string{"thousand", "million", "billion", "trillion"}

// inWords reads a whole number in words and what it counts: "twenty-five", "twelve hundred dollars".
func inWords(t string) (v num.Num, unit string, ok bool) {
	end := 0
	for end < len(t) && isLetter(t[end]) {
		end++
	}
	if parser.NumberWord(t[:end]) < 0 {
		return v, "", false
	}
	words := strings.Fields(strings.ReplaceAll(t, "-", " "))
	total, part := int64(0), int64(0)
	for i, w := range words {
		if w == "and" && i > 0 && i+1 < len(words) {
			continue
		}
		if k := parser.NumberWord(w); k >= 0 && k < 20 && part%10 == 0 && (part%100 == 0 || k < 10 && k > 0 && part%100 > 19) {
			part += int64(k)
		} else if k >= 20 && part%100 == 0 {
			part += int64(k)
		} else if w == "hundred" && part > 0 && part < 100 {
			part *= 100
		} else if k := slices.Index(thousands, w); k >= 0 && part > 0 {
			for ; k >= 0; k-- {
				part *= 1000
			}
			total, part = total+part, 0
		} else {
			if i == 0 {
				return v, "", false
			}
			unit = strings.Join(words[i:], " ")
			return num.Int(total + part), unit, len(words)-i < 3
		}
	}
	return num.Int(total + part), "", len(words) > 0 && len(words) < 16
}
