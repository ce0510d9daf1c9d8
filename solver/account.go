package solver

import (
	"maps"
	"sort"
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// neutral are the words of a problem that tell what the task's verb and its
// statements tell already. A problem with other words says more than was
// understood, and exact methods leave it alone.
var neutral = parser.WordSet(`
	a an the of in on to for as at by and or with from is are be was let suppose set given that such where when if then so now this these those it its
	what what's whats which how much find determine give calculate compute evaluate work out tell me please answer question problem exercise following
	value values result expression equation equations system simultaneous unknown variable variables letter number numbers function functions
	solve solution solutions real all both each also satisfy satisfies satisfying holds hold true
	simplify simplified simplest form factor factorise factorize factored expand expanded multiply collect like terms rearrange express terms term polynomial polynomials
	simultaneously write radical reduce without calculator
	fill blank blanks exact your fraction consider numerical simplified let's we have has do does i you can us show equal equals
	respect wrt differentiate derivative first assuming assume positive common constant constants displaystyle quad`)

// neutralHan are the same in Chinese.
var neutralHan = []string{
	"解下列方程组", "解下列方程", "解方程组", "解方程", "方程组", "方程", "的解集", "的解", "的值", "的根", "因式分解", "分解因式", "已知", "集合", "计算", "化简", "求值", "求解", "展开",
	"求出", "试求", "请问", "请", "求", "解", "设", "令", "若", "则", "其中", "实数", "复数", "未知数", "函数", "满足", "关于", "并", "且", "和", "与", "是", "的", "为", "有", "中", "下列", "各式", "式子", "等于", "多少", "在", "当", "时", "对", "填空题", "填空", "导数", "导函数", "求导", "结果", "用简便方法", "简便计算", "合并同类项", "一元二次", "一元一次", "二元一次", "有理数", "所有", "值", "集",
}

var extremeWords = parser.WordSet(`maximum minimum maximize maximise minimize minimise greatest largest least smallest possible over interval quadratic
	最大值 最小值 最大 最小 区间 二次 上 正数 正实数`)

// beyond are the words that the methods behind a verb read themselves.
var beyond = map[syntax.Verb]map[string]bool{
	syntax.SolveFor: parser.WordSet(`root roots integer integers general interval over positive negative nonnegative natural inequality inequalities possible sum product complex
		通解 区间 上 内 正整数 非负整数 负整数 整数 自然数 正数 负数 不等式组 不等式 正根 实数根 实根 zeros subject make 用 配方法 公式法 因式分解法 代入法 消元法 加减法`),
	syntax.Count: parser.WordSet(`inequality values divisors divisor factors factor positive integer integers natural numbers many
		正因数 因数 正约数 约数 正整数 自然数 整数解 整数 不等式 个数 几个 个`),
	syntax.Range: parser.WordSet(`range ranges possible quadratic no two distinct different unequal repeated double exactly only one root roots every always inequality over on interval over
		取值范围 范围 值域 不等式 恒成立 任意 都有 总有 都 两个 不相等 不等 不同 相等 没有 无 有且只有 只有 一个 使 使得 实数根 实根 实数解 实数 一元二次 二次 区间 上`),
	syntax.Maximise: extremeWords, syntax.Minimise: extremeWords,
	syntax.Integrate: parser.WordSet("integrate definite indefinite integral antiderivative 求定积分 定积分 不定积分 积分 原函数"),
	syntax.TakeLimit: parser.WordSet("limit limits approaches tends goes infinity 求极限 极限"),
	syntax.Expand:    parser.WordSet("product out"),
	syntax.Factor:    parser.WordSet("product completely fully over integer integers coefficients 多项式 把 将"),
	syntax.Simplify:  parser.WordSet("lowest rationalize rationalise denominator should integer distinct nonzero operation defined"),
	syntax.Evaluate: parser.WordSet(`sum product possible definite integral indefinite limit expressed equivalent used describe arithmetic geometric series
		distinct nonzero reals rational complex integer integers define defined operation rectangular`),
	syntax.SumUp:         parser.WordSet("sum 求和"),
	syntax.Choose:        parser.WordSet("true correct false incorrect not statement statements 正确 错误 不正确 说法 结论"),
	syntax.Gcd:           parser.WordSet("greatest highest common divisor factor gcd hcf gcf 最大公约数 最大公因数"),
	syntax.Lcm:           parser.WordSet("least lowest smallest common multiple lcm denominator 最小公倍数 公分母"),
	syntax.Remainder:     parser.WordSet("use using synthetic long division remainder divided divide when dividing leaves 余数 除以"),
	syntax.FactorInteger: parser.WordSet("list prime primes factors factorization factorisation 分解质因数 质因数"),
	syntax.IsIt: parser.WordSet(`prime composite multiple divisible divide divides factor divisor not than nonequal unequal different equal same bigger greater larger smaller less most least
		是否 质数 素数 合数 倍数 整除 因数 大于 小于 相等 吗`),
	syntax.Round:         parser.WordSet("round rounded nearest integer whole ten tens hundred hundreds thousand thousands million millions billion billions one two three four five six seven eight nine zero decimal place places dp dps 四舍五入 整数"),
	syntax.Differentiate: parser.WordSet("second third fourth fifth derivative"),
	syntax.Compare: parser.WordSet(`compare sort put arrange order ascending descending increasing decreasing closest nearest biggest largest greatest smallest least bigger larger greater smaller less
		first second third fourth fifth sixth seventh eighth ninth tenth than 排序 从大到小 从小到大 最接近 最大 最小 比较大小 比较 大小`),
}

// progressionWords are those around the terms of an arithmetic or geometric sequence.
var progressionWords = parser.WordSet("arithmetic geometric sequence progression terms n 等差数列 等比数列 数列 前 项和 项 公差 公比")

// accounted reports whether every sign and word of the problem is either part of
// a statement, a goal or a detail, or one that changes nothing.
func (w *work) accounted() bool {
	letters := w.letters()
	rest := mentions(parser.Unformed(w.outside()), letters)
	also := beyond[w.task.Verb]
	if w.task.Verb == syntax.FindAll {
		also = beyond[syntax.SolveFor]
	}
	if w.progressionKind() != 0 {
		rest = strings.NewReplacer("a geometric", "geometric", "a_n", " ", "b_n", " ", "S_n", " ").Replace(rest) // a is no letter there
		words := maps.Clone(progressionWords)
		maps.Copy(words, also)
		also = words
	}
	allowed := func(s string) bool { return (neutral[s] || also[s]) && !letters[s] }
	for _, f := range strings.FieldsFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`.,;:?!$(){}[]"&\~，。；：？！、（）「」…_＿　`, r)
	}) {
		f = strings.ToLower(f)
		if allowed(f) || f == "**" || f == "-" {
			continue
		}
		for _, run := range strings.FieldsFunc(f, func(r rune) bool { return letters[string(r)] }) { // 关于x的方程
			if !isHan(run) || !w.composed(run, also) {
				return false
			}
		}
		if letters[f] {
			return false
		}
	}
	return true
}

