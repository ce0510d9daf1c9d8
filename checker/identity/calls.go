package identity

import (
	"strings"
)

// calls writes a term as programs write it: every product with its sign, every
// function as a call, names as in the table of schemes. It returns "" for
// objects that have no such notation.
func calls(t *term) string {
	parts := make([]string, len(t.args))
	for i, a := range t.args {
		if parts[i] = calls(a); parts[i] == "" {
			return ""
		}
	}
	joined := func(sign string) string { return "(" + strings.Join(parts, sign) + ")" }
	listed := func(name string, more ...string) string {
		return name + "(" + strings.Join(append(parts, more...), ", ") + ")"
	}
	switch t.op {
	case number, literal:
		if t.val.IsInt() && t.val.Sign() >= 0 {
			return t.val.RatString()
		}
		return "(" + t.val.RatString() + ")"
	case symbol, constant:
		return t.name
	case add:
		return joined(" + ")
	case mul:
		return joined("*")
	case quo:
		return joined("/")
	case pow:
		return joined("^")
	case neg:
		return "(-" + parts[0] + ")"
	case root:
		switch t.n {
		case 2:
			return listed("sqrt")
		case 3:
			return listed("cbrt")
		}
		return listed("root", whole(int64(t.n)).val.RatString())
	case fn:
		return listed(t.name)
	case logBase:
		return "(ln(" + parts[1] + ")/ln(" + parts[0] + "))"
	case factorial:
		return listed("factorial")
	case binomial:
		return listed("binomial")
	case derivative:
		return listed("diff", t.name)
	case integral:
		if len(parts) == 3 {
			return "integrate(" + strings.Join([]string{parts[0], t.name, parts[1], parts[2]}, ", ") + ")"
		}
	case sum:
		return "sum(" + strings.Join([]string{parts[0], t.name, parts[1], parts[2]}, ", ") + ")"
	case det:
		return listed("det")
	case matrix:
		var rows []string
		for ; len(parts) > 0; parts = parts[t.n:] {
			rows = append(rows, "["+strings.Join(parts[:t.n], ", ")+"]")
		}
		return "[" + strings.Join(rows, ", ") + "]"
	case equation:
		return parts[0] + " = " + parts[1]
	}
	return ""
}
