package recheck

import "strings"

// checkSuccession accepts the formula on the right of the claim for the term on its left by induction. Of the given equations the
// last is a law: it gives a term by those before it. The others list as many terms, those before the first that the law gives.
func checkSuccession(c *Claim, e *Succession) error {
	last := len(e.First)
	if c.Rel != "=" || len(c.Given) != last+1 || last == 0 {
		return errFails
	}
	name := func(index string) string {
		if strings.HasSuffix(e.Name, "(") {
			index += ")"
		}
		return e.Name + index
	}
	formula := func(at Term) Term { return put(c.Right, map[string]Term{e.Letter: at}) }
	by := make(map[string]Term) // the formula for each term with a letter
	head := ""
	for k := e.Head - int64(last); k <= e.Head; k++ {
		n := number64(k)
		index := sum(Term{Op: "sym", Text: e.Letter}, n)
		switch {
		case k == 0:
			n.Text = ""
		case k > 0:
			n.Text = "+" + n.Text
		}
		head = name(e.Letter + n.Text)
		by[head] = formula(index)
	}
	law := &c.Given[last]
	is := func(t Term, name string) bool { return t.Op == "sym" && t.Text == name }
	ok := is(c.Left, name(e.Letter)) && law.Rel == "=" && is(law.Left, head) && !hasSymbol(law.Right, head)
	prove := func(l, r Term, ev Evidence) {
		p := equal(l, r)
		ok = ok && Check(p, ev) == nil && !refutes(p, ev)
	}
	prove(by[head], put(law.Right, by), e.Step)
	for k, ev := range e.First {
		g, n := &c.Given[k], number64(e.From+e.Head-int64(last-k))
		ok = ok && g.Rel == "=" && is(g.Left, name(n.Text)) && !hasSymbol(g.Right, e.Letter)
		prove(formula(n), g.Right, ev)
	}
	if !ok {
		return errFails
	}
	return nil
}
