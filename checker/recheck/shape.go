package recheck

// objects are the kinds of term that are no numbers.
var objects = map[string]bool{
	"tuple": true, "list": true, "set": true, "matrix": true, "interval": true, "union": true, "intersect": true, "without": true,
	"builder": true, "rel": true, "and": true, "or": true, "not": true, "piecewise": true, "quantity": true, "word": true,
	"congruence": true, "where": true, "ratio": true, "periodic": true,
	"form": true, // how something is written
}

// checkShape accepts that two terms differ in kind or size: one is an object and
// the other is no object of the same kind and size, or one is an infinity and the
// other a number or the opposite infinity.
func checkShape(c Claim, e Shape) error {
	if c.Left.Op != e.Left || c.Right.Op != e.Right || same(c.Left, c.Right) {
		return errFails
	}
	if objects[c.Left.Op] || objects[c.Right.Op] {
		if !apart(c.Left, c.Right) {
			return errFails
		}
		return nil
	}
	x, y := infinity(c.Left), infinity(c.Right)
	if x != 0 && y != 0 {
		if x == y {
			return errFails
		}
		return nil
	}
	finite := c.Left
	switch {
	case x == 0 && y == 0:
		return errFails
	case x == 0:
	default:
		finite = c.Right
	}
	p, err := rulerBits(64, finite, finite)
	if err != nil {
		return err
	}
	_, err = (&ruler{p: p, values: map[string]Term{}}).evaluate(finite, holds(finite, isImaginary))
	return err
}

// infinity returns the sign of ±∞, and 0 for every other term.
func infinity(t Term) int {
	switch {
	case t.Op == "const" && t.Text == "inf":
		return 1
	case t.Op == "mul" && len(t.Args) == 2 && t.Args[0].Op == "num" && infinity(t.Args[1]) == 1 && t.Args[0].Text != "0":
		if t.Args[0].Text[0] == '-' {
			return -1
		}
		return 1
	}
	return 0
}

// apart reports whether two objects, one of which may be a number, are of different kind or size.
func apart(a, b Term) bool {
	n, m := len(a.Args), len(b.Args)
	if a.Op != b.Op {
		for _, t := range []Term{a, b} {
			if (t.Op == "list" || t.Op == "set") && len(t.Args) == 1 {
				return false // one value in braces
			}
		}
		return true
	}
	switch a.Op {
	case "tuple", "ratio", "matrix":
		return n != m || n > 0 && a.Op == "matrix" && len(a.Args[0].Args) != len(b.Args[0].Args)
	case "union":
		for i := range min(n, m) {
			if a.Args[i].Text != b.Args[i].Text {
				return true
			}
		}
		return n != m
	case "list", "set":
		return (n == 0) != (m == 0)
	case "form":
		return true
	}
	return a.Text != b.Text
}
