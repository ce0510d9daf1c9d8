package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// ask is a phrase that asks for something, found in a sentence.
type ask struct {
	verb   syntax.Verb
	rank   int
	from   int // item behind the phrase's first word
	detail *syntax.Node
	find   bool
}

// phrase is a sequence of words that asks. The more specific one wins: a noun
// such as "remainder" over a verb such as "find".
type phrase struct {
	words string
	verb  syntax.Verb
	rank  int
}

var phrasesEnglish = []phrase{
	{"what is", syntax.Evaluate, 2}, {"what are", syntax.Evaluate, 2}, {"what was", syntax.Evaluate, 2}, {"what's", syntax.Evaluate, 2},
	{"find", syntax.Evaluate, 2}, {"give", syntax.Evaluate, 1}, {"determine", syntax.Evaluate, 2}, {"calculate", syntax.Evaluate, 3}, {"compute", syntax.Evaluate, 3},
	{"evaluate", syntax.Evaluate, 3}, {"work out", syntax.Evaluate, 3}, {"express", syntax.Simplify, 1}, {"what", syntax.Evaluate, 1},
	{"solve", syntax.SolveFor, 12}, {"find all", syntax.FindAll, 6}, {"determine all", syntax.FindAll, 6}, {"for which", syntax.FindAll, 4}, {"for what", syntax.FindAll, 4}, {"solution to", syntax.SolveFor, 5}, {"solution of", syntax.SolveFor, 5}, {"solutions of", syntax.SolveFor, 5}, {"solutions to", syntax.SolveFor, 5}, {"zeros of", syntax.SolveFor, 5}, {"the subject", syntax.SolveFor, 12}, {"what are the solutions", syntax.FindAll, 8}, {"roots of", syntax.SolveFor, 5},
	{"simplify", syntax.Simplify, 12}, {"simplest form", syntax.Simplify, 1}, {"simplest radical form", syntax.Simplify, 1}, {"lowest terms", syntax.Simplify, 1}, {"as a fraction", syntax.Simplify, 1}, {"collect the terms", syntax.Simplify, 12}, {"rearrange", syntax.Simplify, 4}, {"reduce", syntax.Simplify, 4},
	{"factor", syntax.Factor, 11}, {"factorise", syntax.Factor, 12}, {"factorize", syntax.Factor, 12}, {"as a product of", syntax.Factor, 5}, {"expand", syntax.Expand, 12}, {"multiply out", syntax.Expand, 12},
	{"differentiate", syntax.Differentiate, 13}, {"derivative", syntax.Differentiate, 13}, {"integrate", syntax.Integrate, 13}, {"integral", syntax.Integrate, 13}, {"antiderivative", syntax.Integrate, 13},
	{"limit", syntax.TakeLimit, 13}, {"prove", syntax.Prove, 14}, {"verify", syntax.Prove, 12}, {"show that", syntax.Prove, 14}, {"show", syntax.Prove, 3},
	{"compare", syntax.Compare, 13}, {"sort", syntax.Compare, 13}, {"put", syntax.Compare, 3}, {"which is", syntax.Compare, 6}, {"which of the following", syntax.Choose, 9}, {"which of these", syntax.Choose, 6}, {"bigger", syntax.Compare, 5}, {"larger", syntax.Compare, 5}, {"descending order", syntax.Compare, 13}, {"ascending order", syntax.Compare, 13}, {"increasing order", syntax.Compare, 13}, {"decreasing order", syntax.Compare, 13}, {"closest to", syntax.Compare, 13}, {"nearest to", syntax.Compare, 13}, {"th biggest", syntax.Compare, 13}, {"th smallest", syntax.Compare, 13},
	{"maximum", syntax.Maximise, 11}, {"maximize", syntax.Maximise, 11}, {"maximise", syntax.Maximise, 11}, {"largest", syntax.Maximise, 7}, {"greatest", syntax.Maximise, 7},
	{"minimum", syntax.Minimise, 11}, {"minimize", syntax.Minimise, 11}, {"minimise", syntax.Minimise, 11}, {"smallest", syntax.Minimise, 7}, {"least", syntax.Minimise, 7},
	{"range of", syntax.Range, 11}, {"remainder", syntax.Remainder, 15}, {"how many", syntax.Count, 9}, {"number of", syntax.Count, 8}, {"in how many ways", syntax.Count, 12},
	{"probability", syntax.Probability, 15}, {"prob", syntax.Probability, 15}, {"gcd", syntax.Gcd, 16}, {"greatest common divisor", syntax.Gcd, 16}, {"greatest common factor", syntax.Gcd, 16}, {"highest common factor", syntax.Gcd, 16}, {"highest common divisor", syntax.Gcd, 16},
	{"lcm", syntax.Lcm, 16}, {"least common multiple", syntax.Lcm, 16}, {"lowest common multiple", syntax.Lcm, 16}, {"smallest common multiple", syntax.Lcm, 16}, {"common denominator", syntax.Lcm, 16},
	{"round", syntax.Round, 13}, {"rounded to", syntax.Round, 13}, {"convert", syntax.Convert, 13}, {"base", syntax.Convert, 12}, {"in binary", syntax.Convert, 12}, {"the binary number", syntax.Convert, 12}, {"product of primes", syntax.FactorInteger, 16}, {"prime factors", syntax.FactorInteger, 16}, {"prime factorization", syntax.FactorInteger, 16}, {"prime factorisation", syntax.FactorInteger, 16},
	{"sum of the", syntax.Evaluate, 3}, {"rationalize", syntax.Simplify, 12}, {"rationalise", syntax.Simplify, 12}, {"fill in", syntax.SolveFor, 5}, {"values of", syntax.Range, 1}, {"for what values of", syntax.Range, 5}, {"for which values of", syntax.Range, 5},
}