// composed reports whether a run of Chinese is a sequence of words that change nothing.
func (w *work) composed(run string, also map[string]bool) bool {
	reached := make([]bool, len(run)+1)
	reached[0] = true
	for i := range run {
		if !reached[i] {
			continue
		}
		w.s.Tank().Burn(len(neutralHan))
		reach := func(word string) {
			if strings.HasPrefix(run[i:], word) {
				reached[i+len(word)] = true
			}
		}
		for word := range also {
			reach(word)
		}
		for _, word := range neutralHan {
			reach(word)
		}
	}
	return reached[len(run)]
}

// mentions drops formulas that are nothing but letters of the problem, as in
// "where $x$ and $y$ are real", which say nothing by themselves.
func mentions(s string, letters map[string]bool) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "$")
		inner, after, closed := strings.Cut(rest, "$")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if !closed {
			b.WriteString(rest)
			return b.String()
		}
		plain := true
		for _, f := range strings.FieldsFunc(inner, func(r rune) bool { return strings.ContainsRune(" ,()", r) }) {
			plain = plain && letters[f]
		}
		b.WriteByte(' ')
		if !plain {
			b.WriteString(inner)
			b.WriteByte(' ')
		}
		s = after
	}
}

func isHan(s string) bool {
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) {
			return false
		}
	}
	return s != ""
}

