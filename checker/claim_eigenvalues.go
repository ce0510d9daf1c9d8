package checker

import (
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// eigenvalues decides values that words before them call eigenvalues of a known matrix, each by the determinant
// that must vanish.
func (v *visit) eigenvalues(a *assertion) (outcome, bool) {
	values := a.values
	b := *a
	switch {
	case a.kind == bare:
		values, b.left = []*syntax.Node{a.node}, a.node
		b.right = a.node
	case a.kind == link && a.op == syntax.Eq && a.at+1 == a.of:
		values = []*syntax.Node{a.right}
	case a.kind == listing:
		b.left, b.right = a.unknown, a.node.Arg(1)
	}
	m := v.calledEigenvalue(a)
	if m == nil || len(values) == 0 || a.kind == link && !isUnknown(a.left) {
		return outcome{}, false
	}
	s := v.store
	var found, zeros []*expr.Node
	for _, n := range values {
		x, ok := v.expression(n)
		if !ok || !x.Constant() || !x.Scalar() || !x.Finite() {
			return outcome{}, false
		}
		d, err := lower.Determinant(s, lower.Shifted(s, m, x))
		if err != nil {
			return outcome{}, false
		}
		found, zeros = append(found, d), append(zeros, s.Int(0))
	}
	o := v.coordinates(&b, s.Tuple(found...), s.Tuple(zeros...))
	if l, r, ok := v.pair(&b); ok && a.kind == link && !o.refuted() {
		v.fact(a, syntax.Eq, l, r, syntax.Claim, o.proved(), 0)
	}
	return o, true
}

// calledEigenvalue returns the matrix of which the words before a say that the values in it are eigenvalues: the one that
// they name, or the only one there is.
func (v *visit) calledEigenvalue(a *assertion) *expr.Node {
	if !v.ctx.unit || !v.naming() {
		return nil
	}
	words := between(v.src, v.sentenceStart(a), a.text.Start)
	words = strings.ReplaceAll(strings.ReplaceAll(words, `\(`, "$"), `\)`, "$")
	words = strings.TrimRight(words[strings.LastIndex(words, "。")+1:], " $")
	at := max(strings.LastIndex(words, "eigenvalue"), strings.LastIndex(words, "特征值"))
	if at < 0 || mentions(words, "sum|product|multiplicity|number|not |之和|积|重|个|不") {
		return nil
	}
	// Formulas aside, nothing but the matrix and a verb may stand between.
	before, after := words[:at], words[at:]
	named := ""
	if own, ok := strings.CutSuffix(strings.TrimSpace(before), "的"); ok {
		named = own[strings.LastIndexByte(strings.TrimRight(own, "$ "), '$')+1:]
	}
	for i, part := range strings.Split(after, "$") {
		if i%2 == 1 {
			if named == "of" && part != "" && !unicode.IsDigit(rune(part[0])) {
				named = part
			}
			continue
		}
		for _, w := range strings.FieldsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) }) {
			switch w {
			case "of":
				named = w
			case "eigenvalue", "eigenvalues", "is", "are", "and", "the", "matrix", "特征值", "特征值为", "特征值是", "特征值分别为", "和", "与", "为":
			default:
				return nil
			}
		}
	}
	named = strings.Trim(named, "$ ")
	var only *expr.Node
	for _, d := range v.functions {
		if len(d.params) > 0 || d.body == nil || !d.body.Is(expr.Matrix) || !d.body.Constant() || d.body.Len() != d.body.Arg(0).Len() {
			continue
		}
		if d.name == named {
			return d.body
		}
		if only != nil {
			return nil
		}
		only = d.body
	}
	if strings.TrimPrefix(named, "of") != "" {
		return nil
	}
	return only
}
