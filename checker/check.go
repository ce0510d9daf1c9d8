// Package checker decides worked mathematics: which lines of a solution are
// proved, which are refuted and which are left open. A line is refuted only with
// a point of its domain at which everything in scope holds and the line does not.
package checker

import (
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Options adjusts a check. The zero value is the default.
type Options struct {
	// Fuel is the work a whole document may cost; 0 is fuel.Default.
	Fuel int64
	// Recheck verifies all evidence once more before it is reported; what is not
	// accepted becomes unknown.
	Recheck bool
	// Given are statements that hold beside those of the problem.
	Given []syntax.Statement
	// Letters are names, such as i, that are the problem's own, whatever they mean elsewhere.
	Letters []string
}

// Check decides the claims of doc in order. problem may be nil; its givens are facts.
func Check(doc *syntax.Document, problem *syntax.Task, opt Options) *Report {
	return checkSteps(doc, func(int) string { return doc.Source }, problem, opt)
}

// CheckSteps does what Check does for a document whose steps are texts of their
// own, as parser.StepsDocument reads them: the spans of step i refer to texts[i].
func CheckSteps(doc *syntax.Document, texts []string, problem *syntax.Task, opt Options) *Report {
	return checkSteps(doc, func(i int) string { return texts[i] }, problem, opt)
}

func checkSteps(doc *syntax.Document, source func(int) string, problem *syntax.Task, opt Options) *Report {
	r := &Report{FirstRefuted: -1}
	s := NewSession(problem, opt.Given, opt)
	for i := range doc.Steps {
		next := ahead{end: true}
		if i+1 < len(doc.Steps) {
			next = ahead{step: &doc.Steps[i+1], src: source(i + 1), further: doc.Steps[i+1:]}
		}
		r.add(s.inEveryBase(&doc.Steps[i], source(i), next))
	}
	return r
}

// Session checks step after step, as a stream delivers them. It is not safe for concurrent use.
type Session struct {
	opt       Options
	tank      *fuel.Tank
	store     *expr.Store
	ctx       context
	functions []definition
	problem   *syntax.Task
	own       map[string]bool // the problem's own letters
	// searching is set where all solutions of an equation are asked for and
	// nothing restricts the unknown.
	searching bool
	// hidden is set while letters for vectors and matrices are mere letters, as others beside them are.
	hidden bool
	// wanted is the name of the vector that an equation at hand is about.
	wanted string
	steps  int
	solved solvedFor
	// base is how a log without a base is read, and others are the sessions that read it otherwise, once there was one.
	base   int
	others []*Session
}

// definition is f(params) = body.
type definition struct {
	name   string
	params []string
	body   *expr.Node // nil where the text gives several formulas
	firm   bool       // defined in so many words
	open   bool       // its formula has another reading
	turns  bool       // its parameter may be an angle in degrees
	part   int        // of the text, as context.parts counts
}

// Mark is a place in a session to which Rewind returns.
type Mark struct {
	ctx       context
	functions []definition
	steps     int
	solved    solvedFor
	others    []Mark
}

// NewSession starts a check. given are statements that hold beside those of the
// problem; problem may be nil.
func NewSession(problem *syntax.Task, given []syntax.Statement, opt Options) *Session {
	if opt.Fuel <= 0 {
		opt.Fuel = fuel.Default
	}
	s := &Session{opt: opt, tank: fuel.NewTank(opt.Fuel), ctx: newContext(), problem: problem, own: ownLetters(problem)}
	s.store = expr.NewStore(s.tank)
	s.searching = searches(problem)
	for _, name := range opt.Letters {
		s.own[name] = true
	}
	if problem != nil {
		s.speaks(problem.Source)
		if strings.Contains(problem.Source, "log") {
			s.multiply()
		}
	}
	s.meets(given)
	for _, t := range s.everyBase() {
		if problem != nil {
			t.give(problem)
		}
		for i := range given {
			t.state(&given[i], syntax.Given, "")
		}
	}
	return s
}

// Mark returns the present place.
func (s *Session) Mark() Mark {
	m := Mark{ctx: s.ctx.clip(), functions: s.functions[:len(s.functions):len(s.functions)], steps: s.steps, solved: s.solved}
	for _, t := range s.others {
		m.others = append(m.others, t.Mark())
	}
	return m
}

// Rewind returns to m: all that was read since is forgotten. The fuel spent stays spent.
func (s *Session) Rewind(m Mark) {
	s.ctx, s.functions, s.steps, s.solved = m.ctx.clip(), m.functions, m.steps, m.solved
	if len(m.others) == 0 {
		s.others = nil
	} else {
		s.multiply()
	}
	for i, t := range s.others {
		t.Rewind(m.others[i])
	}
}

// Step decides the claims of the next step. src is the text that the step's spans refer to.
func (s *Session) Step(step *syntax.Step, src string) StepReport {
	return s.inEveryBase(step, src, ahead{})
}

func (s *Session) step(step *syntax.Step, src string, next ahead) StepReport {
	out := StepReport{Span: step.Span, Title: step.Title, Text: step.Span.Of(src)}
	s.open(step, src)
	// base carries spans of src over into the running text.
	base := len(s.ctx.text) + 1 - step.Span.Start
	s.ctx.text = append(append(s.ctx.text, '\n'), out.Text...)
	s.speaks(out.Text)
	statements := step.Statements
	if !s.ctx.mixed {
		if st, ok := loneExpression(step, src, statements); ok {
			statements = []syntax.Statement{st}
		}
	}
	for i := range statements {
		st := &statements[i]
		v := visit{Session: s, statement: st, src: src, base: base, stepStart: step.Span.Start, whole: wholeStep(step, st, src)}
		v.retracted = retracted(statements[i+1:], next) || leadsToTrial(st, statements[i+1:], src)
		v.branch = step.Case != ""
		v.until = ends(statements[i+1:], step.Span.End)
		v.rest, v.next = statements[i+1:], next
		v.after = formula(v.rest)
		v.ending = next.end && i+1 == len(statements) && !worded(between(src, st.Span.End, step.Span.End))
		v.closing = next.end && closesWithValues(statements[i:], src, step.Span.End)
		out.Claims = append(out.Claims, v.claims()...)
	}
	s.ctx.closeStep()
	s.ctx.mixed = s.ctx.mixed || !s.ctx.lastWhole
	s.steps++
	out.settle()
	return out
}

// open enters and leaves scopes as the step's title and case say.
func (s *Session) open(step *syntax.Step, src string) {
	if anew := s.anew(step, src); newPart(step.Title) || anew && numberedTitle(step.Title) {
		s.ctx.part()
	}
	if step.Case != "" {
		s.ctx.openCase()
	}
}

// wholeStep reports whether st is all there is in the step, but for its title and punctuation.
func wholeStep(step *syntax.Step, st *syntax.Statement, src string) bool {
	math := 0
	for i := range step.Statements {
		if step.Statements[i].Math != nil {
			math++
		}
	}
	if math > 1 || st.Math == nil {
		return false
	}
	before, after := src, src
	title := len(step.Title)
	if step.Span.Start <= st.Math.Span.Start && st.Math.Span.End <= step.Span.End && step.Span.End <= len(src) {
		before, after = src[step.Span.Start:st.Math.Span.Start], src[st.Math.Span.End:step.Span.End]
	}
	if title > 0 {
		if i := strings.Index(before, step.Title); i >= 0 {
			before = before[i+title:]
		}
	}
	return !worded(before) && !worded(after)
}

// loneExpression reads a step that is nothing but one expression in plain notation.
func loneExpression(step *syntax.Step, src string, found []syntax.Statement) (syntax.Statement, bool) {
	const longest = 400
	text := step.Span.Of(src)
	trimmed := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), step.Title))
	if trimmed == "" || len(trimmed) > longest || strings.ContainsAny(trimmed, "=<>$\n\\≈≤≥") || !strings.ContainsAny(trimmed, "0123456789+*/^") {
		return syntax.Statement{}, false
	}
	for _, word := range strings.FieldsFunc(trimmed, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(word) > 2 && !lower.IsFunctionName(word) {
			return syntax.Statement{}, false
		}
	}
	at := step.Span.Start + strings.LastIndex(text, trimmed)
	for i := range found {
		if m := found[i].Math; m != nil && m.Span.Start <= at && m.Span.End >= at+len(trimmed) {
			return syntax.Statement{}, false
		}
	}
	n := parser.Fragment(trimmed, at, parser.Options{})
	if n == nil || !parser.Complete(n) || holdsStatement(n) {
		return syntax.Statement{}, false
	}
	return syntax.Statement{Span: n.Span, Role: syntax.Claim, Math: n}, true
}

