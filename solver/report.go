package solver

import (
	"encoding/json"
	"strings"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/print"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/solver/report"
)

// Report returns a checked step as it is told.
func Report(s *checker.StepReport) report.Step {
	out := report.Step{Title: s.Title, Text: s.Text, Span: report.Span(s.Span), Verdict: s.Word(), Claims: make([]report.Claim, 0, len(s.Claims))}
	for i := range s.Claims {
		c := reportClaim(&s.Claims[i])
		c.LaTeX = written(s.Claims, i)
		out.Claims = append(out.Claims, c)
	}
	return out
}

// written is claim k in LaTeX. A chain's claims share its syntax; each is written by its own link.
func written(claims []checker.ClaimReport, k int) string {
	n := claims[k].Node
	if n == nil || n.Is(syntax.Unread) {
		return "" // the text is all there is
	}
	if k > 0 && claims[k-1].Node == n || k+1 < len(claims) && claims[k+1].Node == n {
		if link, err := parser.Statement(claims[k].Text, parser.Options{}); err == nil {
			n = link
		}
	}
	return print.LaTeX(n)
}

func reportClaim(c *checker.ClaimReport) report.Claim {
	out := report.Claim{
		Text: c.Text, Role: roleName(c.Role), Span: report.Span(c.Span),
		Judgement: Judgement(c.Judgement, c.Claim),
		Relation:  c.Relation, Lost: c.Lost, Extraneous: c.Extraneous, Reading: c.Reading,
	}
	if x := c.Counterexample; x != nil {
		e := &report.Counterexample{Left: x.Left, Right: x.Right}
		for _, b := range x.Point {
			e.Point = append(e.Point, report.Binding(b))
		}
		out.Counterexample = e
	}
	return out
}

// Judgement tells a verdict with its code, its conditions and its evidence.
func Judgement(j verdict.Judgement, claim recheck.Claim) report.Judgement {
	out := report.Judgement{Verdict: j.Verdict().String(), Code: string(j.Code()), Conditions: Conditions(j)}
	if ev := j.Evidence(); ev != nil {
		// Terms and evidence are plain data: they always have a JSON form.
		out.Evidence, _ = json.Marshal(told(claim, ev, false))
	}
	return out
}

// tale is evidence as it is told: its kind names the form of the rest.
type tale struct {
	Kind     string        `json:"kind"`
	Claim    recheck.Claim `json:"claim"`
	Refuted  bool          `json:"refuted,omitempty"`
	Evidence any           `json:"evidence"`
}

// told names the kind of the evidence, and of every part of it.
func told(claim recheck.Claim, ev recheck.Evidence, refuted bool) tale {
	t := tale{ev.Kind(), claim, refuted, ev}
	if ev, ok := ev.(recheck.Parts); ok {
		list := make([]tale, 0, len(ev.Parts))
		for _, p := range ev.Parts {
			if p.Evidence != nil {
				list = append(list, told(p.Claim, p.Evidence, p.Refuted))
			}
		}
		t.Evidence = map[string]any{"parts": list}
	}
	return t
}

// Conditions returns what a judgement assumes, in LaTeX: "x \ne 1" where a factor
// x - 1 was cancelled. What cannot be written is left out.
func Conditions(j verdict.Judgement) []string {
	var out []string
	var store *expr.Store
	for _, c := range j.Conditions() {
		if store == nil {
			store = expr.NewStore(fuel.NewTank(conditionFuel))
		}
		c = aside(c)
		left, ok := store.FromTerm(c.Left)
		if !ok {
			continue
		}
		if right, ok := store.FromTerm(c.Right); ok {
			out = append(out, expr.LaTeX(store.Rel(c.Rel, left, right)))
		}
	}
	return out
}

// conditionFuel is enough to build the conditions of any judgement.
const conditionFuel = 100_000

// aside moves a number that is added on the left of a relation with zero to the
// right, so that x - 1 ≠ 0 reads x ≠ 1.
func aside(c recheck.Claim) recheck.Claim {
	if c.Right.Op != "num" || c.Right.Text != "0" || c.Left.Op != "add" || len(c.Left.Args) < 2 || c.Left.Args[0].Op != "num" {
		return c
	}
	n, rest := c.Left.Args[0].Text, c.Left.Args[1:]
	if positive, ok := strings.CutPrefix(n, "-"); ok {
		n = positive
	} else {
		n = "-" + n
	}
	left := recheck.Term{Op: "add", Args: rest}
	if len(rest) == 1 {
		left = rest[0]
	}
	return recheck.Claim{Rel: c.Rel, Left: left, Right: recheck.Term{Op: "num", Text: n}}
}

func roleName(r syntax.Role) string {
	names := [...]string{"narration", "claim", "given", "definition", "assumption", "trial", "quoted", "negated", "goal"}
	if int(r) < len(names) {
		return names[r]
	}
	return "narration"
}
