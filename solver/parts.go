package solver

import (
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/solver/report"
)

// solveParts solves the parts (1), (2), … of a task one after the other, each
// with what stands before the first of them. All must be solved.
func solveParts(t *syntax.Task, n int64) report.Solution {
	out := report.Solution{Status: "solved", Code: "parts", Goal: goalText(t), Steps: []report.SolveStep{}, Verification: []report.Route{}}
	stem := stemEnd(t)
	var answers []string
	for i := range t.Parts {
		part := t.Parts[i]
		sub := part
		sub.Givens = append(append([]syntax.Statement{}, t.Givens...), part.Givens...)
		sub.Lang, sub.Whole = t.Lang, false
		sub.Asks = syntax.Span{}
		b := []byte(t.Source)
		for k := stem; k < len(b); k++ {
			if (k < part.Span.Start || k >= part.Span.End) && b[k] != '\n' {
				b[k] = ' '
			}
		}
		sub.Source = string(b)
		r := Solve(&sub, n/int64(len(t.Parts)))
		if r.Status != "solved" {
			return unsolved(r.Code)
		}
		mark := "(" + strconv.Itoa(i+1) + ") "
		for _, s := range r.Steps {
			s.Explanation.En, s.Explanation.Zh = mark+s.Explanation.En, mark+s.Explanation.Zh
			out.Steps = append(out.Steps, s)
		}
		out.Verification = append(out.Verification, r.Verification...)
		answers = append(answers, `\text{`+mark+`}`+r.Answer)
	}
	out.Answer = strings.Join(answers, `;\ `)
	return out
}

// stemEnd is the place where the marker of the first part begins.
func stemEnd(t *syntax.Task) int {
	at := t.Parts[0].Span.Start
	line := strings.TrimRight(t.Source[:at], " \t\n")
	for _, pair := range [][2]string{{"(", ")"}, {"（", "）"}} {
		if strings.HasSuffix(line, pair[1]) {
			if i := strings.LastIndex(line, pair[0]); i >= 0 {
				return i
			}
		}
	}
	trimmed := strings.TrimRightFunc(line, func(r rune) bool { return r != '\n' && r != ' ' && r != '。' && r != '.' })
	return len(trimmed)
}
