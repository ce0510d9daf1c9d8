package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/parser/syntax"
)

// fact is a relation that later lines may use.
type fact struct {
	op      syntax.Op
	l, r    *expr.Node
	symbols []string
	role    syntax.Role
	// sure is set for what is given, defined, assumed or proved; a line that was
	// left unknown is a fact all the same, for the lines after it build on it.
	sure bool
	// reason is set where the text says "since" before it.
	reason bool
	// derived is set for what was proved from lines before.
	derived bool
	label   string
	// brace numbers the system the fact was written in; 0 is none.
	brace int
	// at orders facts and everything else by place in the text; from and to are
	// bytes of the running text, with which the words between two lines are found.
	at       int
	from, to int
	// answer is set for values that close a search, such as "x = 2 or x = 3":
	// their product form is the fact.
	listing bool
	area    *solved
	// doubtful is set where the notation of the line has another reading.
	doubtful bool
	// modulus is set for a congruence, whose op is Equiv.
	modulus num.Num
	// all are the letters for all values of which an equation between values of functions holds.
	all quantified
	// of is set for an instance of such an equation, and point tells where it was taken.
	of    *recheck.Claim
	point []recheck.Binding
	// law is set for a law, which holds for all of them, and for an instance of one that is sure.
	law bool
}

// isValue reports whether f gives a symbol a value or an expression without that symbol.
func (f *fact) isValue(s *expr.Store) (string, bool) {
	if f.op != syntax.Eq || !f.l.Is(expr.Sym) || s.Has(f.r, f.l.Name()) {
		return "", false
	}
	return f.l.Name(), true
}

// context is what is in scope. It is copied by value at a mark, so its slices
// are only ever appended to or cut.
type context struct {
	facts []fact
	// caseFrom is the length of facts at the opening of the branch of a case
	// split that is open, or -1. stepFrom likewise for assumptions made within a step.
	caseFrom, stepFrom int
	// rounded holds the numerals that earlier lines introduced by rounding.
	rounded []string
	// supposal is what was last said under conditions.
	supposal supposal
	// seen holds all symbols that occurred so far.
	seen []string
	// last is the expression that a bare expression continues.
	last *syntax.Node
	// lastWhole is set where last was a line of its own.
	lastWhole bool
	// mixed is set once a step was anything but a bare expression: a lone
	// expression then no longer claims to equal the one before.
	mixed bool
	// indexed is set once i is used as an index.
	indexed bool
	// place counts assertions; text is the running text of all steps, which grows in place: what was read
	// since a mark is written over when the session returns to it.
	place int
	text  []byte
	brace int
	// parts counts the parts and branches that were opened.
	parts int
	// heading is what was found in text of headings over faulty work.
	heading heading
	// matrices is set once the text speaks of matrices, counting once it counts choices.
	matrices, counting bool
	// vectors is set once it speaks of vectors, unit once it speaks of an identity matrix or of eigenvalues.
	vectors, unit bool
	// saidBase is the base that the text says a log without one has, from 1, or 0.
	saidBase int
	// system is the last equation about an unknown vector.
	system system
	// operation is the sign of a product that the text defined anew, or None.
	operation syntax.Op
	// scaled is set once an amount was equated with one that it stands for.
	scaled bool
	// tainted is set once a line was refuted: what builds on it is not held against later lines.
	tainted bool
}

func newContext() context { return context{caseFrom: -1, stepFrom: -1} }

// mentions reports whether a fact says something of one of the letters.
func (c *context) mentions(letters []string) bool {
	for i := range c.facts {
		if overlap(c.facts[i].symbols, letters) {
			return true
		}
	}
	return false
}

// forget drops the facts from the given one on that the problem does not give and that say something of a letter.
func (c *context) forget(name string, from int) {
	facts := c.facts
	c.facts = facts[:from:from]
	caseFrom, stepFrom := c.caseFrom, c.stepFrom
	for i := from; i < len(facts); i++ {
		if !overlap(facts[i].symbols, []string{name}) || facts[i].fromProblem() || overlap(facts[i].all.letters, []string{name}) {
			c.facts = append(c.facts, facts[i])
			continue
		}
		if i < caseFrom {
			c.caseFrom--
		}
		if i < stepFrom {
			c.stepFrom--
		}
	}
}

// clip returns a copy that shares no room to grow with c.
func (c context) clip() context {
	c.facts = c.facts[:len(c.facts):len(c.facts)]
	c.rounded = c.rounded[:len(c.rounded):len(c.rounded)]
	c.seen = c.seen[:len(c.seen):len(c.seen)]
	return c
}

// maxSeen caps the symbols that are told apart; beyond it none counts as new.
const maxSeen = 2000

