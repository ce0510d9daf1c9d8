package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// rowEquivalent decides an arrow between two matrices: operations on rows lead from one to the other where
// both have the same reduced echelon form. Where it may be operations on columns, or similarity, only
// another rank refutes.
func (v *visit) rowEquivalent(a *assertion) outcome {
	v.ctx.note(letters(a.node, nil))
	words := strings.ToLower(between(v.src, v.sentenceStart(a), a.text.Start))
	l, r := v.echelon(a.left), v.echelon(a.right)
	if len(l) == 0 || len(r) == 0 || l[0].Len() != r[0].Len() || mentions(words, "similar|相似") {
		return unknown(UnknownNotation)
	}
	note := between(v.src, a.left.Span.End, a.right.Span.Start)
	rows := mentions(note, "r_|R_|r1|R1|r2|R2") || mentions(words, "row|行变换")
	open := len(l) == len(r) && (!rows || mentions(note+words, "c_|C_|column|列"))
	if len(l) != len(r) { // the ranks are compared
		l, r = []*expr.Node{v.store.Int(int64(len(l)))}, []*expr.Node{v.store.Int(int64(len(r)))}
	}
	o := v.coordinates(a, v.store.Tuple(l...), v.store.Tuple(r...))
	if open && !o.proved() {
		return unknown(UnknownReading)
	}
	return o
}

// echelon returns the rows of the reduced echelon form of what n stands for, none where that is no matrix of
// numbers or one of a single column, which may be a point.
func (v *visit) echelon(n *syntax.Node) []*expr.Node {
	n = v.plain(n, true)
	if n == nil {
		return nil
	}
	m, err := lower.One(n, v.scope())
	if err != nil || !m.Is(expr.Matrix) || m.Arg(0).Len() < 2 {
		return nil
	}
	rows, _ := lower.Echelon(v.store, m)
	return rows
}
