package parser

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// join builds relations whose sides stand in different spans: "$3+4$ = $7$",
// "$x$ equals $3$", and alternatives: "$x=2$ or $x=3$".
func (r *proseReader) join() {
	r.relateInWords()
	r.shareRelations()
	out := r.items[:0]
	items := r.items
	for i := 0; i < len(items); i++ {
		it := items[i]
		if it.node != nil && !it.cut {
			for {
				op, next := r.joiner(items, i+1)
				if op == syntax.None && !it.state {
					if next = r.becomes(items, i); next > 0 {
						op, it.rewritten = syntax.Eq, true
					} else if next = r.amounts(items, i); next > 0 {
						op = syntax.Eq
					}
				}
				if op == syntax.None || next >= len(items) || items[next].node == nil || items[next].cut {
					break
				}
				o := items[next]
				switch {
				case op == syntax.Or:
					if !it.state || !o.state {
						op = syntax.None
					}
				case op == syntax.And: // two values of one symbol
					if !sameSymbol(it.node, o.node) {
						op = syntax.None
					}
				default:
					if o.state && !o.node.Is(syntax.Relation) || it.state && !it.node.Is(syntax.Relation) {
						op = syntax.None
					}
				}
				if op == syntax.None {
					break
				}
				sp := it.span.Cover(o.span)
				switch op {
				case syntax.Or:
					it.node = &syntax.Node{Kind: syntax.Logic, Ops: []syntax.Op{syntax.Or}, Args: []*syntax.Node{it.node, o.node}, Span: sp}
				case syntax.And:
					it.node = &syntax.Node{Kind: syntax.List, Text: ",", Args: []*syntax.Node{it.node, o.node}, Span: sp}
				default:
					it.node = relate(it.node, op, o.node, sp)
				}
				it.span, it.state = sp, true
				if it.closed = it.closed && o.closed; it.rewritten && it.closed {
					it.ops++
				}
				it.ops += o.ops
				it.weak = it.weak || o.weak
				i = next
			}
		}
		out = append(out, it)
	}
	r.items = out
}

// relate appends b behind a relation sign to the chain a.
func relate(a *syntax.Node, op syntax.Op, b *syntax.Node, sp syntax.Span) *syntax.Node {
	n := &syntax.Node{Kind: syntax.Relation, Span: sp}
	if a.Is(syntax.Relation) {
		n.Args = append(n.Args, a.Args...)
		n.Ops = append(n.Ops, a.Ops...)
	} else {
		n.Args = append(n.Args, a)
	}
	n.Ops = append(n.Ops, op)
	if b.Is(syntax.Relation) {
		n.Args = append(n.Args, b.Args...)
		n.Ops = append(n.Ops, b.Ops...)
	} else {
		n.Args = append(n.Args, b)
	}
	return n
}

// proseAt is the token at item k, and a line's end behind the last and in place of mathematics.
func proseAt(items []item, k int) *proseToken {
	if k >= 0 && k < len(items) && items[k].node == nil {
		return items[k].tok
	}
	return &noToken
}

// joiner recognises the words or the sign from item i on that join two pieces
// of mathematics, and returns the item behind them.
func (r *proseReader) joiner(items []item, i int) (syntax.Op, int) {
	tok := func(k int) *proseToken { return proseAt(items, k) }
	t := tok(i)
	switch t.kind {
	case proseRel:
		switch relationSpelling(t.text) {
		case "=":
			return syntax.Eq, i + 1
		case "≈":
			return syntax.Approx, i + 1
		case "<":
			return syntax.Lt, i + 1
		case ">":
			return syntax.Gt, i + 1
		case "≤", "<=":
			return syntax.Le, i + 1
		case "≥", ">=":
			return syntax.Ge, i + 1
		}
	case proseComma:
		if t.text == "," || t.text == "，" {
			if o := tok(i + 1); o.cue == cueOr {
				return syntax.Or, i + 2
			}
		}
	case proseWord, proseHan:
		switch {
		case t.text == "be" && i >= 2 && items[i-2].node == nil && items[i-2].tok.cue == cueLet:
			return syntax.Eq, i + 1
		case t.text == "equals" || t.text == "等于":
			return syntax.Eq, i + 1
		case t.text == "is" && tok(i+1).text == "equal" && tok(i+2).text == "to":
			return syntax.Eq, i + 3
		case (t.text == "must" || t.text == "should" || t.text == "will") && tok(i+1).text == "equal":
			return syntax.Eq, i + 2
		case t.text == "or" || t.text == "或" || t.text == "或者":
			return syntax.Or, i + 1
		case t.text == "and" || t.text == "和":
			return syntax.And, i + 1
		}
	}
	return syntax.None, i
}

// sameSymbol reports whether both statements give a value to the same symbol.
func sameSymbol(a, b *syntax.Node) bool {
	if a.Is(syntax.List) && len(a.Args) > 0 {
		a = a.Args[0]
	}
	return a.Is(syntax.Relation) && b.Is(syntax.Relation) && len(a.Ops) == 1 && len(b.Ops) == 1 && a.Ops[0] == syntax.Eq && b.Ops[0] == syntax.Eq &&
		a.Args[0].Is(syntax.Symbol) && b.Args[0].Is(syntax.Symbol) && a.Args[0].Text == b.Args[0].Text
}

