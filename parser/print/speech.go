package print

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Speech returns n in words for a screen reader, in English ("en") or Chinese
// ("zh"); any other language is English. Groups are marked by words, so that
// "the fraction x plus 1 over 2" cannot be misheard.
func Speech(n *syntax.Node, lang string) string {
	s := speaker{zh: lang == "zh"}
	s.say(n)
	spoken := strings.Join(strings.Fields(s.b.String()), " ")
	return pauses.Replace(spoken)
}

// pauses writes marks of punctuation without a space before them, and those of full width without one behind.
var pauses = strings.NewReplacer(" ， ", "，", " ,", ",", " ;", ";")

type speaker struct {
	b  strings.Builder
	zh bool
}

// w writes the English or the Chinese words.
func (s *speaker) w(en, zh string) {
	s.b.WriteByte(' ')
	if s.zh {
		s.b.WriteString(zh)
	} else {
		s.b.WriteString(en)
	}
	s.b.WriteByte(' ')
}

var spokenOps = map[syntax.Op][2]string{
	syntax.Plus: {"plus", "加"}, syntax.Minus: {"minus", "减"}, syntax.PlusMinus: {"plus or minus", "加减"}, syntax.MinusPlus: {"minus or plus", "减加"}, syntax.Times: {"times", "乘"}, syntax.Dot: {"times", "乘"}, syntax.Slash: {"divided by", "除以"}, syntax.Obelus: {"divided by", "除以"}, syntax.Mod: {"mod", "模"}, syntax.Cross: {"circled times", "圈乘"}, syntax.Circ: {"composed with", "复合"},
	syntax.Union: {"union", "并"}, syntax.Intersect: {"intersection", "交"}, syntax.Without: {"without", "差"}, syntax.Eq: {"equals", "等于"}, syntax.Ne: {"is not equal to", "不等于"}, syntax.Lt: {"is less than", "小于"}, syntax.Le: {"is less than or equal to", "小于等于"}, syntax.Gt: {"is greater than", "大于"}, syntax.Ge: {"is greater than or equal to", "大于等于"}, syntax.Ll: {"is much less than", "远小于"}, syntax.Gg: {"is much greater than", "远大于"}, syntax.Approx: {"is approximately", "约等于"}, syntax.Equiv: {"is congruent to", "恒等于"}, syntax.Define: {"is defined as", "定义为"}, syntax.Sim: {"is similar to", "相似于"}, syntax.Congruent: {"is congruent to", "全等于"}, syntax.Propto: {"is proportional to", "正比于"}, syntax.In: {"in", "属于"}, syntax.NotIn: {"not in", "不属于"}, syntax.Owns: {"contains", "包含元素"}, syntax.Subset: {"is a subset of", "真包含于"}, syntax.SubsetEq: {"is a subset of or equal to", "包含于"}, syntax.Superset: {"is a superset of", "真包含"}, syntax.SupersetEq: {"is a superset of or equal to", "包含"}, syntax.NotSubset: {"is not a subset of", "不包含于"}, syntax.Divides: {"divides", "整除"}, syntax.NotDivides: {"does not divide", "不整除"}, syntax.Parallel: {"is parallel to", "平行于"}, syntax.Perp: {"is perpendicular to", "垂直于"}, syntax.To: {"to", "趋于"}, syntax.MapsTo: {"maps to", "映射到"},
	syntax.And: {"and", "且"}, syntax.Or: {"or", "或"}, syntax.Implies: {"implies", "推出"}, syntax.ImpliedBy: {"is implied by", "由此推出"}, syntax.Iff: {"if and only if", "当且仅当"}, syntax.Therefore: {"therefore", "所以"}, syntax.Because: {"because", "因为"}, syntax.Comma: {"and", "且"},
}

func (s *speaker) op(op syntax.Op) { s.w(spokenOps[op][0], spokenOps[op][1]) }

func (s *speaker) each(args []*syntax.Node, en, zh string) {
	for i, a := range args {
		if i > 0 {
			s.w(en, zh)
		}
		s.say(a)
	}
}

// simple reports whether n is spoken in one breath.
func simple(n *syntax.Node) bool {
	switch n.Kind {
	case syntax.Number, syntax.Symbol, syntax.Blank:
		return true
	}
	return false
}

