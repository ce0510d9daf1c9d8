package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// rowEquivalent decides an arrow between two matrices: operations on rows lead from one to the other where
// both have the same reduced echelon form. Where it may be operations on columns, or similarity, only
// another rank refutes.
func (v *visit) rowEquivalent(a *assertion) outcome {
	v.ctx.note(letters(a.node, nil))
	words := strings.ToLower(between(v.src, v.sentenceStart(a), a.text.Start))
	l, r := v.echelon(a.left), v.echelon(a.right)
	if l == nil || r == nil || len(l[0]) != len(r[0]) || mentions(words, "similar|相似") {
		return unknown(UnknownNotation)
	}
	note := between(v.src, a.left.Span.End, a.right.Span.Start)
	rows := mentions(note, "r_|R_|r1|R1|r2|R2") || mentions(words, "row|行变换")
	if len(l) == len(r) && (!rows || mentions(note+words, "c_|C_|column|列")) {
		if o := v.coordinates(a, v.rows(l, len(l)), v.rows(r, len(l))); o.proved() {
			return o
		}
		return unknown(UnknownReading)
	}
	k := max(len(l), len(r))
	return v.coordinates(a, v.rows(l, k), v.rows(r, k))
}

// echelon returns the reduced echelon form of what n stands for, nil where that is no matrix of numbers or one
// of a single column, which may be a point.
func (v *visit) echelon(n *syntax.Node) [][]num.Num {
	n = v.plain(n, true)
	if n == nil {
		return nil
	}
	m, err := lower.One(n, v.scope())
	if err != nil || !m.Is(expr.Matrix) || m.Arg(0).Len() < 2 {
		return nil
	}
	rows, _ := lower.Echelon(m, v.tank)
	if len(rows) == 0 {
		return nil
	}
	return rows
}

// rows returns the matrix of k rows, those below the given ones of zeros.
func (v *visit) rows(rows [][]num.Num, k int) *expr.Node {
	out := make([]*expr.Node, k)
	for i := range out {
		row := make([]*expr.Node, len(rows[0]))
		for j := range row {
			row[j] = v.store.Int(0)
			if i < len(rows) {
				row[j] = v.store.Num(rows[i][j])
			}
		}
		out[i] = v.store.Tuple(row...)
	}
	return v.store.Matrix(out...)
}
