package parser

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// taskReader collects what the sentences of a problem say.
type taskReader struct {
	r *proseReader
	t *syntax.Task
	// rank of the verb found so far; a later sentence that asks replaces it.
	rank int
	// stem is set where the text stands before numbered parts, which ask.
	stem bool

	rooted []*syntax.Node // the equations whose roots are described
}

// read goes through the sentences of b[s:e].
func (tr *taskReader) read(s, e int) {
	r := tr.r
	if s >= e {
		return
	}
	r.toks = lexProse(r.b, r.src, s, e, &r.scan, r.toks)
	r.gather()
	r.join()
	r.blanks()
	items := r.items
	for i := 0; i < len(items); {
		j := i
		for j < len(items) && !r.stopsWithin(items, j) && !(items[j].node == nil && (items[j].tok.kind == proseStop || items[j].tok.kind == proseLine && j+1 < len(items) && items[j+1].node == nil && items[j+1].tok.kind == proseLine)) {
			j++
		}
		if j < len(items) {
			j++
		}
		tr.sentence(items[i:j])
		i = j
	}
}

// blanks makes "$x$ = ____" and "$x=$ ____" relations with a place to be filled in.
func (r *proseReader) blanks() {
	out := r.items[:0]
	items := r.items
	for i := 0; i < len(items); i++ {
		it := items[i]
		if it.node != nil && !it.cut && !it.state && i+1 < len(items) && items[i+1].node == nil && items[i+1].tok.kind == proseRel && items[i+1].tok.text == "=" {
			k := i + 2
			for k < len(items) && items[k].node == nil && (items[k].tok.text == "_" || items[k].tok.kind == proseOpen || items[k].tok.kind == proseClose || items[k].tok.text == "?") {
				k++
			}
			if k == len(items) || items[k].node == nil {
				t := items[k-1].tok
				at := syntax.Span{Start: items[i+1].tok.end, End: t.end}
				it.span = it.span.Cover(at)
				it.node = &syntax.Node{Kind: syntax.Relation, Ops: []syntax.Op{syntax.Eq}, Span: it.span, Args: []*syntax.Node{it.node, {Kind: syntax.Blank, Span: at}}}
				it.state = true
				i = k - 1
			}
		}
		out = append(out, it)
	}
	r.items = out
}

// sentence reads one sentence: an ask with its goals, or givens.
func (tr *taskReader) sentence(items []item) {
	if roots, rest := rootsOf(items); roots != nil {
		tr.t.Roots = append(tr.t.Roots, *roots)
		if items = rest; len(items) == 0 {
			return
		}
	}
	tr.described(items)
	if d := definedInWords(items); d != nil {
		tr.t.Givens = append(tr.t.Givens, syntax.Statement{Span: d.Span, Role: syntax.Definition, Math: d, Inline: true})
		return
	}
	if len(items) > 0 && items[0].node == nil && (items[0].tok.cue == cueLet || items[0].tok.cue == cueTake || items[0].tok.cue == cueSuppose) && !asksLater(items) {
		tr.givens(items)
		return
	}
	ask := findAsk(items)
	question := len(items) > 0 && items[len(items)-1].node == nil && (items[len(items)-1].tok.text == "?" || items[len(items)-1].tok.text == "？")
	if ask.verb == syntax.NoVerb && question {
		ask = yesNo(items)
	}
	if ask.verb == syntax.NoVerb {
		tr.givens(items)
		return
	}
	if tr.t.Verb != syntax.NoVerb && tr.t.Verb != syntax.Choose && ask.rank < 10 && tr.rank >= ask.rank {
		tr.givens(items)
		return
	}
	// A new question replaces the one before it; what that asked about stays known.
	t := tr.t
	tr.rank = ask.rank
	t.Verb = ask.verb
	t.Goals, t.For, t.Detail = nil, nil, nil
	known := len(t.Givens)
	tr.givens(items[:ask.from])
	tr.goals(items, ask)
	if ask.verb == syntax.Range {
		tr.spoken(items[:ask.from], known)
	}
	if len(t.Goals) == 0 {
		tr.before(items, ask)
	}
	if len(tr.rooted) > 0 && (t.Verb == syntax.SolveFor || t.Verb == syntax.FindAll || t.Verb == syntax.Evaluate) && allNames(t.Goals) {
		t.Verb = syntax.Range
	}
	if t.Verb == syntax.Range && len(t.Goals) == 0 {
		t.Goals = tr.rooted
	} else if t.Verb == syntax.Range {
		t.Detail = append(t.Detail, tr.rooted...)
	}
	if len(t.Goals) == 0 && (ask.verb == syntax.Range || ask.verb == syntax.Evaluate && ask.rank > 10 || ask.verb == syntax.Maximise || ask.verb == syntax.Minimise) {
		tr.function()
	}
}

