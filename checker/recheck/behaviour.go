package recheck

import "strings"

// Behaviour supports or refutes what is said of a real function on a set of numbers: Proofs
// support what Needs says it takes, one for one.
type Behaviour struct {
	Against bool `json:"against,omitempty"`
	// Points are the numbers that show it: where a value is taken, or one of each interval spoken of.
	Points []Term `json:"points,omitempty"`
	// Piece is the index of the interval of the set, or of those spoken of, that they are in; Way is that of the rule.
	Piece  int        `json:"piece,omitempty"`
	Way    int        `json:"way,omitempty"`
	Proofs []Evidence `json:"proofs"`
}

func (Behaviour) Kind() string { return "behaviour" }
func (Behaviour) evidence()    {}

// Need is a claim that is to be proved, or refuted.
type Need struct {
	Claim
	Refuted bool
}

func checkBehaviour(c Claim, e Behaviour) error {
	needs := Needs(c, e)
	if len(needs) == 0 || len(needs) != len(e.Proofs) {
		return errFails
	}
	for i, n := range needs {
		if refutes(n.Claim, e.Proofs[i]) != n.Refuted || Check(n.Claim, e.Proofs[i]) != nil && !n.tight(e.Proofs[i]) {
			return errFails
		}
	}
	return nil
}

// tight reports whether e proves a ≤ b or a ≥ b by a = b.
func (n Need) tight(e Evidence) bool {
	return !n.Refuted && len(n.Rel) == 2 && n.Rel != "!=" && Check(Claim{Rel: "=", Left: n.Left, Right: n.Right, Given: n.Given}, e) == nil
}

// rules say what proves and, behind the bar, what refutes what is said of a function f of x; several ways are
// divided by semicolons. In them f is 0, its derivatives are 1 to 4, a number t:v is one of them at v, o is zero, v
// what is said, t the point, a the place, l and r are the ends of an interval v. A relation with @S holds on the
// whole set, t@S says that t is in it, # likewise without the ends; !S says that f is defined there; a relation
// with a question mark is to be refuted. +, * and ^ stand before what they join; n is -1, w is 2, q is 3, p is π,
// D the derivative of v, and Z the limit of f where x goes to an end of the set.
//
//	increasing, convex, positive ∋ an interval, or = all of them     maximum = the value, maximizer ∋ a place of it, localmaximizer …
//	range = an interval     period, leastperiod = a number     tangent = the line     even, odd = true     axis ∋ x
var rules = map[string]string{
	"increasing":     "t#v 1:t>o 1>=o#v !v|t#v 1:t<o",
	"convex":         "t#v 2:t>o 2>=o#v !v|t#v 2:t<o",
	"positive":       "0>o@v !v|t@v 0:t<=o",
	"maximum":        "t@S 0:t=v 0<=v@S !S|0!=v@S !S;t@S 0:t>v",
	"maximizer":      "v@S 0<=0:v@S !S|v#S 1:v!=o;v#S 1:v=o 2:v>o;v#S 1:v=o 2:v=o 3:v!=o",
	"localmaximizer": "1:v=o 2:v<o;1:v=o 2:v=o 3:v=o 4:v<o|v#S 1:v!=o;v#S 1:v=o 2:v>o;v#S 1:v=o 2:v=o 3:v!=o",
	"localmaximum":   "0:t=v 1:t=o 2:t<o|",
	"inflection":     "2:v=o 3:v!=o|2:v!=o",
	"even":           "0:*nx=0|0:*nx=0?",
	"odd":            "0:*nx=*n0|0:*nx=*n0?",
	"axis":           "0:+*wv*nx=0|0:+*wv*nx=0?",
	"period":         "v>o 0:+xv=0 " + sinusoid + "|0:+xv=0?",
	"leastperiod":    "v>o 0:+xv=0 " + sinusoid + "|0:+xv=0?;0:+x*v^wn=0;0:+x*v^qn=0",
	"tangent":        "v:a=0:a D=1:a|v:a!=0:a;D!=1:a",
	// both ends are taken; the lower or the upper is, and the other approached where x goes to an end of the set
	"range": "t@S u@S 0:t=l 0:u=r 0>=l@S 0<=r@S !S;t@S 0:t=l Z=r 0>=l@S 0<=r@S !S;t@S 0:t=r Z=l 0>=l@S 0<=r@S !S|t@v 0!=t@S !S;t@S 0:t<l;t@S 0:t>r",
}

// sinusoid says that f‴ is -(2π/v)²·f′, as of a sinusoid of the period v, and that f is no constant.
const sinusoid = "3=*n*^**wp^vnw1 1:t!=o"