// knows reports whether the symbol occurred before.
func (c *context) knows(symbol string) bool {
	if len(c.seen) >= maxSeen {
		return true
	}
	for _, s := range c.seen {
		if s == symbol {
			return true
		}
	}
	return false
}

func (c *context) note(symbols []string) {
	for _, s := range symbols {
		if !c.knows(s) {
			c.seen = append(c.seen, s)
		}
	}
}

// openCase closes the branch of a case split that is open and opens a new one.
func (c *context) openCase() {
	c.closeStep()
	if c.caseFrom >= 0 && c.caseFrom <= len(c.facts) {
		c.facts = c.facts[:c.caseFrom:c.caseFrom]
	}
	c.caseFrom = len(c.facts)
	c.parts++
}

// closeCase ends the case split.
func (c *context) closeCase() {
	c.closeStep()
	if c.caseFrom >= 0 {
		c.parts++
	}
	if c.caseFrom >= 0 && c.caseFrom <= len(c.facts) {
		c.facts = c.facts[:c.caseFrom:c.caseFrom]
	}
	c.caseFrom = -1
}

// assume opens the scope of an assumption within a step. A second assumption
// about the same symbols replaces the first with all that followed from it.
func (c *context) assume(symbols []string) {
	if c.stepFrom < 0 || c.stepFrom > len(c.facts) {
		c.stepFrom = len(c.facts)
		return
	}
	for i := c.stepFrom; i < len(c.facts); i++ {
		f := &c.facts[i]
		if f.role == syntax.Assumption && !f.general() && overlap(f.symbols, symbols) {
			c.facts = c.facts[:i:i]
			return
		}
	}
}

// closeStep drops what was assumed within the step, with all that followed from it.
func (c *context) closeStep() {
	if c.stepFrom >= 0 && c.stepFrom <= len(c.facts) {
		c.facts = c.facts[:c.stepFrom:c.stepFrom]
	}
	c.stepFrom = -1
}

// part drops what belongs to the part of the problem that is over: "(2)", "方法二".
func (c *context) part() {
	c.closeCase()
	keep := 0
	for keep < len(c.facts) && c.facts[keep].to < -1 { // of the problem
		keep++
	}
	c.facts = c.facts[:keep:keep]
	c.last = nil
}

func overlap(a, b []string) bool {
	for _, s := range a {
		for _, t := range b {
			if s == t {
				return true
			}
		}
	}
	return false
}

// maxFacts caps the facts in scope; the oldest claims go first.
const maxFacts = 200

func (c *context) add(f fact) {
	if len(c.facts) >= maxFacts {
		return
	}
	c.facts = append(c.facts, f)
}

// values returns the symbols with a known value, the last one where there are
// several that agree in place, and the facts that give them. A symbol that was
// given two different values has none.
func (c *context) values(s *expr.Store) (map[string]*expr.Node, []int) {
	var by map[string]*expr.Node
	var from []int
	var torn map[string]bool
	for i := range c.facts {
		f := &c.facts[i]
		name, ok := f.isValue(s)
		if !ok || f.listing || torn[name] {
			continue
		}
		if !f.r.Constant() || !f.r.Scalar() {
			continue
		}
		if old, ok := by[name]; ok {
			if old == f.r {
				// Said again: the nearer place counts.
				for k, j := range from {
					if c.facts[j].l == f.l {
						from[k] = i
					}
				}
			} else {
				if torn == nil {
					torn = make(map[string]bool)
				}
				torn[name] = true
				delete(by, name)
			}
			continue
		}
		if by == nil {
			by = make(map[string]*expr.Node)
		}
		by[name] = f.r
		from = append(from, i)
	}
	k := 0
	for _, i := range from {
		if _, ok := by[c.facts[i].l.Name()]; ok {
			from[k] = i
			k++
		}
	}
	return by, from[:k]
}

// between returns the running text from the end of fact f to byte at.
func (c *context) between(f *fact, at int) (string, bool) {
	const maxGap = 600
	if f.to < 0 || at < f.to || at > len(c.text) || at-f.to > maxGap {
		return "", false
	}
	return string(c.text[f.to:at]), true
}

// wordsBetween returns the running text from the end of fact f to byte at without the equations between.
func (c *context) wordsBetween(f *fact, at int) (string, bool) {
	text, ok := c.between(f, at)
	if !ok {
		return "", false
	}
	words := []byte(text)
	for i := range c.facts {
		if g := &c.facts[i]; g.op == syntax.Eq && g.from >= f.to && g.to <= at {
			for k := g.from - f.to; k < g.to-f.to; k++ {
				words[k] = ' '
			}
		}
	}
	return string(words), true
}