var phrasesChinese = []phrase{
	{"求证", syntax.Prove, 14}, {"试证", syntax.Prove, 14}, {"解一元", syntax.SolveFor, 12}, {"解二元", syntax.SolveFor, 12}, {"解分式方程", syntax.SolveFor, 12}, {"解关于", syntax.SolveFor, 12}, {"证明", syntax.Prove, 14}, {"解方程", syntax.SolveFor, 12}, {"解不等式", syntax.SolveFor, 12}, {"解下列方程", syntax.SolveFor, 12}, {"的解", syntax.SolveFor, 6}, {"方程的根", syntax.SolveFor, 6}, {"解集", syntax.SolveFor, 9},
	{"因式分解", syntax.Factor, 12}, {"分解因式", syntax.Factor, 12}, {"化简", syntax.Simplify, 10}, {"展开", syntax.Expand, 10}, {"计算", syntax.Evaluate, 4}, {"求值", syntax.Evaluate, 5}, {"的值为", syntax.Evaluate, 2}, {"的值是", syntax.Evaluate, 2}, {"定义域", syntax.Evaluate, 11}, {"周期", syntax.Evaluate, 11},
	{"求导", syntax.Differentiate, 12}, {"导数", syntax.Differentiate, 11}, {"导函数", syntax.Differentiate, 11}, {"求积分", syntax.Integrate, 12}, {"不定积分", syntax.Integrate, 12}, {"定积分", syntax.Integrate, 11}, {"极限", syntax.TakeLimit, 12},
	{"最大值", syntax.Maximise, 10}, {"最小值", syntax.Minimise, 10}, {"最小正整数", syntax.Minimise, 7}, {"最小整数", syntax.Minimise, 7}, {"最大整数", syntax.Maximise, 7}, {"取值范围", syntax.Range, 13}, {"值域", syntax.Range, 13}, {"余数", syntax.Remainder, 13}, {"概率", syntax.Probability, 13},
	{"最大公约数", syntax.Gcd, 15}, {"最大公因数", syntax.Gcd, 15}, {"最小公倍数", syntax.Lcm, 15}, {"比较大小", syntax.Compare, 12}, {"的大小", syntax.Compare, 9}, {"比较", syntax.Compare, 8}, {"多少种", syntax.Count, 9}, {"展开式", syntax.Evaluate, 11}, {"通解", syntax.SolveFor, 8}, {"十进制", syntax.Convert, 9}, {"二进制", syntax.Convert, 9}, {"个数", syntax.Count, 9}, {"多少个", syntax.Count, 9}, {"几个", syntax.Count, 9}, {"质因数", syntax.FactorInteger, 12},
	{"求", syntax.Evaluate, 2}, {"多少", syntax.Evaluate, 2}, {"等于", syntax.Evaluate, 1}, {"则", syntax.NoVerb, 0}, {"是多少", syntax.Evaluate, 2}, {"几", syntax.Evaluate, 1}, {"四舍五入", syntax.Round, 12}, {"保留", syntax.Round, 12},
}

// findAsk finds the most specific phrase that asks in a sentence.
func findAsk(items []item) ask {
	best := ask{from: -1}
	find, greatest, least := false, false, false
	first := -1
	take := func(p phrase, i int) {
		if p.verb == syntax.NoVerb {
			return
		}
		if first < 0 || i < first {
			first = i
		}
		greatest, least = greatest || p.verb == syntax.Maximise, least || p.verb == syntax.Minimise
		if p.rank > best.rank {
			best.verb, best.rank = p.verb, p.rank
		}
	}
	order := 0
	var run strings.Builder
	var at []int
	for i := range items {
		if items[i].node != nil {
			run.WriteByte('\x00')
			at = append(at, i)
			continue
		}
		t := items[i].tok
		switch t.kind {
		case proseWord:
			low := strings.ToLower(t.text)
			if low == "find" || low == "determine" || low == "what" || low == "give" {
				find = true
			}
			switch low {
			case "second":
				order = 2
			case "third":
				order = 3
			case "fourth":
				order = 4
			}
			for _, p := range phrasesEnglish {
				if phraseAt(items, i, p.words) {
					take(p, i)
				}
			}
		case proseHan:
			run.WriteString(t.text)
			for range len(t.text) {
				at = append(at, i)
			}
		case proseComma, proseStop:
			run.WriteByte('\x00')
			at = append(at, i)
		}
	}
	if s := run.String(); len(at) == len(s) && s != "" {
		for _, p := range phrasesChinese {
			if k := strings.Index(s, p.words); k >= 0 && !strings.HasPrefix(s[k+len(p.words):], "法") { // 用因式分解法
				take(p, at[k])
				if strings.HasPrefix(p.words, "求") {
					find = true
				}
			}
		}
	}
	if best.verb == syntax.Differentiate && order > 1 {
		best.detail = &syntax.Node{Kind: syntax.Number, Text: string(rune('0' + order))}
	}
	if greatest && least && (best.verb == syntax.Maximise || best.verb == syntax.Minimise) {
		best.verb = syntax.Evaluate // both are asked for
	}
	best.from, best.find = first, find
	return best
}

// phraseAt reports whether the words stand at items[i:].
func phraseAt(items []item, i int, words string) bool {
	for {
		w, rest, more := strings.Cut(words, " ")
		if i >= len(items) || items[i].node != nil || !strings.EqualFold(items[i].tok.text, w) {
			return false
		}
		if !more {
			return true
		}
		words = rest
		i++
	}
}

// yesNo recognises a question such as "Is 7 a factor of 91?".
func yesNo(items []item) ask {
	for i := range items {
		if items[i].node != nil {
			continue
		}
		text := items[i].tok.text
		if strings.Contains(text, "是否") || strings.HasSuffix(text, "吗") {
			return ask{verb: syntax.IsIt, rank: 8, from: i}
		}
		switch strings.ToLower(text) {
		case "is", "are", "does", "do", "can":
			return ask{verb: syntax.IsIt, rank: 8, from: i}
		}
		if items[i].tok.kind == proseWord {
			break
		}
	}
	return ask{}
}