// described takes out the equations of which it is said how many roots they have: "x² + kx + 4 = 0
// has equal roots", "方程 … 没有实数根". They do not hold by themselves.
func (tr *taskReader) described(items []item) {
	for i := range items {
		it := &items[i]
		if it.node == nil || !it.node.Is(syntax.Relation) || i+1 >= len(items) || items[i+1].node != nil {
			continue
		}
		switch verb := items[i+1].tok; verb.text {
		case "has", "have", "had", "有", "没有", "无", "存在", "不存在":
		default:
			if verb.kind != proseHan || !strings.HasPrefix(verb.text, "无") && !strings.HasPrefix(verb.text, "有") && !strings.HasPrefix(verb.text, "只有") {
				continue
			}
		}
		for k := i + 1; k < len(items) && items[k].node == nil && items[k].tok.kind != proseComma && items[k].tok.kind != proseStop; k++ {
			if w := items[k].tok.text; rootWords[w] || w == "root" || w == "solution" || items[k].tok.kind == proseHan && (strings.Contains(w, "根") || strings.Contains(w, "解")) {
				tr.rooted = append(tr.rooted, it.node)
				*it = item{tok: &proseToken{kind: proseWord, start: it.span.Start, end: it.span.End, match: -1}, stmt: -1}
				break
			}
		}
	}
}

// allNames reports whether all of them are names.
func allNames(list []*syntax.Node) bool {
	for _, n := range list {
		if !isName(n) {
			return false
		}
	}
	return true
}

// spoken takes for details the relations of which something is said and which do not
// hold by themselves, as in "若方程 x² + k = 0 有两个实数根，求 k 的取值范围".
func (tr *taskReader) spoken(items []item, known int) {
	for _, it := range items {
		if it.node == nil || !it.state {
			continue
		}
		held := false
		for _, g := range tr.t.Givens[known:] {
			held = held || g.Math == it.node || g.Span.Start < it.span.End && it.span.Start < g.Span.End
		}
		if !held {
			tr.t.Detail = append(tr.t.Detail, it.node)
		}
	}
}

// function takes for the goal the function that a given defines, where the
// question names none: "f(x) = x², x ∈ [0, 2] 的值域".
func (tr *taskReader) function() {
	for i, g := range tr.t.Givens {
		n := g.Math
		if n.Is(syntax.Relation) && len(n.Ops) == 1 && n.Ops[0] == syntax.Eq && (isName(n.Args[0]) || (n.Args[0].Is(syntax.Juxtapose) || n.Args[0].Is(syntax.Apply)) && isName(n.Args[0].Arg(0))) {
			tr.t.Goals = []*syntax.Node{n}
			tr.t.Givens = append(tr.t.Givens[:i:i], tr.t.Givens[i+1:]...)
			return
		}
	}
}

// before takes for the goal what stands in the clause before the words that ask, as in
// "x + 9/x 的最小值为 ____" and "方程 x² = 4 的解是 ____".
func (tr *taskReader) before(items []item, ask ask) {
	from := ask.from
	for from > 0 && (items[from-1].node != nil || ask.verb == syntax.Remainder || items[from-1].tok.kind != proseComma && items[from-1].tok.kind != proseStop) {
		from--
	}
	for _, it := range items[from:ask.from] {
		if it.node != nil && (ask.verb == syntax.SolveFor || !it.state) {
			tr.t.Goals = append(tr.t.Goals, it.node)
		}
	}
}

