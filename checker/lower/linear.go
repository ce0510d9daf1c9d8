package lower

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxMatrix caps the rows and columns of a matrix that is computed with.
const maxMatrix = 12

func (l *lowerer) matrix(n *syntax.Node) (*expr.Node, error) {
	rows := make([]*expr.Node, len(n.Args))
	for i, r := range n.Args {
		as, err := l.all(r.Args)
		if err != nil {
			return nil, err
		}
		rows[i] = l.s.Tuple(as...)
		if rows[i].Len() != rows[0].Len() {
			return nil, unreadable("matrix", n)
		}
	}
	if len(rows) == 0 {
		return nil, unreadable("matrix", n)
	}
	m := l.s.Matrix(rows...)
	if n.Text == "||" {
		return l.determinant(m, n)
	}
	return m, nil
}

// binary applies f to corresponding parts of two objects of one shape.
func (l *lowerer) binary(a, b *expr.Node, n *syntax.Node, f func(x, y *expr.Node) (*expr.Node, error)) (*expr.Node, error) {
	if a.Len() != b.Len() {
		return nil, unreadable("shape", n)
	}
	out := make([]*expr.Node, a.Len())
	for i := range out {
		e, err := f(a.Arg(i), b.Arg(i))
		if err != nil {
			return nil, err
		}
		out[i] = e
	}
	return l.s.Rebuild(a, out), nil
}

func (l *lowerer) plus(a, b *expr.Node, n *syntax.Node) (*expr.Node, error) {
	switch {
	case a.Is(expr.List) && b.Scalar():
		return l.each(a, n, func(x *expr.Node) *expr.Node { return l.s.Add(x, b) })
	case b.Is(expr.List) && a.Scalar():
		return l.each(b, n, func(x *expr.Node) *expr.Node { return l.s.Add(a, x) })
	case a.Is(expr.Matrix) && b.Scalar():
		if b = l.alike(a, b); b.Is(expr.Matrix) {
			return l.plus(a, b, n)
		}
	case b.Is(expr.Matrix) && a.Scalar():
		return l.plus(b, a, n)
	case a.Is(expr.Tuple) && b.Is(expr.Tuple), a.Is(expr.Matrix) && b.Is(expr.Matrix):
		return l.binary(a, b, n, func(x, y *expr.Node) (*expr.Node, error) { return l.plus(x, y, n) })
	case a.Is(expr.Interval) && b.Is(expr.Interval) && a.Name() == "[]" && b.Name() == "[]": // vectors in brackets
		return l.s.Tuple(l.s.Add(a.Arg(0), b.Arg(0)), l.s.Add(a.Arg(1), b.Arg(1))), nil
	case a.Is(expr.Quantity) && b.Is(expr.Quantity):
		x, y, unit, ok := l.sameUnit(a, b)
		if !ok {
			return nil, unreadable("unit", n)
		}
		return l.s.Quantity(l.s.Add(x, y), unit), nil
	case a.Scalar() && b.Scalar():
		return l.s.Add(a, b), nil
	case a.Is(expr.Quantity) && b.Scalar():
		return l.s.Quantity(l.s.Add(a.Arg(0), b), a.Name()), nil
	case b.Is(expr.Quantity) && a.Scalar():
		return l.s.Quantity(l.s.Add(b.Arg(0), a), b.Name()), nil
	}
	return nil, unreadable("operand", n)
}