// letters returns the names that occur in what was read.
func (w *work) letters() map[string]bool {
	names := map[string]bool{}
	var walk func(n *syntax.Node, depth int)
	walk = func(n *syntax.Node, depth int) {
		if n == nil || depth > 200 {
			return
		}
		if n.Is(syntax.Symbol) {
			names[n.Text] = true
		}
		for _, a := range n.Args {
			walk(a, depth+1)
		}
	}
	for i := range w.task.Givens {
		walk(w.task.Givens[i].Math, 0)
	}
	for _, list := range [][]*syntax.Node{w.task.Goals, w.task.For, w.task.Detail} {
		for _, n := range list {
			walk(n, 0)
		}
	}
	for i := range w.task.Roots {
		for _, n := range w.task.Roots[i].Names {
			walk(n, 0)
		}
	}
	return names
}

// variables returns the names e, i, d, … that the problem uses as letters of its
// own (unknowns, parameters of functions, and what definitions define), and those
// of its functions.
func (w *work) variables() (own, functions map[string]bool) {
	own, functions = map[string]bool{}, map[string]bool{}
	take := func(n *syntax.Node) {
		if n.Is(syntax.Symbol) {
			own[n.Text] = true
		}
	}
	var walk func(n *syntax.Node, depth int)
	walk = func(n *syntax.Node, depth int) {
		if n == nil || depth > 200 {
			return
		}
		if n.Is(syntax.Derivative) {
			for _, a := range n.Args[min(2, len(n.Args)):] {
				take(a)
			}
		}
		if name, params, ok := lower.Head(n); ok && len(name) <= 2 {
			functions[name] = true
			for _, p := range params {
				own[p] = true
			}
		}
		for _, a := range n.Args {
			walk(a, depth+1)
		}
	}
	for _, n := range w.task.For {
		take(n)
	}
	for i := range w.task.Givens {
		for _, n := range statements(w.task.Givens[i].Math, nil) {
			walk(n, 0)
			if n.Is(syntax.Relation) && len(n.Args) == 2 {
				take(n.Args[0])
				if !n.Args[0].Is(syntax.Symbol) && !n.Args[1].Is(syntax.Symbol) && w.task.Givens[i].Role == syntax.Given && others(n) {
					own["i"] = true // an equation among letters, not a value such as z = 2 + i
				}
			}
		}
	}
	for _, n := range w.task.Goals {
		walk(n, 0)
		if len(w.task.Givens) > 0 {
			take(n)
		}
	}
	for name := range functions {
		delete(own, name)
	}
	return own, functions
}

// outside returns the source without what was read as mathematics.
func (w *work) outside() string {
	var spans []syntax.Span
	add := func(n *syntax.Node) {
		if n != nil {
			spans = append(spans, n.Span)
		}
	}
	t := w.task
	for i := range t.Givens {
		add(t.Givens[i].Math)
		add(t.Givens[i].Condition)
	}
	for _, list := range [][]*syntax.Node{t.Goals, t.For, t.Detail} {
		for _, n := range list {
			add(n)
		}
	}
	spans = append(spans, t.Blanks...)
	for i := range t.Roots {
		spans = append(spans, t.Roots[i].Span)
	}
	for i := range t.Options {
		spans = append(spans, t.Options[i].Span, t.Options[i].Mark)
		add(t.Options[i].Math)
	}
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	var b strings.Builder
	at := parser.PastNumber(t.Source)
	for _, s := range spans {
		if s.Start > at && s.Start <= len(t.Source) {
			b.WriteString(t.Source[at:s.Start])
			b.WriteByte(' ')
		}
		at = max(at, min(s.End, len(t.Source)))
	}
	b.WriteString(t.Source[at:])
	return b.String()
}