// becomes recognises the words between the expression at item i and the next one that
// say that the one was rewritten into the other, as in "A simplifies to B", "expand A
// to get B" or "A can be written as B". It returns the item of B, or 0.
func (r *proseReader) becomes(items []item, i int) int {
	k := i + 1
	word := func(k int) string { return plainWord(items, k) }
	last := ""
	verb := r.rewrites(items, i)
	for n := 0; ; n++ {
		if k >= len(items) || n > 8 {
			return 0
		}
		if items[k].node != nil {
			break
		}
		t := items[k].tok
		if t.kind == proseComma && t.text != ":" && t.text != "：" {
			k++
			continue
		}
		if t.kind != proseWord && t.kind != proseHan {
			return 0
		}
		w := word(k)
		switch {
		case changing[w] || t.cue == cueSubst || t.cue == cueCombine || t.cue == cueIf || t.cue == cueAt || t.cue == cueNot || t.cue == cueFor || t.cue == cueLet:
			return 0
		case n < 5 && becoming[w], w == "be" && rewriting[word(k+1)]:
			verb = verb || r.begins(items, i)
		}
		last = w
		k++
	}
	if n := items[i].node; n.Is(syntax.Number) || n.Is(syntax.Symbol) || n.Is(syntax.Quantity) || n.Is(syntax.Money) {
		return 0
	}
	if !verb || !leading[last] || items[k].state || items[k].cut || items[i].cut || !r.ends(items, k+1) || !sameLetters(items[i].node, items[k].node) {
		return 0
	}
	return k
}

// rewrites reports whether a verb of rewriting has the expression at item i for its object.
func (r *proseReader) rewrites(items []item, i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if items[k].node != nil || items[k].tok.kind != proseWord {
			return false
		}
		switch w := plainWord(items, k); {
		case rewriting[w]:
			return true
		case w != "the" && w != "expression" && w != "fraction" && w != "product" && w != "sum":
			return false
		}
	}
	return false
}

// amounts recognises that the calculation at item i is said to be the number at a later
// one, "72/8 is 9", "6*5, which is 30", or a number the calculation: "12, which is 3*4".
// It returns the item of the other side, or 0.
func (r *proseReader) amounts(items []item, i int) int {
	it := &items[i]
	if !it.closed || it.weak || !r.begins(items, i) || r.residual(items, i) {
		return 0
	}
	k, which := i+1, false
	if k < len(items) && items[k].node == nil && items[k].tok.kind == proseComma && plainWord(items, k+1) == "which" {
		k, which = k+2, true
	}
	if k >= len(items) || items[k].node != nil || !amounting[items[k].tok.low] {
		return 0
	}
	k++
	switch plainWord(items, k) {
	case "just", "simply", "exactly", "also":
		k++
	}
	if plainWord(items, k) == "equal" && plainWord(items, k+1) == "to" {
		k += 2
	}
	if k >= len(items) || items[k].node == nil {
		return 0
	}
	o := &items[k]
	if o.state || o.cut || o.weak || !o.closed || !r.ends(items, k+1) || !sameKind(it.node, o.node) {
		return 0
	}
	if p, q := operates(it.node), operates(o.node); !p && !(which && q) || q && !which {
		return 0
	}
	return k
}

// residual reports whether the sentence before item i speaks of another arithmetic.
func (r *proseReader) residual(items []item, i int) bool {
	for k := i - 1; k >= 0 && k > i-16; k-- {
		switch plainWord(items, k) {
		case "base", "mod", "modulo", "clock", "binary", "octal", "remainder":
			return true
		}
		if items[k].node == nil && items[k].tok.kind == proseStop {
			return false
		}
	}
	return false
}

// sameKind reports whether both are mere numbers or amounts of one unit. Where only one
// side has a unit it must be the name of things that are counted, not a measure.
func sameKind(a, b *syntax.Node) bool {
	p, q := unitOf(a), unitOf(b)
	switch {
	case p == q:
		return true
	case p == "":
		return q == "$" || q != "%" && (!knownUnit(strings.ToLower(q)) || operates(a))
	case q == "":
		return p != "%" && !knownUnit(strings.ToLower(p)) && p != "¢"
	}
	return strings.TrimSuffix(p, "s") == strings.TrimSuffix(q, "s")
}

// unitOf is the unit in n: "" where there is none, "?" where there are several.
func unitOf(n *syntax.Node) string {
	unit := ""
	switch n.Kind {
	case syntax.Quantity:
		return n.Text
	case syntax.Money:
		return "$"
	case syntax.Percent:
		return "%"
	}
	for i, a := range n.Args {
		u := unitOf(a)
		if n.Is(syntax.Product) && u == "%" && i == 0 && len(n.Args) == 2 {
			u = "" // 20% of 50
		}
		if unit != "" && u != "" && u != unit {
			return "?"
		}
		if unit == "" {
			unit = u
		}
	}
	return unit
}