// dual is the word of which the rules hold with the signs of inequalities turned.
var dual = strings.NewReplacer("decreasing", "increasing", "concave", "convex", "negative", "positive", "min", "max")

// Needs says what it takes to prove a claim on the behaviour of a function, or to refute it with the
// Points given; nil where that cannot be. The claim's left side is a word with the function, its
// variable and the intervals of the set, or the place, for its arguments.
func Needs(c Claim, e Behaviour) []Need {
	if len(c.Left.Args) < 3 || c.Left.Args[1].Op != "sym" || e.Piece < 0 {
		return nil
	}
	word := dual.Replace(c.Left.Op)
	rule, against, _ := strings.Cut(rules[word], "|")
	if e.Against {
		rule = against
	}
	ways := strings.Split(rule, ";")
	if e.Way < 0 || e.Way >= len(ways) {
		return nil
	}
	b := behaviour{f: c.Left.Args[0], x: c.Left.Args[1], set: c.Left.Args[2:], value: c.Right, points: e.Points, piece: e.Piece, turned: word != c.Left.Op}
	if word == "increasing" && c.Right.Op == "union" {
		b.intervals(ways[e.Way], e.Against)
	} else {
		b.apply(ways[e.Way])
	}
	if b.failed {
		return nil
	}
	return b.needs
}

// behaviour collects what is needed.
type behaviour struct {
	f, x, value    Term
	set, points    []Term
	piece          int
	turned, failed bool
	needs          []Need
}

// intervals applies the rule to each of several intervals, and, where these are said to be all, the opposite between them.
func (b *behaviour) intervals(way string, against bool) {
	all := b.value.Args
	if against {
		if b.failed = b.piece >= len(all); !b.failed {
			b.value = all[b.piece]
			b.apply(way)
		}
		return
	}
	points := b.points
	last := product(number64(-1), Term{Op: "const", Text: "inf"})
	if len(points) != len(all) {
		b.failed = true
		return
	}
	for _, p := range append(all[:len(all):len(all)], b.set...) {
		if b.failed = p.Op != "interval" || len(p.Args) != 2; b.failed {
			return
		}
	}
	for i, p := range append(all[:len(all):len(all)], Term{Op: "interval", Text: "()", Args: []Term{{Op: "const", Text: "inf"}, {}}}) {
		gap := Term{Op: "interval", Text: "()", Args: []Term{last, p.Args[0]}}
		if infinity(last) == 0 && infinity(p.Args[0]) == 0 {
			b.needs = append(b.needs, Need{Claim: Claim{Rel: "<", Left: last, Right: p.Args[0]}})
		}
		if infinity(last) <= 0 && infinity(p.Args[0]) >= 0 {
			for _, q := range b.set {
				b.relate("1<=o", gap, Term{Op: "interval", Text: "()", Args: q.Args})
			}
		}
		if i < len(all) {
			b.value, b.points, last = p, points[i:i+1], p.Args[1]
			b.apply(way)
		}
	}
}

// apply adds what a way of a rule needs.
func (b *behaviour) apply(way string) {
	if way == "" {
		b.failed = true
	}
	for _, need := range strings.Fields(way) {
		if b.failed {
			return
		}
		what, where := need, ""
		if i := strings.IndexAny(need, "@#"); i >= 0 {
			what, where = need[:i], need[i:]
		} else if need[0] == '!' {
			what, where = "", need
		}
		related := strings.ContainsAny(what, "<>=")
		if where == "" {
			b.relate(what)
			continue
		}
		on := b.set
		if where[1] == 'v' {
			on = []Term{b.value}
		} else if !related && what != "" {
			if b.failed = b.piece >= len(on); b.failed {
				return
			}
			on = on[b.piece : b.piece+1]
		}
		for _, p := range on {
			if p.Op != "interval" || len(p.Args) != 2 || len(p.Text) != 2 {
				b.failed = true
				return
			}
			if where[0] == '#' {
				p.Text = "()"
			}
			switch {
			case what == "":
				b.defined(b.f, p)
			case related:
				b.relate(what, p)
			default:
				for _, c := range inside(b.term(what), p) {
					b.needs = append(b.needs, Need{Claim: c})
				}
			}
		}
	}
}