// unfilled returns what stands before the place to be filled in of "x = ____",
// "x = ( )" or "x =", or nil.
func unfilled(n *syntax.Node) *syntax.Node {
	if n.Is(syntax.List) && len(n.Args) > 0 {
		n = n.Args[len(n.Args)-1]
	}
	if !n.Is(syntax.Relation) || len(n.Ops) != 1 || n.Ops[0] != syntax.Eq {
		return nil
	}
	switch r := n.Args[1]; r.Kind {
	case syntax.Blank, syntax.Empty:
		return n.Args[0]
	case syntax.Group:
		for _, a := range r.Args {
			if !a.Is(syntax.Empty) && !a.Is(syntax.Blank) {
				return nil
			}
		}
		return n.Args[0]
	}
	return nil
}

// blank asks for what stands before the place to be filled in of a relation.
func (tr *taskReader) blank(left, whole *syntax.Node) {
	t := tr.t
	for _, g := range t.Goals { // "the solution of 2x = 10 is x = ____"
		if isStatement(g) {
			t.Givens = append(t.Givens, syntax.Statement{Span: g.Span, Role: syntax.Given, Math: g})
		}
	}
	t.Goals = slices.DeleteFunc(t.Goals, isStatement)
	t.Goals, t.For = append(t.Goals, left), nil
	t.Blanks = append(t.Blanks, syntax.Span{Start: left.Span.End, End: max(left.Span.End, whole.Span.End)})
	switch t.Verb {
	case syntax.Factor, syntax.Expand, syntax.Simplify, syntax.Differentiate, syntax.Integrate:
		return // 分解因式：a³ − a = ____
	}
	t.Verb = syntax.Evaluate
	if isName(left) {
		t.Verb, t.For = syntax.SolveFor, []*syntax.Node{left}
	}
}

// asksLater reports whether a sentence that starts with a definition asks in a later clause.
func asksLater(items []item) bool {
	for i := range items {
		if items[i].node != nil {
			continue
		}
		switch items[i].tok.cue {
		case cueLet:
			if i == 0 && items[i].tok.low == "write" {
				return findAsk(items).verb != syntax.NoVerb // "write 12 as a product of primes"
			}
		case cueGoal, cueQuestion, cueShow, cueSolve, cueRewrite, cueThen:
			return true
		}
	}
	return items[0].tok.kind == proseHan
}

// givens takes the statements of the items as holding.
func (tr *taskReader) givens(items []item) {
	if len(items) == 0 {
		return
	}
	step := &syntax.Step{}
	for i := range items {
		items[i].stmt = -1
	}
	c := &clauseReader{r: tr.r, st: step}
	c.sentence(items, 0, len(items))
	for _, s := range step.Statements {
		switch s.Role {
		case syntax.Claim, syntax.Given, syntax.Goal, syntax.Quoted:
			s.Role = syntax.Given
		case syntax.Definition, syntax.Assumption:
		default:
			continue
		}
		s.Answer, s.Cue = false, syntax.NoCue
		if !isStatement(s.Math) {
			continue
		}
		if left := unfilled(s.Math); left != nil {
			if s.Condition != nil { // If 2x = 6, then x = ____
				tr.t.Givens = append(tr.t.Givens, syntax.Statement{Span: s.Condition.Span, Role: syntax.Given, Math: s.Condition, Inline: s.Inline})
			}
			tr.rank = 3
			tr.t.Goals = nil
			tr.blank(left, s.Math)
			continue
		}
		tr.t.Givens = append(tr.t.Givens, s)
	}
}

