package checker

import (
	"slices"
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/parser"
)

// quantified are letters for all values of which an equation holds, and the range of the values: all numbers,
// or whole ones, or those from a number on.
type quantified struct {
	letters []string
	whole   bool
	from    num.Num
	least   bool // there is a least value, or, where strict is set, one that all exceed
	strict  bool
}

// bounded reports whether not all numbers are values of the letters.
func (q *quantified) bounded() bool { return q.whole || q.least }

// covers reports whether n surely is a value of the letters.
func (q *quantified) covers(n *expr.Node) bool {
	if !q.bounded() {
		return n.Scalar() && n.Finite()
	}
	if !n.IsNum() || q.whole && !n.IsInt() {
		return false
	}
	c := n.Num().Cmp(q.from)
	return !q.least || c > 0 || c == 0 && !q.strict
}

// ranges returns what restricts the letters, in portable form.
func (q *quantified) ranges(s *expr.Store) []recheck.Claim {
	var out []recheck.Claim
	for _, x := range q.letters {
		n := s.Sym(x)
		if q.whole {
			out = append(out, expr.Claim("integer", n, n))
		}
		if q.least {
			rel := ">="
			if q.strict {
				rel = ">"
			}
			out = append(out, expr.Claim(rel, n, s.Num(q.from)))
		}
	}
	return out
}

// Words before letters that may have any value, and the words between them that restrict the values or do not.
var (
	quantifiers = []string{"for all ", "for any ", "for every ", "for each ", "for integer", "for positive", "for natural", "for real", "for arbitrary", "holds for ", "is true for ", "任意", "所有"}
	plainRange  = parser.WordSet("for all any every each real reals number numbers value values of and arbitrary it is in true that with where quad mathbb{r} mathbf{r}")
	wholeRange  = parser.WordSet("integer integers mathbb{Z} mathbf{Z} Z")
	fromOne     = parser.WordSet("natural mathbb{N} mathbb{N}^* mathbb{N}^{*} mathbb{N}_+ mathbf{N}^* mathbf{N}^{*} N^* N^{*} N_+ N")
	rangeEnds   = parser.WordSet("find compute then what determine evaluate calculate suppose let given we so thus hence therefore 求 则 得 故")
	inChinese   = strings.NewReplacer("任意", "", "所有", "", "holds ", "", "正整数", " positive integer ", "非负整数", " nonnegative integer ", "自然数", " natural ", "整数", " integer ", "实数", " real ", "都有", " ", "恒有", " ", "恒成立", " ", "都成立", " ", "总成立", " ", "均成立", " ", "均有", " ", "的", " ", "和", " ", "与", " ", "，", " ", "、", " ", "∈", " in ", "≥", " geq ", "⩾", " geq ", ">=", " geq ", `\geqslant`, " geq ", `\geq`, " geq ", `\ge`, " geq ", ">", " gt ", `\gt`, " gt ", "。", ". ", "（", "(", "）", ") ", "；", ". ")
)

// quantified finds the letters over which the sentence of an equation says that it holds: "for all integers n ≥ 3"; said is set
// where it says so, be it understood or not.
func (v *visit) quantified(a *assertion) (q quantified, said bool) {
	behind := strings.TrimLeft(between(v.src, a.text.End, len(v.src)), " $\\[](),，\n")
	behind = strings.TrimPrefix(strings.TrimPrefix(behind, "对"), "于")
	for _, w := range quantifiers {
		if len(behind) >= len(w) && strings.EqualFold(behind[:len(w)], w) {
			return ranging(behind), true
		}
	}
	before := between(v.src, v.sentenceStart(a), a.text.Start)
	if i := lastOf(parser.LowerASCII(before), quantifiers); i >= 0 {
		return ranging(before[i:]), true
	}
	return q, false
}

// ranging reads "for all real numbers x and y" or "integers n ≥ 3" at the start of text; of a range that is described
// in other words it reads nothing.
func ranging(text string) quantified {
	var q quantified
	if i := strings.IndexByte(text, '('); i > 0 { // another formula begins
		text = text[:strings.LastIndexAny(text[:i], " $")+1]
	}
	words := strings.FieldsFunc(inChinese.Replace(text), func(r rune) bool { return strings.ContainsRune(" $,\\()\n", r) })
	for i := 0; i < len(words); i++ {
		w, last := strings.CutSuffix(words[i], ".")
		switch low := strings.ToLower(w); {
		case w == "geq" || w == "gt":
			if i++; i == len(words) || len(q.letters) == 0 {
				return quantified{}
			}
			bound, end := strings.CutSuffix(words[i], ".")
			k, err := num.Parse(bound)
			if err != nil || q.least && k.Cmp(q.from) < 0 {
				return quantified{}
			}
			q.from, q.least, q.strict, last = k, true, w == "gt", end
		case w == "" || plainRange[low] || w == "R":
		case low == "positive":
			q.least, q.strict = true, true
		case low == "nonnegative" || low == "non-negative":
			q.least = true
		case wholeRange[w]:
			q.whole = true
		case fromOne[w]:
			q.whole, q.least, q.strict = true, true, true
		case len(w) == 1 && unicode.IsLetter(rune(w[0])):
			if !slices.Contains(q.letters, w) { // n ∈ N, n ≥ 2
				q.letters = append(q.letters, w)
			}
		case rangeEnds[low]:
			last = true
		default:
			if _, index, ok := strings.Cut(w, "_"); !ok || strings.Trim(index, "{}0123456789=") != "" {
				return quantified{}
			}
			last = true // something of the first term follows
		}
		if last {
			return q
		}
	}
	return q
}
