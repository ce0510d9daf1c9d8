package checker

import (
	"reflect"
	"slices"

	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Membership in a set that is written out says as much as a list of values or bounds on both sides.

// members emits x ∈ {a, b} as a listing and x ∈ (a, b) as a < x < b, and reports whether it did.
func (s *splitter) members(n *syntax.Node, conditions []*syntax.Node) bool {
	l, r := n.Arg(0), n.Arg(1)
	if l.Is(syntax.Group) || l.Is(syntax.SetOp) || l.Is(syntax.List) || l.Is(syntax.Logic) {
		return false
	}
	if isUnknown(l) && r.Is(syntax.Group) && (r.Text == "{}" || r.Text == `\{\}`) && len(r.Args) > 0 {
		a := assertion{kind: listing, node: n, text: n.Span, span: n.Span, unknown: l}
		for _, v := range r.Args {
			if holdsStatement(v) || v.Is(syntax.Ellipsis) || v.Is(syntax.Word) {
				return false
			}
			a.values = append(a.values, branches(v)...)
		}
		s.emit(a, conditions)
		return true
	}
	chain := chainOf(l, r)
	if chain == nil {
		return false
	}
	for i, op := range chain.Ops {
		a := assertion{kind: link, node: n, op: op, at: i, of: len(chain.Ops), chain: chain, text: n.Span, span: n.Span, bound: true}
		a.left, a.right = chain.Args[i], chain.Args[i+1]
		s.emit(a, conditions)
	}
	return true
}

// chainOf writes "x in an interval" as the chain lo < x < hi, with each end that is finite; nil where r is
// no interval that is written out.
func chainOf(x, r *syntax.Node) *syntax.Node {
	kind := ""
	if r.Is(syntax.Group) && len(r.Args) == 2 {
		kind = lower.IntervalKind(r.Text)
	}
	if kind == "" {
		return nil
	}
	n := &syntax.Node{Kind: syntax.Relation, Span: x.Span.Cover(r.Span), Args: []*syntax.Node{x}}
	for i, end := range r.Args {
		op := syntax.Lt
		if kind[i] == "[]"[i] {
			op = syntax.Le
		}
		switch {
		case infinite(end):
			continue
		case i == 0:
			n.Args = []*syntax.Node{end, x}
		default:
			n.Args = append(n.Args, end)
		}
		n.Ops = append(n.Ops, op)
	}
	if len(n.Ops) == 0 {
		return nil
	}
	return n
}

// infinite reports whether n is ∞ with a sign or without.
func infinite(n *syntax.Node) bool {
	if n.Is(syntax.Sum) && len(n.Args) == 1 {
		n = n.Arg(0)
	}
	return n.Is(syntax.Symbol) && n.Text == "∞"
}

// rays writes "x in a union of intervals" as alternatives where each is bounded by one number; nil otherwise.
func rays(x, r *syntax.Node) *syntax.Node {
	if !r.Is(syntax.SetOp) || !allOps(r, syntax.Union) {
		return nil
	}
	n := &syntax.Node{Kind: syntax.Logic, Span: x.Span.Cover(r.Span)}
	for i, part := range r.Args {
		c := chainOf(x, part)
		if c == nil || len(c.Ops) != 1 {
			return nil
		}
		if n.Args = append(n.Args, c); i > 0 {
			n.Ops = append(n.Ops, syntax.Or)
		}
	}
	return n
}

// bothBounds makes one claim of the two bounds of x ∈ (a, b): of what is proved of both, or the one that is
// not; ok is false where they cannot be one.
func bothBounds(lower, upper *ClaimReport) (c ClaimReport, ok bool) {
	x, y := lower.Judgement, upper.Judgement
	switch {
	case x.Verdict() == verdict.Refuted, y.Verdict() == verdict.Proved && x.Verdict() == verdict.Unknown:
		return *lower, true
	case x.Verdict() == verdict.Unknown || y.Verdict() != verdict.Proved:
		return *upper, true
	}
	lo, hi := lower.Claim, upper.Claim
	kind := map[string]string{"<": "(", "<=": "["}[lo.Rel] + map[string]string{"<": ")", "<=": "]"}[hi.Rel]
	if len(kind) != 2 || !reflect.DeepEqual(lo.Right, hi.Left) {
		return c, false
	}
	c = *upper
	if lower.Relation != upper.Relation {
		c.Relation = implies
	}
	code := FollowsCombination
	if x.Code() == y.Code() {
		code = x.Code()
	}
	c.Claim = recheck.Claim{Rel: "in", Left: hi.Left, Given: merged(slices.Clone(lo.Given), hi.Given),
		Right: recheck.Term{Op: "interval", Text: kind, Args: []recheck.Term{lo.Left, hi.Right}}}
	c.Judgement = verdict.Prove(code, recheck.Parts{Parts: []recheck.Part{{Claim: lo, Evidence: x.Evidence()}, {Claim: hi, Evidence: y.Evidence()}}}, merged(slices.Clone(x.Conditions()), y.Conditions())...)
	return c, true
}
