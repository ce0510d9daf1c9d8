package lower

import (
	"errors"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// constants are symbols with one meaning.
var constants = map[string]string{
	"pi": "pi", "π": "pi", "∞": "inf", "infty": "inf", "infinity": "inf", "Infinity": "inf", "oo": "inf",
}

// words are answers in words, by what they say.
var words = map[string]string{
	"no solution": "none", "no solutions": "none", "none": "none", "no real solution": "none", "no real solutions": "none",
	"no real roots": "none", "no roots": "none", "no root": "none", "does not exist": "none", "dne": "none", "impossible": "none",
	"empty set": "none", "the empty set": "none", "无解": "none", "无实数解": "none", "无实根": "none", "空集": "none",
	"不存在": "none", "方程无解": "none", "no such": "none", "not possible": "none",
	"true": "true", "yes": "true", "correct": "true", "是": "true", "对": "true", "正确": "true", "能": "true", "成立": "true",
	"false": "false", "no": "false", "incorrect": "false", "否": "false", "错": "false", "错误": "false", "不是": "false", "不能": "false", "不成立": "false",
	"undefined": expr.Undefined, "无意义": expr.Undefined,
	"all real numbers": "reals", "all reals": "reals", "any real number": "reals", "全体实数": "reals", "一切实数": "reals", "任意实数": "reals", "实数集": "reals",
	"all integers": "integers", "infinitely many": "infinite", "infinitely many solutions": "infinite", "无穷多": "infinite", "无数个": "infinite", "无穷多解": "infinite", "无数解": "infinite",
}

// Canonical returns the canonical form of an answer in words: known ones by
// their meaning, others in lower case without final punctuation.
func Canonical(w string) string {
	w = strings.ToLower(strings.Join(strings.Fields(strings.TrimRight(strings.TrimSpace(w), ".。!！")), " "))
	if c, ok := words[w]; ok {
		return c
	}
	return w
}

// IsAnswer reports whether a text is a known answer in words, such as "no solution".
func IsAnswer(text string) bool {
	_, ok := words[strings.ToLower(strings.Join(strings.Fields(strings.TrimRight(strings.TrimSpace(text), ".。!！")), " "))]
	return ok
}

func (l *lowerer) leaf(n *syntax.Node) (*expr.Node, error) {
	switch n.Kind {
	case syntax.Number:
		x, err := num.Parse(n.Text)
		var limit fuel.Limit
		if errors.As(err, &limit) {
			fuel.Stop(limit)
		}
		if err != nil {
			return nil, unreadable("number", n)
		}
		return l.s.Num(x), nil
	case syntax.Word:
		return l.word(n.Text), nil
	}
	return l.symbol(n)
}

func (l *lowerer) word(text string) *expr.Node {
	w := Canonical(text)
	switch w {
	case "none":
		return l.s.Set()
	case "reals":
		return l.s.Sym("ℝ")
	case "integers":
		return l.s.Sym("ℤ")
	}
	if x, err := num.Parse(w); err == nil {
		return l.s.Num(x)
	}
	return l.s.Word(w)
}

var numberSets = map[string]string{
	"R": "ℝ", "ℝ": "ℝ", "ℚ": "ℚ", "ℤ": "ℤ", "ℕ": "ℕ", "ℂ": "ℂ",
}

func (l *lowerer) symbol(n *syntax.Node) (*expr.Node, error) {
	name := n.Text
	if l.bound[name] > 0 {
		return l.s.Sym(name), nil
	}
	if f, ok := l.ctx.Functions[name]; ok && len(f.Params) == 0 {
		return f.Body, nil
	}
	if l.ctx.Symbols[name] {
		return l.s.Sym(name), nil
	}
	if c, ok := constants[name]; ok {
		return l.s.Const(c), nil
	}
	switch name {
	case "nabla":
		return nil, unreadable("operator", n)
	case "e", "i":
		if l.choose(name, "constant", "variable") == 0 {
			return l.s.Const(name), nil
		}
		return l.s.Sym(name), nil
	case "∅", "emptyset", "varnothing":
		return l.s.Set(), nil
	}
	if len([]rune(name)) > 1 {
		if c := Canonical(name); words[c] != "" || words[strings.ToLower(name)] != "" {
			return l.word(name), nil
		}
	}
	if c, ok := canonicalFunction[name]; ok && c != "" && len([]rune(name)) > 1 {
		return nil, unreadable("function-without-argument", n)
	}
	return l.s.Sym(name), nil
}
