package lower

import (
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Identity returns c times the identity matrix.
func Identity(s *expr.Store, c *expr.Node, size int) *expr.Node {
	rows := make([]*expr.Node, size)
	for i := range rows {
		row := make([]*expr.Node, size)
		for j := range row {
			row[j] = s.Int(0)
		}
		row[i] = c
		rows[i] = s.Tuple(row...)
	}
	return s.Matrix(rows...)
}

// Apply returns a matrix times a vector.
func Apply(s *expr.Store, m, x *expr.Node) *expr.Node {
	places := make([]*expr.Node, m.Len())
	for i := range places {
		places[i] = Dot(s, m.Arg(i), x)
	}
	return s.Tuple(places...)
}

// ofIdentity returns c where a is c times a letter for the identity matrix: λ of λI, 2 of 2E₃. Beside a
// matrix with size rows the letter has its size.
func (l *lowerer) ofIdentity(a *expr.Node, size int) (c *expr.Node, ok bool) {
	if l.ctx.Identities == "" || !a.Scalar() {
		return nil, false
	}
	for _, name := range l.s.Symbols(a) {
		letter, index, _ := strings.Cut(name, "_")
		if !strings.Contains(l.ctx.Identities, letter) || index != "" && index != "n" && index != strconv.Itoa(size) {
			continue
		}
		c, ok := l.s.Diff(a, name)
		if ok && !l.s.Has(c, name) && l.s.Subst(a, map[string]*expr.Node{name: l.s.Int(0)}).IsZero() {
			return c, true
		}
	}
	return nil, false
}

// alike gives 0 and c·I, written beside a vector or a matrix, its shape: Av = 0, A² = 4I.
func (l *lowerer) alike(a, b *expr.Node) *expr.Node {
	if !b.Scalar() || !a.Is(expr.Matrix) && !a.Is(expr.Tuple) {
		return b
	}
	if b.IsZero() || b.Is(expr.Sym) && b.Name() == "O" && a.Is(expr.Matrix) {
		zeros := make([]*expr.Node, a.Len())
		for i, x := range a.Args() {
			zeros[i] = l.alike(x, l.s.Int(0))
		}
		return l.s.Rebuild(a, zeros)
	}
	if a.Is(expr.Matrix) && a.Len() == a.Arg(0).Len() {
		if c, ok := l.ofIdentity(b, a.Len()); ok {
			return Identity(l.s, c, a.Len())
		}
	}
	return b
}

// transposed returns the transpose of a matrix, or of a vector: what is written (1, 2)ᵀ is a column, and vᵀ
// is a row where v is a column.
func (l *lowerer) transposed(a *expr.Node, n *syntax.Node) *expr.Node {
	if a.Is(expr.Matrix) {
		return l.transpose(a)
	}
	if n.Arg(0).Is(syntax.Group) {
		return a
	}
	row := l.s.Matrix(a)
	if l.choose("v^T", "row", "column") == 1 {
		return l.transpose(row)
	}
	return row
}

// IsTranspose reports whether n is an exponent that transposes: T, ⊤.
func IsTranspose(n *syntax.Node) bool {
	return n.Is(syntax.Symbol) && (n.Text == "T" || n.Text == "top" || n.Text == "intercal")
}

// Line returns a matrix of one row or one column as a tuple, and every other node as it is.
func Line(s *expr.Store, a *expr.Node) *expr.Node {
	if a.Is(expr.Matrix) && a.Len() == 1 && a.Arg(0).Len() > 1 {
		return a.Arg(0)
	}
	return Column(s, a)
}

// Shifted returns m − xI.
func Shifted(s *expr.Store, m, x *expr.Node) *expr.Node {
	n, _ := (&lowerer{s: s}).plus(m, Identity(s, s.Neg(x), m.Len()), nil)
	return n
}

// Determinant returns the determinant of a square matrix.
func Determinant(s *expr.Store, m *expr.Node) (*expr.Node, error) {
	return (&lowerer{s: s}).determinant(m, nil)
}

// ofMatrix applies a function that has a meaning for matrices only; nil where name is none.
func (l *lowerer) ofMatrix(name string, m *expr.Node, n *syntax.Node) (*expr.Node, error) {
	switch name {
	case "rank", "Rank", "rk", "r", "R":
		if rows, ok := Echelon(l.s, m); ok {
			return l.s.Int(int64(len(rows))), nil
		}
	case "adj", "adjugate":
		return l.adjugate(m, n)
	}
	return nil, unreadable("operand", n)
}

// Echelon returns the rows, but for those of zeros, of the reduced echelon form of a matrix of rational numbers.
func Echelon(s *expr.Store, m *expr.Node) (rows []*expr.Node, ok bool) {
	if !m.Is(expr.Matrix) || m.Len() > maxMatrix || m.Arg(0).Len() > maxMatrix {
		return nil, false
	}
	for _, row := range m.Args() {
		for _, x := range row.Args() {
			if !x.IsNum() {
				return nil, false
			}
		}
		rows = append(rows, row)
	}
	done := 0
	for j := range rows[0].Args() {
		at := done
		for at < len(rows) && rows[at].Arg(j).IsZero() {
			at++
		}
		if at == len(rows) {
			continue
		}
		rows[done], rows[at] = rows[at], rows[done]
		rows[done] = Scaled(s, s.Pow(rows[done].Arg(j), s.Int(-1)), rows[done])
		for i, row := range rows {
			if i != done && !row.Arg(j).IsZero() {
				rows[i] = Sum(s, row, Scaled(s, s.Neg(row.Arg(j)), rows[done]))
			}
		}
		done++
	}
	return rows[:done], true
}

// Scaled returns cx for a number c and a vector x.
func Scaled(s *expr.Store, c, x *expr.Node) *expr.Node {
	out := make([]*expr.Node, x.Len())
	for i := range out {
		out[i] = s.Mul(c, x.Arg(i))
	}
	return s.Tuple(out...)
}

// Sum returns x + y for vectors x and y of the same length.
func Sum(s *expr.Store, x, y *expr.Node) *expr.Node {
	out := make([]*expr.Node, x.Len())
	for i := range out {
		out[i] = s.Add(x.Arg(i), y.Arg(i))
	}
	return s.Tuple(out...)
}

// Point returns the name under which the place of a point is looked up: of A, or B₁. It is "" for what is no point.
func Point(n *syntax.Node) string {
	letter := n
	if n.Is(syntax.Subscript) {
		letter = n.Arg(0)
	}
	if !letter.Is(syntax.Symbol) || len(letter.Text) != 1 || letter.Text > "Z" {
		return ""
	}
	return "·" + flat(n)
}

// Ends returns the points from which and to which an arrow leads, "" where n is none.
func Ends(n *syntax.Node) (from, to string) {
	if !n.Is(syntax.Accent) || n.Text != "vec" && n.Text != "overrightarrow" || len(n.Arg(0).Args) != 2 || !n.Arg(0).Is(syntax.Juxtapose) {
		return "", ""
	}
	return Point(n.Arg(0).Arg(0)), Point(n.Arg(0).Arg(1))
}

// arrow returns the vector between two points whose places are known, nil for anything else.
func (l *lowerer) arrow(n *syntax.Node) *expr.Node {
	from, to := Ends(n)
	p, ok := l.ctx.Functions[from]
	q, ok2 := l.ctx.Functions[to]
	if !ok || !ok2 {
		return nil
	}
	back, _ := l.mul(l.s.Int(-1), p.Body, n)
	d, _ := l.plus(q.Body, back, n)
	return d
}
