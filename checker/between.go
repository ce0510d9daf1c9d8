package checker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser"
)

// joined drops "and" between two things that are done, "subtract 3 and divide", and the
// "if" before one: "if we multiply both sides by 5, we get". "Second equation: …" is another one.
var joined = strings.NewReplacer(" and get", " get", " and then", " then", " and so", " so", " and that simplifies", " simplifies", " and divide", " divide",
	"econd equation: ", "other: ", "he second: ", "other: ", "$ and $", "$ $", "If we ", "we ", " if we ", " we ", "If you ", "you ", " if you ", " you ", " and multiply", " multiply", " and subtract", " subtract", " and add ", " add ", " and simplify", " simplify", " and solve", " solve", " and obtain", " obtain", " and find", " find")

// The words that stand between two lines of one derivation without restricting
// anything. A line is held against the one before only where all words between them
// are of these; any other word may carry a condition, and leaves the line unknown.
var connectives = parser.WordSet(`
a an the this that these those it its we i you us our let's now then so hence thus therefore as is are be by of from in on to
with both each all side sides out into again next first second finally step line equation equations inequality expression
get gets gives give giving given obtain obtains obtaining have has find finding found yields yield becomes become leads lead
which means implies implying follows follow results result equals equal equivalently namely ie final
solve solving solved solution solutions for root roots value values answer unknown variable
add adding subtract subtracting multiply multiplying divide dividing expand expanding factor factoring factored factorise
factorize factorising factorizing simplify simplifies simplifying simplified rewrite rewriting rearrange rearranging
collect collecting combine combining terms like term move moving cancel cancelling isolate isolating substitute substituting
plug plugging put putting back evaluate evaluating compute computing calculate calculating using use
taking take square squaring root roots cube common distribute distributing further
can could must only just do need want cross quadratic linear system factors write written
`)

// What connects lines in Chinese, longest first.
var zhConnectives = []string{
	"等式两边", "方程两边", "两边同时", "同时除以", "同时乘以", "同时减去", "同时加上", "整理可得", "化简可得", "解方程得", "合并同类项",
	"因此", "所以", "从而", "于是", "可得", "可知", "得到", "整理", "化简", "移项", "合并", "解得", "求得", "即为", "也就是", "因式分解",
	"展开", "去分母", "去括号", "系数化为", "两边", "除以", "乘以", "减去", "加上", "代入", "代人", "方程", "等式", "原式", "联立", "消去",
	"不等式", "由此", "算得", "进而", "得出", "我们", "同时", "开方", "平方", "配方", "故", "则", "即", "得", "有", "由", "解", "为", "同", "的", "是", "将", "把",
}

// connected reports whether nothing but connecting words, punctuation, numbers
// and the mark-up of mathematics stands in s, the text between two statements.
func connected(s string) bool {
	s = joined.Replace(s)
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == '\\':
			k := 1
			for k < len(s) && (s[k] >= 'a' && s[k] <= 'z' || s[k] >= 'A' && s[k] <= 'Z') {
				k++
			}
			switch s[1:k] {
			case "text", "mathrm", "textbf", "textit", "begin", "end", "aligned", "align":
			case "neq", "ne", "not", "boxed", "notin":
				return false
			}
			if k == 1 && k < len(s) {
				k = 2
			}
			s = s[k:]
		case unicode.Is(unicode.Han, r):
			ok := false
			for _, w := range zhConnectives {
				if strings.HasPrefix(s, w) {
					s, ok = s[len(w):], true
					break
				}
			}
			if !ok {
				return false
			}
		case unicode.IsLetter(r):
			k := 0
			for k < len(s) {
				r, n := utf8.DecodeRuneInString(s[k:])
				if !(unicode.IsLetter(r) && !unicode.Is(unicode.Han, r)) && r != '\'' && r != '’' {
					break
				}
				k += n
			}
			word := strings.ReplaceAll(strings.ToLower(s[:k]), "’", "'")
			// A single letter is taken for the name of the unknown in "dividing by x".
			if len(word) > 1 && !connectives[word] && word != "aligned" && word != "align" && word != "array" && word != "cases" {
				return false
			}
			s = s[k:]
		default:
			s = s[n:]
		}
	}
	return true
}