// relate adds a relation, for all x in the intervals.
func (b *behaviour) relate(what string, within ...Term) {
	i := strings.IndexAny(what, "<>=!")
	k := strings.LastIndexAny(what, "<>=") + 1
	right, refuted := strings.CutSuffix(what[k:], "?")
	rel := what[i:k]
	if b.turned && mirrored[rel] != "" {
		rel = mirrored[rel]
	}
	c := Claim{Rel: rel, Left: b.term(what[:i]), Right: b.term(right)}
	switch end := infinity(c.Right); {
	case end == 0 || what[0] == 'Z':
	case rel == "<=" && end > 0, rel == ">=" && end < 0:
		return
	default:
		b.failed = true
	}
	if right == "l" || right == "r" { // an end that may be left out
		shut := b.value.Text == "[]" || right == "l" && b.value.Text == "[)" || right == "r" && b.value.Text == "(]"
		switch {
		case rel == "=":
			b.failed = b.failed || shut == (what[0] == 'Z')
		case !shut && len(rel) == 2:
			c.Rel = rel[:1]
		case !shut && len(rel) == 1:
			c.Rel = rel + "="
		}
	}
	for _, p := range within {
		c.Given = append(c.Given, inside(b.x, p)...)
	}
	b.needs = append(b.needs, Need{c, refuted})
}

// inside says that t lies in an interval.
func inside(t, interval Term) (out []Claim) {
	for i, rel := range [2]string{">", "<"} {
		if end := interval.Args[i]; infinity(end) == 0 {
			if interval.Text[i] == '[' || interval.Text[i] == ']' {
				rel += "="
			}
			out = append(out, Claim{Rel: rel, Left: t, Right: end})
		}
	}
	return out
}

// term reads what a rule writes.
func (b *behaviour) term(code string) Term {
	t := b.read(&code)
	b.failed = b.failed || code != ""
	return t
}

// read takes a term off the start of code.
func (b *behaviour) read(code *string) (t Term) {
	if *code == "" {
		b.failed = true
		return t
	}
	k := (*code)[0]
	*code = (*code)[1:]
	switch k {
	case '0', '1', '2', '3', '4':
		t = b.slope(b.f, k-'0')
	case 'o', 'w', 'q', 'n':
		t = number64(map[byte]int64{'w': 2, 'q': 3, 'n': -1}[k])
	case 'p':
		t = Term{Op: "const", Text: "pi"}
	case 'x':
		t = b.x
	case 'v':
		t = b.value
	case 'D':
		t = b.slope(b.value, 1)
	case 'a':
		t = b.set[0]
	case 'l', 'r':
		t = b.one(b.value.Args, int(k-'l')/6)
	case 't', 'u':
		t = b.one(b.points, int(k-'t'))
	case '+', '*', '^':
		t = Term{Op: map[byte]string{'+': "add", '*': "mul", '^': "pow"}[k], Args: []Term{b.read(code), b.read(code)}}
	case 'Z':
		t = b.limit()
	default:
		b.failed = true
	}
	for strings.HasPrefix(*code, ":") {
		*code = (*code)[1:]
		t = put(t, map[string]Term{b.x.Text: b.read(code)})
	}
	return t
}

// one of several terms, if there are so many.
func (b *behaviour) one(of []Term, i int) (t Term) {
	if b.failed = b.failed || i >= len(of); !b.failed {
		t = of[i]
	}
	return t
}

// limit is that of f where x goes to the end of the set that is the second point.
func (b *behaviour) limit() Term {
	at := b.one(b.points, 1)
	for i, end := range b.one(b.set, b.piece).Args {
		if !b.failed && same(at, end) {
			limit := Term{Op: "limit", Args: []Term{b.f, b.x, end}}
			if infinity(end) == 0 {
				limit.Op += [2]string{"+", "-"}[i]
			}
			return limit
		}
	}
	b.failed = true
	return at
}

// slope differentiates t several times.
func (b *behaviour) slope(t Term, times byte) Term {
	for ; times > 0; times-- {
		d, err := derivative(t, b.x.Text)
		if t = d; err != nil {
			b.failed = true
			return t
		}
	}
	return t
}

// defined needs t to have a value, and so to be continuous, on an interval.
func (b *behaviour) defined(t, interval Term) {
	if !hasSymbol(t, b.x.Text) {
		return
	}
	rel := ""
	switch t.Op {
	case "sym", "add", "mul", "sin", "cos", "abs", "atan":
	case "log":
		rel = ">"
	case "pow":
		e := t.Args[1]
		down := strings.HasPrefix(e.Text, "-")
		switch {
		case e.Op != "num" || evenRoot(e) && down:
			rel = ">"
		case evenRoot(e):
			rel = ">="
		case down:
			rel = "!="
		}
	default:
		b.failed = true
	}
	if rel != "" {
		b.needs = append(b.needs, Need{Claim: Claim{Rel: rel, Left: t.Args[0], Right: number64(0), Given: inside(b.x, interval)}})
	}
	for _, a := range t.Args {
		b.defined(a, interval)
	}
}