func (s *speaker) say(n *syntax.Node) {
	switch n.Kind {
	case syntax.Unread:
		s.w("something unread", "未读出的部分")
	case syntax.Empty:
	case syntax.Blank:
		s.w("blank", "空")
	case syntax.Choice:
		s.say(n.Args[0])
	case syntax.Number, syntax.Word, syntax.Symbol:
		s.name(n.Text)
	case syntax.Ellipsis:
		s.w("and so on", "等等")
	case syntax.Sum:
		for i, a := range n.Args {
			switch {
			case i == 0 && n.Ops[0] == syntax.Minus:
				s.w("negative", "负")
			case n.Ops[i] != syntax.None:
				s.op(n.Ops[i])
			}
			s.say(a)
		}
	case syntax.Product, syntax.SetOp:
		for i, a := range n.Args {
			if i > 0 {
				s.op(n.Ops[i])
			}
			s.say(a)
		}
	case syntax.Relation, syntax.Logic:
		for i, a := range n.Args {
			if i > 0 {
				s.op(n.Ops[i-1])
			}
			s.say(a)
		}
	case syntax.Juxtapose:
		for i, a := range n.Args {
			if i > 0 && a.Kind == syntax.Fraction && n.Args[i-1].Kind == syntax.Number {
				s.w("and", "又")
			}
			s.say(a)
		}
	case syntax.Fraction:
		if simple(n.Args[0]) && simple(n.Args[1]) {
			if s.zh {
				s.say(n.Args[1])
				s.w("", "分之")
				s.say(n.Args[0])
				return
			}
			s.say(n.Args[0])
			s.w("over", "")
			s.say(n.Args[1])
			return
		}
		s.w("the fraction", "分式 分子")
		s.say(n.Args[0])
		s.w("over", "分母")
		s.say(n.Args[1])
		s.w("end fraction", "分式结束")
	case syntax.Power:
		s.say(n.Args[0])
		e := n.Args[1]
		switch {
		case e.Kind == syntax.Number && e.Text == "2":
			s.w("squared", "的平方")
		case e.Kind == syntax.Number && e.Text == "3":
			s.w("cubed", "的立方")
		case s.zh:
			s.w("", "的")
			s.say(e)
			s.w("", "次方")
		default:
			s.w("to the power", "")
			s.say(e)
			if !simple(e) {
				s.w("end power", "")
			}
		}
	case syntax.Subscript:
		s.say(n.Args[0])
		s.w("sub", "下标")
		s.say(n.Args[1])
	case syntax.Prime:
		s.say(n.Args[0])
		for range n.Text {
			s.w("prime", "撇")
		}
	case syntax.Accent:
		s.say(n.Args[0])
		s.name(n.Text)
	case syntax.Root:
		if n.Args[1].Kind == syntax.Empty {
			s.w("the square root of", "根号")
		} else if s.zh {
			s.say(n.Args[1])
			s.w("", "次根号")
		} else {
			s.w("the root of index", "")
			s.say(n.Args[1])
			s.w("of", "")
		}
		s.say(n.Args[0])
		if !simple(n.Args[0]) {
			s.w("end root", "根号结束")
		}
	case syntax.Apply:
		s.say(n.Args[0])
		s.w("of", "")
		s.each(n.Args[1:], "and", "与")
	case syntax.Group:
		switch n.Text {
		case "{}":
			s.w("the set", "集合")
			s.each(n.Args, ",", "，")
			s.w("end set", "集合结束")
		case "(]", "[)", "[]":
			s.w("the interval from", "区间从")
			s.each(n.Args, "to", "到")
			switch n.Text {
			case "(]":
				s.w("open on the left", "左开右闭")
			case "[)":
				s.w("open on the right", "左闭右开")
			}
		default:
			s.w("open bracket", "左括号")
			s.each(n.Args, ",", "，")
			s.w("close bracket", "右括号")
		}
	case syntax.SetBuilder:
		s.w("the set of all", "满足条件的")
		s.say(n.Args[0])
		s.w("such that", "的集合，条件是")
		s.say(n.Args[1])
	case syntax.Bars:
		s.w("the absolute value of", "绝对值")
		s.say(n.Args[0])
		if !simple(n.Args[0]) {
			s.w("end absolute value", "绝对值结束")
		}
	case syntax.Norm:
		s.w("the norm of", "范数")
		s.say(n.Args[0])
	case syntax.Floor:
		s.w("the floor of", "向下取整")
		s.say(n.Args[0])
	case syntax.Ceiling:
		s.w("the ceiling of", "向上取整")
		s.say(n.Args[0])
	case syntax.Factorial:
		s.say(n.Args[0])
		if n.Text == "!!" {
			s.w("double factorial", "的双阶乘")
		} else {
			s.w("factorial", "的阶乘")
		}
	case syntax.Percent:
		en, zh := "percent", "百分之"
		if n.Text == "‰" {
			en, zh = "per mille", "千分之"
		}
		if s.zh {
			s.w("", zh)
			s.say(n.Args[0])
			return
		}
		s.say(n.Args[0])
		s.w(en, "")
	case syntax.Degree:
		s.say(n.Args[0])
		s.w("degrees", "度")
	case syntax.Arcminute:
		s.say(n.Args[0])
		s.w("minutes", "分")
	case syntax.Arcsecond:
		s.say(n.Args[0])
		s.w("seconds", "秒")
	case syntax.Money:
		s.say(n.Args[0])
		switch n.Text {
		case "$":
			s.w("dollars", "美元")
		case "¥":
			s.w("yuan", "元")
		case "€":
			s.w("euros", "欧元")
		default:
			s.w("pounds", "英镑")
		}
	case syntax.Quantity:
		s.say(n.Args[0])
		s.name(n.Text)
	case syntax.Binomial:
		if s.zh {
			s.w("", "从")
			s.say(n.Args[0])
			s.w("", "中选")
			s.say(n.Args[1])
			return
		}
		s.say(n.Args[0])
		s.w("choose", "")
		s.say(n.Args[1])
	case syntax.BigOp, syntax.Integral:
		names := map[string][2]string{"sum": {"the sum", "求和"}, "prod": {"the product", "求积"}, "lim": {"the limit", "极限"}, "int": {"the integral", "积分"}, "iint": {"the double integral", "二重积分"}, "iiint": {"the triple integral", "三重积分"}, "oint": {"the contour integral", "曲线积分"}, "max": {"the maximum", "最大值"}, "min": {"the minimum", "最小值"}, "sup": {"the supremum", "上确界"}, "inf": {"the infimum", "下确界"}, "union": {"the union", "并集"}, "intersection": {"the intersection", "交集"}}
		name, ok := names[n.Text]
		if !ok {
			name = [2]string{n.Text, n.Text}
		}
		s.w(name[0], name[1])
		if n.Args[0].Kind != syntax.Empty {
			if n.Text == "lim" {
				s.w("as", "当")
			} else {
				s.w("from", "从")
			}
			s.say(n.Args[0])
		}
		if n.Args[1].Kind != syntax.Empty {
			s.w("to", "到")
			s.say(n.Args[1])
		}
		s.w("of", "，")
		s.say(n.Args[2])
		for _, v := range n.Args[3:] {
			s.w("d", "d")
			s.say(v)
		}
	case syntax.Derivative:
		s.w("the derivative of", "导数")
		s.say(n.Args[0])
		s.w("with respect to", "关于")
		s.each(n.Args[2:], "and", "和")
		if n.Args[1].Kind != syntax.Empty {
			s.w("of order", "阶数")
			s.say(n.Args[1])
		}
	case syntax.OneSided:
		s.say(n.Args[0])
		if n.Text == "+" {
			s.w("from the right", "从右侧")
		} else {
			s.w("from the left", "从左侧")
		}
	case syntax.Evaluated:
		s.say(n.Args[0])
		s.w("evaluated at", "在此处取值")
		s.each(n.Args[1:], "to", "到")
	case syntax.Matrix:
		s.w("the matrix with rows", "矩阵，各行为")
		s.each(n.Args, ";", "；")
		s.w("end matrix", "矩阵结束")
	case syntax.Cases:
		s.w("in cases", "分段")
		for _, row := range n.Args {
			s.say(row.Args[0])
			if row.Args[1].Kind != syntax.Empty {
				s.w("if", "当")
				s.say(row.Args[1])
			}
			s.w(";", "；")
		}
	case syntax.System:
		s.w("the system", "方程组")
		s.each(n.Args, "and", "且")
		s.w("end system", "方程组结束")
	case syntax.Ratio:
		s.each(n.Args, "to", "比")
	case syntax.Modulo:
		s.say(n.Args[0])
		s.w("modulo", "模")
		s.say(n.Args[1])
	case syntax.Not:
		s.w("not", "非")
		s.each(n.Args, "", "")
	case syntax.Quantified:
		switch n.Text {
		case "forall":
			s.w("for all", "对任意")
		case "exists!":
			s.w("there is exactly one", "存在唯一的")
		default:
			s.w("there is", "存在")
		}
		s.say(n.Args[0])
		s.w(",", "，")
		s.say(n.Args[1])
	case syntax.Where:
		s.say(n.Args[0])
		s.w("where", "其中")
		s.each(n.Args[1:], "and", "且")
	default: // Row, Lines, List, Boxed, Labelled
		s.each(n.Args, ",", "，")
	}
}

// name speaks a symbol or a word.
func (s *speaker) name(text string) {
	if k, ok := spokenNames[text]; ok {
		s.w(k[0], k[1])
		return
	}
	s.b.WriteString(" " + text + " ")
}

var spokenNames = map[string][2]string{
	"∞": {"infinity", "无穷"}, "∅": {"the empty set", "空集"}, "ℝ": {"the real numbers", "实数集"}, "ℤ": {"the integers", "整数集"}, "ℕ": {"the natural numbers", "自然数集"}, "ℚ": {"the rational numbers", "有理数集"}, "ℂ": {"the complex numbers", "复数集"}, "sin": {"sine", "正弦"}, "cos": {"cosine", "余弦"}, "tan": {"tangent", "正切"}, "ln": {"natural log", "自然对数"}, "log": {"log", "对数"}, "lg": {"log base ten", "常用对数"}, "triangle": {"triangle", "三角形"}, "angle": {"angle", "角"}, "gcd": {"the greatest common divisor", "最大公约数"}, "lcm": {"the least common multiple", "最小公倍数"}, "vec": {"vector", "向量"}, "overrightarrow": {"vector", "向量"}, "bar": {"bar", "横"}, "overline": {"bar", "横"},
}