func (l *lowerer) mul(a, b *expr.Node, n *syntax.Node) (*expr.Node, error) {
	if a.Scalar() && b.Scalar() {
		return l.s.Mul(a, b), nil
	}
	if b.Scalar() {
		switch a.Op() {
		case expr.Tuple, expr.Matrix, expr.List, expr.Quantity, expr.Interval:
			return l.mul(b, a, n)
		}
	}
	if a.Scalar() {
		if c, ok := l.ofIdentity(a, b.Len()); ok {
			a = c
		}
		switch b.Op() {
		case expr.Interval:
			if b.Name() != "[]" {
				break
			}
			b = l.s.Tuple(b.Args()...)
			fallthrough
		case expr.Tuple, expr.Matrix, expr.List:
			out := make([]*expr.Node, b.Len())
			for i, x := range b.Args() {
				e, err := l.mul(a, x, n)
				if err != nil {
					return nil, err
				}
				out[i] = e
			}
			return l.s.Rebuild(b, out), nil
		case expr.Quantity:
			return l.s.Quantity(l.s.Mul(a, b.Arg(0)), b.Name()), nil
		}
	}
	switch {
	case a.Is(expr.Quantity) && b.Is(expr.Quantity):
		return l.s.Quantity(l.s.Mul(a.Arg(0), b.Arg(0)), MultiplyUnits(a.Name(), b.Name(), 1)), nil
	case a.Is(expr.Tuple) && b.Is(expr.Tuple) && a.Len() == b.Len():
		return Dot(l.s, a, b), nil
	case a.Is(expr.Matrix) && b.Is(expr.Matrix):
		if x, y := Line(l.s, a), Line(l.s, b); (a.Len() == 1) == (b.Len() == 1) && x.Is(expr.Tuple) && y.Is(expr.Tuple) && x.Len() == y.Len() {
			return Dot(l.s, x, y), nil
		}
		p, err := l.matrixProduct(a, b, n)
		if err == nil && p.Len() == 1 && p.Arg(0).Len() == 1 && b.Len() > 1 {
			p = p.Arg(0).Arg(0)
		}
		return p, err
	case a.Is(expr.Matrix) && b.Is(expr.Tuple) && a.Arg(0).Len() == b.Len():
		p := Apply(l.s, a, b)
		if p.Len() == 1 {
			p = p.Arg(0)
		}
		return p, nil
	case a.Is(expr.Tuple) && b.Is(expr.Matrix) && b.Len() == a.Len():
		return l.mul(l.transpose(b), a, n)
	case a.Is(expr.Tuple) && b.Is(expr.Matrix) && b.Len() == 1:
		return l.matrixProduct(l.transpose(l.s.Matrix(a)), b, n)
	case a.Is(expr.Matrix) && b.Is(expr.Tuple) && a.Arg(0).Len() == 1:
		return l.matrixProduct(a, l.s.Matrix(b), n)
	}
	return nil, unreadable("operand", n)
}

func (l *lowerer) div(a, b *expr.Node, n *syntax.Node) (*expr.Node, error) {
	if b.Is(expr.Quantity) {
		if a.Is(expr.Quantity) {
			q := l.s.Div(a.Arg(0), b.Arg(0))
			if u := MultiplyUnits(a.Name(), b.Name(), -1); u != "" {
				q = l.s.Quantity(q, u)
			}
			return q, nil
		}
		return nil, unreadable("unit", n)
	}
	if !b.Scalar() {
		if b.Is(expr.List) && a.Scalar() {
			return l.each(b, n, func(x *expr.Node) *expr.Node { return l.s.Div(a, x) })
		}
		return nil, unreadable("operand", n)
	}
	if a.Scalar() {
		return l.s.Div(a, b), nil
	}
	return l.mul(l.s.Pow(b, l.s.Int(-1)), a, n)
}

// Column returns a matrix of one column and several rows as a tuple, and every other node as it is.
func Column(s *expr.Store, a *expr.Node) *expr.Node {
	if !a.Is(expr.Matrix) || a.Len() < 2 || a.Arg(0).Len() != 1 {
		return a
	}
	out := make([]*expr.Node, a.Len())
	for i, row := range a.Args() {
		out[i] = row.Arg(0)
	}
	return s.Tuple(out...)
}

// Dot returns the sum of the products of corresponding places.
func Dot(s *expr.Store, a, b *expr.Node) *expr.Node {
	out := make([]*expr.Node, a.Len())
	for i := range out {
		out[i] = s.Mul(a.Arg(i), b.Arg(i))
	}
	if len(out) == 0 {
		return s.Int(0)
	}
	return s.Add(out...)
}

func (l *lowerer) norm(a *expr.Node) *expr.Node {
	var out []*expr.Node
	for _, x := range a.Args() {
		out = append(out, l.s.Pow(x, l.s.Int(2)))
	}
	if len(out) == 0 {
		return l.s.Int(0)
	}
	return l.s.Sqrt(l.s.Add(out...))
}

// Cross returns the cross product of vectors in space.
func Cross(s *expr.Store, a, b *expr.Node) *expr.Node {
	c := func(i, j int) *expr.Node {
		return s.Sub(s.Mul(a.Arg(i), b.Arg(j)), s.Mul(a.Arg(j), b.Arg(i)))
	}
	return s.Tuple(c(1, 2), c(2, 0), c(0, 1))
}

func (l *lowerer) transpose(a *expr.Node) *expr.Node {
	rows := make([]*expr.Node, a.Arg(0).Len())
	for j := range rows {
		row := make([]*expr.Node, a.Len())
		for i := range row {
			row[i] = a.Arg(i).Arg(j)
		}
		rows[j] = l.s.Tuple(row...)
	}
	return l.s.Matrix(rows...)
}