// goals sorts the mathematics of an asking sentence into goals, unknowns,
// details and givens by the words before each piece.
func (tr *taskReader) goals(items []item, ask ask) {
	t := tr.t
	const (
		asGoal = iota
		asFor
		asGiven
		asDetail
	)
	mode := asGoal
	for i := ask.from; i < len(items); i++ {
		it := items[i]
		if it.node == nil {
			low := it.tok.low
			switch low {
			case "for":
				mode = asFor
				if ask.verb == syntax.Evaluate || i+1 < len(items) && items[i+1].state && !items[i+1].node.Is(syntax.Labelled) {
					mode = asGiven
				}
			case "wrt", "respect", "respecting":
				mode = asFor
			case "to":
				if mode == asFor && i > 0 && items[i-1].node == nil && items[i-1].tok.low == "respect" {
					break
				}
				if ask.verb == syntax.Round {
					mode = asDetail
				}
			case "if", "when", "where", "given", "such", "subject", "satisfies", "satisfying", "that", "assuming", "suppose", "let", "with", "若", "已知", "其中", "满足", "当", "如果", "设", "使", "使得":
				if low == "with" && i+1 < len(items) && items[i+1].node == nil && items[i+1].tok.text == "respect" {
					break
				}
				if low == "that" && (ask.verb == syntax.Prove || i > 0 && items[i-1].node == nil && items[i-1].tok.text != "such") {
					break
				}
				if ask.verb == syntax.Remainder && low == "when" {
					break
				}
				mode = asGiven
			case "base":
				mode = asDetail
			case "as":
				if ask.verb == syntax.TakeLimit {
					mode = asFor
				}
			case "approaches", "tends", "goes":
				if ask.verb == syntax.TakeLimit {
					mode = asDetail
				}
			case "求", "试求", "化简", "计算", "解":
				mode = asGoal
			case "then", "则", "那么", "有", "证明", "求证":
				if ask.verb == syntax.Prove {
					mode = asGoal
				}
			case "关于":
				mode = asFor
			case "的":
				if mode == asFor {
					mode = asGoal
				}
			}
			continue
		}
		n := it.node
		if ask.verb == syntax.TakeLimit && n.Is(syntax.Relation) && len(n.Ops) == 1 && n.Ops[0] == syntax.To {
			t.For, t.Detail = append(t.For, n.Args[0]), append(t.Detail, n.Args[1]) // "as x → 0"
			continue
		}
		switch mode {
		case asFor:
			if it.state { // Solve for y: 2x + 3y = 6.
				if n.Is(syntax.Labelled) { // without formulas set apart, y seems to be the equation's name
					span := syntax.Span{Start: n.Span.Start, End: n.Span.Start + len(n.Text)}
					t.For = append(t.For, &syntax.Node{Kind: syntax.Symbol, Span: span, Text: n.Text})
					n = n.Args[0]
				}
				t.Goals = append(t.Goals, n)
				mode = asGoal
				continue
			}
			t.For = append(t.For, flatten(n)...)
		case asDetail:
			t.Detail = append(t.Detail, n)
		case asGiven:
			if it.state {
				role := syntax.Given
				t.Givens = append(t.Givens, syntax.Statement{Span: it.span, Role: role, Math: n, Inline: it.inline})
			} else if pos := positivity(items, i); pos != nil {
				t.Givens = append(t.Givens, syntax.Statement{Span: pos.Span, Role: syntax.Given, Math: pos, Inline: true})
			} else {
				t.Goals = append(t.Goals, n)
			}
		default:
			if left := unfilled(n); left != nil {
				tr.blank(left, n)
			} else if n.Is(syntax.Logic) && !it.state || ask.verb != syntax.SolveFor && n.Is(syntax.List) && !it.state {
				t.Goals = append(t.Goals, n.Args...)
			} else {
				t.Goals = append(t.Goals, n)
			}
		}
	}
	if ask.detail != nil {
		t.Detail = append(t.Detail, ask.detail)
	}
	if t.Verb == syntax.FindAll && len(t.Goals) == 1 && !isName(t.Goals[0]) && !isStatement(t.Goals[0]) && operates(t.Goals[0]) {
		t.Verb = syntax.Evaluate // "find all values of x² + 1/x²"
	}
	// "Find x such that 2x = 4", "What is x?": a lone symbol is what is solved for.
	if t.Verb == syntax.Evaluate && len(t.Goals) > 0 && len(t.Givens) > 0 && isName(t.Goals[0]) && ask.find && plainAsk(items, ask.from) {
		t.Verb = syntax.SolveFor
	}
	if t.Verb == syntax.Evaluate && len(t.Goals) > 1 && isName(t.Goals[0]) && isStatement(t.Goals[1]) && plainAsk(items, ask.from) {
		t.Verb = syntax.SolveFor // 求 x 的值：2x = 4
	}
	if t.Verb == syntax.SolveFor && len(t.For) == 0 {
		var rest []*syntax.Node
		for _, g := range t.Goals {
			if isName(g) {
				t.For = append(t.For, g)
			} else {
				rest = append(rest, g)
			}
		}
		if len(rest) > 0 {
			t.Goals = rest
		} else {
			t.Goals = t.For
		}
	}
}

