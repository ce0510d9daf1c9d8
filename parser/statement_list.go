package parser

import (
	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// joint is what stands between two items of a sequence, the weakest binding last.
type joint uint8

const (
	noJoint joint = iota
	commaJoint
	andJoint
	orJoint
	semicolonJoint
)

// jointHere returns the separator at hand and how many tokens it takes.
func (r *reader) jointHere(commas bool) (j joint, tokens int, text string) {
	t := r.tok
	if op, ok := r.connective(); ok {
		switch op {
		case syntax.And:
			return andJoint, 1, ""
		case syntax.Or:
			return orJoint, 1, ""
		}
		return noJoint, 0, ""
	}
	if !commas {
		return noJoint, 0, ""
	}
	switch t.Kind {
	case lexer.Comma, lexer.Gap:
		// ", or" is "or"; a comma before ⇒ or at the end carries nothing.
		k := r.i + 1
		semicolon := false
		for r.toks[k].Kind == lexer.Gap || r.toks[k].Kind == lexer.Comma || r.toks[k].Kind == lexer.Semicolon {
			semicolon = semicolon || r.toks[k].Kind == lexer.Semicolon
			k++
		}
		saved := r.i
		r.seek(k)
		op, ok := r.connective()
		end := r.tok.Kind == lexer.EOF || r.tok.Kind == lexer.BraceClose || r.tok.Kind == lexer.Close || r.tok.Kind == lexer.NewRow || r.tok.Kind == lexer.End || r.tok.Kind == lexer.Amp || r.tok.Kind == lexer.Period && r.ahead(1).Kind == lexer.EOF
		r.seek(saved)
		switch {
		case ok && op == syntax.And:
			return andJoint, k - saved + 1, ""
		case ok && op == syntax.Or:
			return orJoint, k - saved + 1, ""
		case ok:
			r.seek(k)
			return noJoint, 0, ""
		case end:
			return noJoint, 0, ""
		}
		if semicolon {
			return semicolonJoint, k - saved, ";"
		}
		text := t.Text
		if text == "" {
			text = ","
		}
		return commaJoint, k - saved, text
	case lexer.Semicolon, lexer.Period:
		switch n := r.ahead(1); n.Kind {
		case lexer.Number: // 1..2
			if t.Kind == lexer.Period && n.Start == t.End {
				return noJoint, 0, ""
			}
		case lexer.EOF, lexer.BraceClose, lexer.Close, lexer.NewRow, lexer.End, lexer.Amp, lexer.Gap, lexer.Period:
			return noJoint, 0, ""
		}
		return semicolonJoint, 1, ";"
	}
	return noJoint, 0, ""
}

// sequence reads statements separated by commas, semicolons, "and", "or". Ranks,
// weakest first: semicolon, or, and, comma. "x = 1, 2 or 3" is an "or" of three.
func (r *reader) sequence(commas bool) *syntax.Node {
	first := r.single()
	j, k, text := r.jointHere(commas)
	if j == noJoint || r.err != nil {
		return first
	}
	mark := len(r.stack)
	r.stack = append(r.stack, first)
	var joints []joint
	sep := text
	for j != noJoint && r.err == nil {
		r.seek(min(r.i+k, len(r.toks)-1))
		for r.tok.Kind == lexer.Gap {
			r.advance()
		}
		if j == commaJoint && sep == "" {
			sep = text
		}
		var n *syntax.Node
		if r.tok.Kind == lexer.EOF || r.tok.Kind == lexer.Close || r.tok.Kind == lexer.BraceClose || r.tok.Kind == lexer.NewRow {
			n = r.empty()
		} else {
			n = r.single()
		}
		joints = append(joints, j)
		r.stack = append(r.stack, n)
		j, k, text = r.jointHere(commas)
	}
	items := append([]*syntax.Node(nil), r.stack[mark:]...)
	r.stack = r.stack[:mark]
	if r.err != nil {
		return first
	}
	if sep == "" || sep == ";" {
		sep = ","
	}
	return r.resolve(items, joints, sep)
}

// resolve builds the tree of a sequence by the ranks of its joints.
func (r *reader) resolve(items []*syntax.Node, joints []joint, sep string) *syntax.Node {
	if len(items) == 1 {
		return items[0]
	}
	span := items[0].Span.Cover(items[len(items)-1].Span)
	weakest := commaJoint
	for _, j := range joints {
		weakest = max(weakest, j)
	}
	if weakest == commaJoint || weakest == semicolonJoint && allJoints(joints, semicolonJoint) {
		// A modulus behind the last of bare items holds for all of them.
		if weakest == semicolonJoint {
			sep = ";"
		}
		return r.listNode(items, sep, span)
	}
	if weakest == semicolonJoint {
		parts := r.split(items, joints, weakest, sep)
		return r.listNode(parts, ";", span)
	}
	op := syntax.Or
	if weakest == andJoint {
		op = syntax.And
	}
	var parts []*syntax.Node
	var ops []syntax.Op
	last := len(joints) - 1
	flat := joints[last] == weakest
	for _, j := range joints[:last] {
		flat = flat && (j == commaJoint || j == weakest)
	}
	if flat && weakest == orJoint {
		flat = sameSubject(items, joints)
	}
	if flat {
		parts = items
		for range joints {
			ops = append(ops, op)
		}
	} else {
		parts = r.split(items, joints, weakest, sep)
		for range parts[1:] {
			ops = append(ops, op)
		}
	}
	n := r.node(syntax.Logic, span)
	n.Args = r.args(parts...)
	n.Ops = r.opList(ops)
	return n
}

func allJoints(joints []joint, j joint) bool {
	for _, k := range joints {
		if k != j {
			return false
		}
	}
	return true
}

// split cuts a sequence at the joints of kind at and resolves the parts.
func (r *reader) split(items []*syntax.Node, joints []joint, at joint, sep string) []*syntax.Node {
	var parts []*syntax.Node
	from := 0
	for i, j := range joints {
		if j == at {
			parts = append(parts, r.resolve(items[from:i+1], joints[from:i], sep))
			from = i + 1
		}
	}
	return append(parts, r.resolve(items[from:], joints[from:], sep))
}

// sameSubject reports whether the items of "x = 1, x = 2 or x = 3" speak of one
// thing, so that the commas stand for "or".
func sameSubject(items []*syntax.Node, joints []joint) bool {
	commas := false
	for _, j := range joints {
		commas = commas || j == commaJoint
	}
	if !commas {
		return true
	}
	subject := ""
	for i, n := range items {
		s := ""
		if n.Kind == syntax.Relation && n.Args[0].Kind == syntax.Symbol {
			s = n.Args[0].Text
		} else if n.Kind == syntax.Relation {
			return false
		} else if i == 0 {
			continue
		}
		if s == "" {
			continue
		}
		if subject == "" {
			subject = s
		} else if s != subject {
			return false
		}
	}
	return true
}

// listNode makes a List; a modulus behind bare last items is drawn out.
func (r *reader) listNode(items []*syntax.Node, sep string, span syntax.Span) *syntax.Node {
	n := r.node(syntax.List, span)
	n.Text = sep
	last := items[len(items)-1]
	if last.Kind == syntax.Modulo && last.Args[0].Kind != syntax.Relation {
		bare := true
		for i, it := range items[:len(items)-1] {
			if it.Kind == syntax.Modulo || it.Kind == syntax.Relation && i > 0 {
				bare = false
			}
		}
		if bare {
			rest := append([]*syntax.Node(nil), items...)
			rest[len(rest)-1] = last.Args[0]
			n.Args = r.args(rest...)
			m := r.node(syntax.Modulo, span)
			m.Args = r.args(n, last.Args[1])
			return m
		}
	}
	n.Args = r.args(items...)
	return n
}