func (l *lowerer) matrixProduct(a, b *expr.Node, n *syntax.Node) (*expr.Node, error) {
	if a.Arg(0).Len() != b.Len() || b.Len() > maxMatrix || a.Len() > maxMatrix || b.Arg(0).Len() > maxMatrix {
		return nil, unreadable("shape", n)
	}
	t := l.transpose(b)
	rows := make([]*expr.Node, a.Len())
	for i := range rows {
		row := make([]*expr.Node, t.Len())
		for j := range row {
			row[j] = Dot(l.s, a.Arg(i), t.Arg(j))
		}
		rows[i] = l.s.Tuple(row...)
	}
	return l.s.Matrix(rows...), nil
}

func (l *lowerer) matrixPower(a, b *expr.Node, n *syntax.Node) (*expr.Node, error) {
	k, ok := b.Num().Int64()
	if !b.IsInt() || !ok || a.Len() != a.Arg(0).Len() || a.Len() > maxMatrix || k > 64 || k < -64 {
		return nil, unreadable("power", n)
	}
	if k < 0 {
		inv, err := l.inverse(a, n)
		if err != nil {
			return nil, err
		}
		a, k = inv, -k
	}
	var acc *expr.Node
	var err error
	for i := int64(0); i < k; i++ {
		if acc == nil {
			acc = a
		} else if acc, err = l.matrixProduct(acc, a, n); err != nil {
			return nil, err
		}
	}
	if acc == nil {
		acc = Identity(l.s, l.s.Int(1), a.Len())
	}
	return acc, nil
}

func (l *lowerer) minor(a *expr.Node, i, j int) *expr.Node {
	var rows []*expr.Node
	for r, row := range a.Args() {
		if r == i {
			continue
		}
		var cells []*expr.Node
		for c, x := range row.Args() {
			if c != j {
				cells = append(cells, x)
			}
		}
		rows = append(rows, l.s.Tuple(cells...))
	}
	return l.s.Matrix(rows...)
}

// determinant expands along the first row; it burns fuel with every product.
func (l *lowerer) determinant(a *expr.Node, n *syntax.Node) (*expr.Node, error) {
	if a.Len() != a.Arg(0).Len() || a.Len() > 6 {
		return nil, unreadable("shape", n)
	}
	if a.Len() == 1 {
		return a.Arg(0).Arg(0), nil
	}
	var terms []*expr.Node
	for j, x := range a.Arg(0).Args() {
		if x.IsZero() {
			continue
		}
		if !x.Scalar() {
			return nil, unreadable("operand", n)
		}
		d, err := l.determinant(l.minor(a, 0, j), n)
		if err != nil {
			return nil, err
		}
		if j%2 == 1 {
			d = l.s.Neg(d)
		}
		terms = append(terms, l.s.Mul(x, d))
	}
	if len(terms) == 0 {
		return l.s.Int(0), nil
	}
	return l.s.Add(terms...), nil
}

func (l *lowerer) inverse(a *expr.Node, n *syntax.Node) (*expr.Node, error) {
	d, err := l.determinant(a, n)
	if err != nil {
		return nil, err
	}
	adj, err := l.adjugate(a, n)
	if err != nil {
		return nil, err
	}
	return l.div(adj, d, n)
}

func (l *lowerer) adjugate(a *expr.Node, n *syntax.Node) (*expr.Node, error) {
	if a.Len() != a.Arg(0).Len() {
		return nil, unreadable("shape", n)
	}
	if a.Len() == 1 {
		return Identity(l.s, l.s.Int(1), 1), nil
	}
	rows := make([]*expr.Node, a.Len())
	for i := range rows {
		row := make([]*expr.Node, a.Len())
		for j := range row {
			m, err := l.determinant(l.minor(a, j, i), n)
			if err != nil {
				return nil, err
			}
			if (i+j)%2 == 1 {
				m = l.s.Neg(m)
			}
			row[j] = m
		}
		rows[i] = l.s.Tuple(row...)
	}
	return l.s.Matrix(rows...), nil
}

func (l *lowerer) trace(a *expr.Node, n *syntax.Node) (*expr.Node, error) {
	if a.Len() != a.Arg(0).Len() {
		return nil, unreadable("shape", n)
	}
	out := make([]*expr.Node, a.Len())
	for i := range out {
		out[i] = a.Arg(i).Arg(i)
	}
	return l.s.Add(out...), nil
}
