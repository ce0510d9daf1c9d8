package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// rule is a line of the clause grammar.
type rule struct {
	pattern []element
	behind  []element // what follows the gap
	guards  []guard
	effects []effect
}

// element is what must stand at a place of a pattern, counted from the cue.
type element struct {
	at    int
	not   bool
	atoms []atom
}

// atom is one of the choices of an element: a word, a class of words, or a sign.
type atom struct {
	sign    byte // one of ^ _ $ % ~, or 0 for words
	text    string
	set     map[string]bool
	kind    proseKind        // of %
	formula func(*item) bool // of $
}

type guard struct {
	not   bool
	holds func(*clauseReader) bool
}

type effect func(*clauseReader)

// clauseRules are the rules of each cue.
var clauseRules = compileRules(roleRules)

// compileRules reads the lines of a clause grammar. It panics where a line is wrong: the
// grammar is part of the program.
func compileRules(text string) (rules [cueCount][]rule) {
	for _, line := range strings.Split(text, "\n") {
		cues, rest, ok := strings.Cut(line, ": ")
		if !ok {
			continue
		}
		rest, effects, _ := strings.Cut(rest, "->")
		rest, guards, _ := strings.Cut(rest, "[")
		near, behind, _ := strings.Cut(rest, "..")
		r := rule{pattern: compilePattern(strings.Fields(near))}
		if behind != "" {
			r.behind = compilePattern(append([]string{"*"}, strings.Fields(behind)...))
		}
		for _, name := range strings.Fields(strings.Trim(guards, "] ")) {
			name, not := strings.CutPrefix(name, "!")
			r.guards = append(r.guards, guard{not, mustName(roleGuards, name)})
		}
		for _, name := range strings.Fields(effects) {
			r.effects = append(r.effects, mustName(roleEffects, name))
		}
		for _, name := range strings.Fields(cues) {
			k := mustName(cueNames, name)
			rules[k] = append(rules[k], r)
		}
	}
	return rules
}

func mustName[T any](m map[string]T, name string) T {
	v, ok := m[name]
	if !ok {
		panic("clause grammar: unknown name " + name)
	}
	return v
}

func compilePattern(words []string) (out []element) {
	cue := 0
	for i, w := range words {
		if w[0] == '*' {
			cue = i
		}
	}
	for i, w := range words {
		e := element{at: i - cue}
		if w = strings.TrimPrefix(w, "*"); w == "" {
			continue
		}
		w, e.not = strings.CutPrefix(w, "!")
		for _, a := range strings.Split(w, "|") {
			switch a[0] {
			case '^', '_', '~':
				e.atoms = append(e.atoms, atom{sign: a[0], text: a[1:]})
			case '%':
				e.atoms = append(e.atoms, atom{sign: '%', text: a[1:], kind: mustName(proseKinds, a[1:])})
			case '$':
				e.atoms = append(e.atoms, atom{sign: '$', formula: mustName(formulas, a[1:])})
			case '@':
				e.atoms = append(e.atoms, atom{set: mustName(roleClasses, a[1:])})
			default:
				e.atoms = append(e.atoms, atom{text: a})
			}
		}
		out = append(out, e)
	}
	return out
}

// word takes up the cue at item i of the sentence items[a:z].
func (c *clauseReader) word(items []item, a, i, z int) {
	c.items, c.begin, c.at, c.end = items, a, i, z
	for k := range clauseRules[items[i].tok.cue] {
		r := &clauseRules[items[i].tok.cue][k]
		if c.fits(r) {
			for _, do := range r.effects {
				do(c)
			}
			return
		}
	}
}

func (c *clauseReader) fits(r *rule) bool {
	for k := range r.pattern {
		e := &r.pattern[k]
		if c.found(e, 0) == e.not {
			return false
		}
	}
	if r.behind != nil && !c.follows(r.behind) {
		return false
	}
	for _, g := range r.guards {
		if g.holds(c) == g.not {
			return false
		}
	}
	return true
}

// follows reports whether the elements are found one behind another later in the clause, before
// its next formula or with it.
func (c *clauseReader) follows(list []element) bool {
	for skip := 0; ; skip++ {
		k := 0
		for k < len(list) && c.found(&list[k], skip) != list[k].not {
			k++
		}
		if k == len(list) {
			return true
		}
		if it := c.near(skip + 1); it == &noItem || it.node != nil || it.tok.kind == proseComma {
			return false
		}
	}
}

// near is the item k places behind the cue, or before it.
func (c *clauseReader) near(k int) *item {
	if k += c.at; k < c.begin || k >= c.end {
		return &noItem
	}
	return &c.items[k]
}

var noItem = item{tok: &noToken, stmt: -1}

// separates reports whether a clause may begin behind the item.
func (it *item) separates() bool {
	return it.node == nil && (it.tok.kind == proseComma || it.tok.kind == proseLine)
}

// nearWord is the word k places behind the cue, in lower case, or "".
func (c *clauseReader) nearWord(k int) string {
	it := c.near(k)
	if it.node != nil {
		return ""
	}
	return it.tok.low
}

func (c *clauseReader) found(e *element, skip int) bool {
	it := c.near(e.at + skip)
	w := c.nearWord(e.at + skip)
	for k := range e.atoms {
		a := &e.atoms[k]
		ok := false
		switch a.sign {
		case 0:
			ok = w == a.text && w != "" || a.set[w]
		case '^':
			ok = it.separates()
		case '_':
			ok = it.node == nil && it != &noItem
		case '~':
			ok = it.node == nil && strings.HasSuffix(w, a.text)
		case '%':
			ok = it.node == nil && a.kind == it.tok.kind && (a.text != "plain" || it.tok.cue == cueNone)
		case '$':
			ok = it.node != nil && a.formula(it)
		}
		if ok {
			return true
		}
	}
	return false
}

var proseKinds = map[string]proseKind{"number": proseNumber, "money": proseMoney, "han": proseHan, "plain": proseWord}

// formulas are the kinds of formula that a pattern may ask for.
var formulas = map[string]func(*item) bool{
	"":      func(*item) bool { return true },
	"state": func(it *item) bool { return it.state },
	"sum":   func(it *item) bool { return it.closed && it.ops > 0 },
	"sets": func(it *item) bool {
		n := it.node
		return it.stmt >= 0 && n.Is(syntax.Relation) && len(n.Ops) == 1 && n.Ops[0] == syntax.Eq && n.Args[0].Is(syntax.Symbol) && isClosed(n.Args[1])
	},
	"value": func(it *item) bool { return resolved(it.node) },
	"names": func(it *item) bool {
		n := it.node
		return n.Is(syntax.Relation) && len(n.Ops) == 1 && names(n) && !isClosed(n.Args[1])
	},
	"func": func(it *item) bool {
		n := it.node
		return n.Is(syntax.Relation) && !n.Args[0].Is(syntax.Symbol) && names(n)
	},
}