// worded reports whether letters or digits occur in s.
func worded(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// visit is one statement under decision.
type visit struct {
	*Session
	statement *syntax.Statement
	src       string
	base      int
	stepStart int // of the step, in src
	whole     bool
	retracted bool
	branch    bool               // the step opens the branch of a case split
	until     int                // where the next statement of the step starts, or the step ends
	after     *syntax.Node       // the next formula of the step
	rest      []syntax.Statement // of the step
	next      ahead
	// supposed counts the conditions that restrict the claim at hand, which are the facts from supposedFrom on.
	supposed, supposedFrom int
	ending                 bool // the statement is the last of the text
	closing                bool // nothing but values of one unknown is left of the text
	// holdsFor are the letters for all values of which the equation proved last holds.
	holdsFor quantified
}

// opensLine reports whether the statement is the first of a line below the step's first one.
func (v *visit) opensLine() bool {
	start := v.statement.Span.Start
	if start > len(v.src) || start < v.stepStart {
		return false
	}
	i := strings.LastIndexByte(v.src[v.stepStart:start], '\n')
	return i >= 0 && !strings.ContainsAny(v.src[v.stepStart+i:start], "=<>:")
}

// perClaim caps the fuel of one claim, and share is the part of what is left that it may use.
const (
	perClaim = 600_000
	share    = 3
)

// claims decides the assertions of the statement and takes them into the context.
func (v *visit) claims() []ClaimReport {
	st := v.statement
	if st.Math == nil {
		return nil
	}
	if st.Cue == syntax.Conclude || st.Cue == syntax.Hence && (!v.branch || v.opensLine()) && st.Math.Is(syntax.Logic) && st.Math.Ops[0] == syntax.Or {
		// "Thus x = 3 or x = -2" gathers what the branches gave.
		v.ctx.closeCase()
	}
	v.ctx.indexed = v.ctx.indexed || indexes(st.Math)
	var out []ClaimReport
	parts := split(v.completed(st.Math))
	brace := 0
	if braced(st.Math) {
		v.ctx.brace++
		brace = v.ctx.brace
	}
	for i := range parts {
		a := &parts[i]
		if st.Label != "" && a.label == "" {
			a.label = st.Label
		}
		if st.Condition != nil {
			a.conditions = append(a.conditions[:len(a.conditions):len(a.conditions)], st.Condition)
		}
		v.ctx.place++
		v.namedInWords(a)
		if a.span.Start > a.span.End {
			a.span = a.text
		}
		if a.span.Start > a.span.End || a.span.Start < 0 || a.span.End > len(v.src) {
			a.span = syntax.Span{Start: min(max(a.node.Span.Start, 0), len(v.src)), End: min(max(a.node.Span.End, 0), len(v.src))}
			a.span.End = max(a.span.Start, a.span.End)
		}
		c := ClaimReport{Text: a.text.Of(v.src), Span: a.span, Role: st.Role, Node: a.node}
		budget := min(int64(perClaim), v.tank.Left()/share)
		err := v.tank.Share(budget, func() {
			o := v.assertion(a, brace)
			c.Judgement, c.Claim, c.Counterexample, c.Relation = o.j, o.claim, o.example, o.relation
			c.Lost, c.Extraneous, c.Reading = o.lost, o.extraneous, o.reading
		})
		if err != nil {
			c.Judgement = verdict.Leave(verdict.Code(err.Error()), nil)
		}
		if silent(&c) {
			continue
		}
		if st.Role == syntax.Narration && c.Judgement.Code() == UnknownUnread {
			c.Role = syntax.Claim // what it claims is not known, but it does
		}
		if c.Judgement.Verdict() == verdict.Unknown {
			c.Lost, c.Extraneous = nil, nil // roots are missed or invented by what is known to be wrong only
		}
		if c.Judgement.Verdict() == verdict.Proved && restricted(c.Judgement.Conditions()) {
			if q, _ := v.quantified(a); everywhere(a.conditions) || len(q.letters) > 0 && !q.bounded() {
				c.Judgement = verdict.Leave(UnknownDomain, nil) // claimed for all x, or for all x ≠ 0, and true for x > 0
			}
		}
		v.confirm(&c)
		if c.Judgement.Verdict() == verdict.Refuted {
			v.ctx.tainted = true
			if v.doubted(a, c.Span) || v.sifted(a, c.Extraneous) {
				c.leave(UnknownRetracted)
			}
		}
		if k := len(out) - 1; a.bound && a.at > 0 && k >= 0 && out[k].Node == a.node {
			if one, ok := bothBounds(&out[k], &c); ok {
				out[k] = one
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// noReport marks what has no verdict and is not listed: expressions only mentioned.
const noReport verdict.Code = ""

func silent(c *ClaimReport) bool {
	return c.Judgement.Verdict() == verdict.Unknown && c.Judgement.Code() == noReport
}

// confirm verifies the evidence once more where that was asked for.
func (v *visit) confirm(c *ClaimReport) {
	if !v.opt.Recheck || c.Judgement.Verdict() == verdict.Unknown {
		return
	}
	if recheck.Check(c.Claim, c.Judgement.Evidence()) != nil {
		c.leave(UnknownEvidence)
	}
}

// braced reports whether n is a system of equations.
func braced(n *syntax.Node) bool {
	for n != nil {
		switch n.Kind {
		case syntax.System:
			return true
		case syntax.Boxed, syntax.Labelled, syntax.Where:
			n = n.Arg(0)
		case syntax.Logic:
			for _, a := range n.Args {
				if a.Is(syntax.System) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// scopeOf is scope for the body of a function, whose parameters are letters even
// if they are called e or i.
func (s *Session) scopeOf(params []string) *lower.Context {
	ctx := s.scope()
	symbols := make(map[string]bool, len(ctx.Symbols)+len(params))
	for n, is := range ctx.Symbols {
		symbols[n] = is
	}
	for _, p := range params {
		symbols[p] = true
	}
	ctx.Symbols = symbols
	return ctx
}

// scope returns what is known to the lowering of syntax.
func (s *Session) scope() *lower.Context {
	ctx := &lower.Context{Store: s.store, Functions: map[string]lower.Function{}, Symbols: s.own, Identities: s.identities()}
	if !s.ctx.indexed && !s.own["i"] {
		// Nothing has used i as an index: it is the imaginary unit.
		ctx.Choices = map[string]int{"i": 0}
	}
	logs := s.base > 0 || len(s.others) > 0
	if ctx.Choices == nil && (s.ctx.counting || logs) {
		ctx.Choices = make(map[string]int)
	}
	if s.ctx.counting {
		ctx.Choices["C_n^k"], ctx.Choices["nCk"] = 0, 1
	}
	if logs {
		ctx.Choices["log"] = s.logBase()
	}
	if !s.defined("C") {
		n, k := s.store.Sym("n"), s.store.Sym("k")
		ctx.Functions["C"] = lower.Function{Params: []string{"n", "k"}, Body: s.store.Func("binomial", n, k)}
	}
	for _, d := range s.functions {
		if len(d.params) == 0 && (d.body == nil || s.hidden) {
			continue // a letter that was given several values, or beside one without
		}
		if d.body == nil {
			ctx.Call(d.name)
		} else {
			ctx.Functions[d.name] = lower.Function{Params: d.params, Body: d.body}
		}
	}
	for i := range s.ctx.facts {
		if f := &s.ctx.facts[i]; f.general() && !strings.HasSuffix(f.l.Name(), "_") {
			ctx.Call(f.l.Name())
		}
	}
	return ctx
}

// indexes reports whether i is an index or a counter in n.
func indexes(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	isI := func(m *syntax.Node) bool { return m.Is(syntax.Symbol) && m.Text == "i" }
	switch n.Kind {
	case syntax.Subscript:
		if len(n.Args) > 1 && hasI(n.Arg(1)) {
			return true
		}
	case syntax.Relation:
		for i := range n.Ops {
			if isI(n.Args[i]) {
				return true
			}
		}
	case syntax.Modulo, syntax.Accent:
		if hasI(n) {
			return true
		}
	}
	for _, a := range n.Args {
		if indexes(a) {
			return true
		}
	}
	return false
}

// hasI reports whether the letter i occurs in n.
func hasI(n *syntax.Node) bool { return overlap(letters(n, nil), []string{"i"}) }