// begins reports whether nothing before item i, such as "the sum of 3 and", can take it as a part.
func (r *proseReader) begins(items []item, i int) bool {
	if i == 0 {
		return true
	}
	p := &items[i-1]
	if p.node != nil {
		return false
	}
	switch p.tok.kind {
	case proseLine, proseStop:
		return true
	case proseComma:
		return i < 2 || items[i-2].node == nil
	}
	switch p.tok.cue {
	case cueHence, cueSince, cueThen, cueKnow, cueContrast, cueGet:
		return true
	}
	switch w := plainWord(items, i-1); w {
	case "that", "now", "first", "is":
		return true
	case "fraction", "expression", "term", "the":
		for i--; i > 0 && items[i-1].node == nil && (plainWord(items, i-1) == "the" || plainWord(items, i-1) == "this"); i-- {
		}
		return w == "the" && items[i+1].inline && r.begins(items, i) || w != "the" && r.begins(items, i)
	}
	return items[i-1].tok.kind == proseHan && items[i].inline
}

// ends reports whether the number or expression before item i is not continued by words
// such as "more than" or "when x = 2".
func (r *proseReader) ends(items []item, i int) bool {
	if i >= len(items) {
		return true
	}
	if items[i].node != nil {
		return false
	}
	switch t := items[i].tok; t.kind {
	case proseLine, proseStop:
		return true
	case proseComma:
		switch plainWord(items, i+1) {
		case "when", "where", "if", "for", "plus", "minus", "times", "as", "with", "given", "provided", "unless":
			return false
		}
		return !(i+1 < len(items) && items[i+1].node != nil)
	case proseClose:
		return true
	default:
		switch t.cue {
		case cueHence, cueSince, cueThen, cueContrast:
			return true
		}
	}
	return false
}

// plainWord is the word of item k in lower case; "" where mathematics or a sign stands.
func plainWord(items []item, k int) string {
	if k < 0 || k >= len(items) || items[k].node != nil || items[k].tok.kind != proseWord {
		return ""
	}
	return items[k].tok.low
}

// operates reports whether an operation stands in n; a lone fraction is a number unless it is improper.
func operates(n *syntax.Node) bool {
	switch n.Kind {
	case syntax.Number, syntax.Symbol, syntax.Percent, syntax.Quantity, syntax.Money, syntax.List:
		return false
	case syntax.Fraction:
		p, q := n.Arg(0), n.Arg(1)
		return !p.Is(syntax.Number) || !q.Is(syntax.Number) || len(p.Text) > len(q.Text)
	case syntax.Group:
		return len(n.Args) == 1 && operates(n.Args[0])
	case syntax.Product:
		return len(n.Args) > 2 || n.Ops[1] != syntax.Slash && n.Ops[1] != syntax.Obelus || operates(n.Args[0]) || operates(n.Args[1])
	case syntax.Sum:
		return len(n.Args) > 1
	}
	return true
}

// sameLetters reports whether the same symbols stand in a and b: where one is gone a hypothesis was used.
func sameLetters(a, b *syntax.Node) bool {
	var p, q []string
	p, q = Symbols(a, p), Symbols(b, q)
	for _, s := range p {
		if !slices.Contains(q, s) {
			return false
		}
	}
	for _, s := range q {
		if !slices.Contains(p, s) {
			return false
		}
	}
	return true
}

// Symbols adds the letters in n but for constants to a list, each once and at most 40.
func Symbols(n *syntax.Node, into []string) []string {
	if n.Is(syntax.Symbol) && len(into) < 40 && !isClosed(n) && !slices.Contains(into, n.Text) {
		into = append(into, n.Text)
	}
	for _, a := range n.Args {
		if a != nil {
			into = Symbols(a, into)
		}
	}
	return into
}

var (
	// rewriting are the verbs that take an expression for their object, and becoming
	// those whose subject it is.
	rewriting = map[string]bool{"simplify": true, "simplifying": true, "expand": true, "expanding": true, "factor": true, "factoring": true, "factorise": true, "factorize": true, "rewrite": true, "rewriting": true, "reduce": true, "reducing": true,
		"simplified": true, "expanded": true, "factored": true, "rewritten": true, "written": true, "reduced": true}
	becoming = map[string]bool{"simplifies": true, "expands": true, "factors": true, "reduces": true}
	// leading are the words just before the result.
	leading = map[string]bool{"to": true, "as": true, "into": true, "get": true, "obtain": true, "gives": true, "giving": true, "yields": true, "yielding": true, "have": true, "us": true, "getting": true, "obtaining": true}
	// changing are the words for an operation that changes the value.
	changing = map[string]bool{"dividing": true, "multiplying": true, "divide": true, "multiply": true, "by": true, "out": true, "both": true, "adding": true, "subtracting": true, "using": true, "since": true, "from": true, "setting": true, "with": true, "part": true, "term": true, "terms": true}
)
