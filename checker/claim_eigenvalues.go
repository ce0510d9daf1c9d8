package checker

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// eigenvalues decides values that words before them call eigenvalues of a known matrix, each by the determinant
// that must vanish.
func (v *visit) eigenvalues(a *assertion) (outcome, bool) {
	m := v.calledEigenvalue(a)
	if m == nil {
		return outcome{}, false
	}
	values := a.values
	b := *a
	switch {
	case a.kind == bare:
		values = []*syntax.Node{a.node}
		b.left, b.right = a.node, a.node
	case a.kind == link && a.op == syntax.Eq && a.at+1 == a.of:
		values = []*syntax.Node{a.right}
	case a.kind == listing:
		b.left, b.right = a.unknown, a.node.Arg(1)
	}
	if len(values) == 0 || a.kind == link && !isUnknown(a.left) {
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

// besideEigenvalues are the words that may stand beside formulas in a sentence that lists eigenvalues: any other, as
// "inverse" or "sum", may be about something else.
const besideEigenvalues = " let for with given the so thus hence therefore then its it eigenvalue eigenvalues of is are has have and or matrix characteristic equation setting gives we find get obtain 设 已知 则 故 所以 因此 得 解得 由 矩阵 的特征值为 特征值为 的特征值是 特征值是 的特征值 特征值 所以特征值为 故特征值为 得特征值为 的特征值分别为 和 与 "

// calledEigenvalue returns the matrix of which the words before a say that the values in it are eigenvalues: the one that
// they name, or the only one there is.
func (v *visit) calledEigenvalue(a *assertion) *expr.Node {
	if !v.ctx.unit || !v.naming() {
		return nil
	}
	words := between(v.src, v.sentenceStart(a), a.text.Start)
	words = strings.ReplaceAll(strings.ReplaceAll(words, `\(`, "$"), `\)`, "$")
	words = strings.TrimRight(words[strings.LastIndex(words, "。")+1:], " $")
	if !mentions(words, "eigenvalue|特征值") || strings.Count(words, "$")%2 > 0 {
		return nil
	}
	named := ""
	for i, part := range strings.Split(words, "$") {
		if i%2 == 1 {
			if c := strings.TrimLeft(part, " -"); c != "" && unicode.IsLetter(rune(c[0])) && !strings.Contains(c, "=") {
				named = c
			}
			continue
		}
		for _, w := range strings.FieldsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if !strings.Contains(besideEigenvalues, " "+strings.ToLower(w)+" ") {
				return nil
			}
		}
	}
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
	if named != "" || bytes.Count(v.ctx.text, []byte("{pmatrix}"))+bytes.Count(v.ctx.text, []byte("{bmatrix}")) > 2 {
		return nil
	}
	return only
}
