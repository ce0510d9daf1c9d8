package engine

import (
	"strings"

	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/wasm/message"
)

// counterexample takes the point at which two sides differ out of the evidence,
// or returns nil where there is none that a person could check.
func counterexample(ev recheck.Evidence) *message.Counterexample {
	switch ev := ev.(type) {
	case recheck.Counterexample:
		c := &message.Counterexample{Left: shown(ev.Left), Right: shown(ev.Right)}
		if c.Left == "" || c.Right == "" {
			c.Left, c.Right = "", ""
		}
		for _, b := range ev.Point {
			value, ok := latex(b.Value)
			if !ok {
				return nil
			}
			c.Point = append(c.Point, message.Binding{Name: name(b.Name), Value: value})
		}
		if len(c.Point) == 0 && c.Left == "" {
			return nil
		}
		return c
	case recheck.Parts:
		// Several refuted parts are comparisons of one value with several others: none shows the fault.
		if len(ev.Parts) == 1 && ev.Parts[0].Refuted {
			return counterexample(ev.Parts[0].Evidence)
		}
	}
	return nil
}

// shown is a value in LaTeX where it is exact, otherwise the decimals on which its bounds agree, or "".
func shown(r recheck.Range) string {
	if r.Lo == r.Hi {
		s, _ := latex(recheck.Term{Op: "num", Text: r.Lo})
		return s
	}
	return ""
}

// latex writes a value: a fraction, or one of the constants.
func latex(t recheck.Term) (string, bool) {
	switch t.Op {
	case "num":
		sign, digits := "", t.Text
		if rest, ok := strings.CutPrefix(digits, "-"); ok {
			sign, digits = "-", rest
		}
		if above, below, ok := strings.Cut(digits, "/"); ok {
			return sign + `\frac{` + above + "}{" + below + "}", true
		}
		return sign + digits, digits != ""
	case "const", "sym":
		return name(t.Text), t.Text != ""
	}
	return "", false
}

// name writes a symbol: one letter as it is, a Greek name as a command, others upright.
func name(s string) string {
	base, index, _ := strings.Cut(s, "_")
	switch {
	case len([]rune(base)) == 1:
	case strings.Contains(greek, " "+base+" "):
		base = `\` + base
	default:
		base = `\mathrm{` + base + "}"
	}
	if index != "" {
		return base + "_{" + index + "}"
	}
	return base
}

const greek = " alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega "
