package recheck

import "testing"

// A formula is accepted for a sequence only with its first terms, from where its law begins, and where it fulfils the law.
func TestSuccession(t *testing.T) {
	sym := func(name string) Term { return Term{Op: "sym", Text: name} }
	power := func(e Term) Term { return Term{Op: "pow", Args: []Term{number64(2), e}} }
	formula := sum(power(sym("n")), number64(-1)) // 2ⁿ - 1
	law := equal(sym("a_n+1"), sum(product(number64(2), sym("a_n")), number64(1)))
	first := equal(sym("a_1"), number64(1))
	claim := Claim{Rel: "=", Left: sym("a_n"), Right: formula, Given: []Claim{first, law}}
	ev := Succession{Name: "a_", Letter: "n", From: 1, Head: 1, First: []Evidence{NormalForm{}}, Step: NormalForm{}}
	if err := Check(claim, ev); err != nil {
		t.Error(err)
	}
	for what, spoil := range map[string]func(c *Claim, e *Succession){
		"another formula":    func(c *Claim, e *Succession) { c.Right = sum(power(sym("n")), number64(1)) },
		"another first term": func(c *Claim, e *Succession) { c.Given[0] = equal(sym("a_1"), number64(2)) },
		"a later law":        func(c *Claim, e *Succession) { e.From = 2 },
		"no first term":      func(c *Claim, e *Succession) { c.Given, e.First = c.Given[1:], nil },
		"a law backwards":    func(c *Claim, e *Succession) { c.Given[1] = equal(sym("a_n"), sym("a_n+1")) },
		"another law":        func(c *Claim, e *Succession) { c.Given[1] = equal(sym("a_n+1"), product(number64(2), sym("a_n"))) },
	} {
		c, e := claim, ev
		c.Given = append([]Claim(nil), claim.Given...)
		if spoil(&c, &e); Check(c, e) == nil {
			t.Errorf("accepted with %s", what)
		}
	}
}