// plainAsk reports whether the words between the asking one and the goal ask for
// its value and nothing else.
func plainAsk(items []item, i int) bool {
	for ; i < len(items) && items[i].node == nil; i++ {
		if k := items[i].tok.kind; k != proseWord && k != proseHan {
			continue
		}
		switch items[i].tok.low {
		case "what", "is", "the", "value", "of", "values", "find", "determine", "all", "real", "give", "for", "are", "possible", "calculate", "求", "的", "值", "的值", "is the", "what's", "integer", "positive", "solve", "number", "numbers":
		default:
			return false
		}
	}
	return true
}

// flatten gives the items of a list.
func flatten(n *syntax.Node) []*syntax.Node {
	if n.Is(syntax.List) {
		return n.Args
	}
	return []*syntax.Node{n}
}

// isName reports whether n is a symbol, perhaps with an index.
func isName(n *syntax.Node) bool {
	return n.Is(syntax.Symbol) || n.Is(syntax.Subscript) && n.Arg(0).Is(syntax.Symbol)
}

// finish settles what is asked where no sentence said so in words: an equation
// alone is to be solved, an expression alone to be evaluated.
func (tr *taskReader) finish() {
	t := tr.t
	if len(t.Options) > 0 && t.Verb == syntax.NoVerb && !tr.equals() {
		t.Verb = syntax.Choose
	}
	if t.Verb != syntax.NoVerb {
		// "Find the roots": the equation stands in a sentence before.
		if len(t.Goals) == 0 && (t.Verb == syntax.SolveFor || t.Verb == syntax.FindAll) {
			for _, g := range t.Givens {
				if g.Role == syntax.Given {
					t.Goals = append(t.Goals, g.Math)
				}
			}
		}
		return
	}
	words := 0
	for _, it := range tr.r.items {
		if it.node == nil && (it.tok.kind == proseWord || it.tok.kind == proseHan) {
			words++
			if strings.HasPrefix(it.tok.text, "判断") {
				return
			}
		}
	}
	if words > 3 || tr.stem {
		return
	}
	for _, it := range tr.r.items {
		if it.node != nil {
			t.Goals = append(t.Goals, it.node)
		}
	}
	if len(t.Goals) == 0 {
		return
	}
	t.Verb = syntax.Evaluate
	if isStatement(t.Goals[0]) && !isClosed(t.Goals[0]) {
		t.Verb = syntax.SolveFor
		t.Givens = nil
	}
}

// equals reads a stem that its options complete to an equation, "2⁻³ equals: (A) …".
func (tr *taskReader) equals() bool {
	k := len(tr.r.items) - 1
	for k > 0 && tr.r.items[k].node == nil && (tr.r.items[k].tok.kind != proseWord && tr.r.items[k].tok.kind != proseHan || tr.r.items[k].tok.text == "to") {
		k--
	}
	if k < 1 || tr.r.items[k].node != nil || tr.r.items[k].tok.cue != cueEquals {
		return false
	}
	if plainWord(tr.r.items, k-1) == "is" {
		k--
	}
	if k < 1 || tr.r.items[k-1].node == nil || tr.r.items[k-1].state {
		return false
	}
	tr.t.Verb, tr.t.Goals = syntax.Evaluate, []*syntax.Node{tr.r.items[k-1].node}
	return true
}

// positivity reads "l is positive" at item i as a relation, or returns nil.
func positivity(items []item, i int) *syntax.Node {
	if !isName(items[i].node) || i+2 >= len(items) || items[i+1].node != nil || items[i+2].node != nil || items[i+1].tok.cue != cueIs {
		return nil
	}
	w := items[i+2].tok
	var op syntax.Op
	switch w.low {
	case "positive":
		op = syntax.Gt
	case "negative":
		op = syntax.Lt
	case "nonnegative", "non-negative":
		op = syntax.Ge
	case "nonzero", "non-zero":
		op = syntax.Ne
	default:
		return nil
	}
	zero := &syntax.Node{Kind: syntax.Number, Text: "0", Span: syntax.Span{Start: w.end, End: w.end}}
	return &syntax.Node{Kind: syntax.Relation, Ops: []syntax.Op{op}, Args: []*syntax.Node{items[i].node, zero}, Span: syntax.Span{Start: items[i].span.Start, End: w.end}}
}
