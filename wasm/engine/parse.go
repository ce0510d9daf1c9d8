package engine

import (
	"errors"
	"fmt"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/print"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/wasm/message"
)

// Limits on the MathJSON of a reply; beyond them the field is left out.
const (
	maxMathJSON      = 1 << 16 // elements
	maxMathJSONDepth = 300
)

func init() { handlers["parse"] = (*Engine).parse }

// parse reads a text as a statement, or as what "as" says.
func (e *Engine) parse(req *message.Request) (any, *message.Error) {
	reply := message.ParseReply{Head: head(req), As: req.As}
	read := parser.Statement
	switch req.As {
	case "", "statement":
		reply.As = "statement"
	case "expression":
		read = parser.Expression
	case "task":
		t := task(parser.Task(req.Text, parser.Options{}), 0)
		reply.Task = &t
		return reply, nil
	case "document":
		reply.Steps = steps(parser.Document(req.Text, parser.Options{}))
		return reply, nil
	default:
		return nil, &message.Error{Code: CodeField, Field: "as", Message: fmt.Sprintf("a text cannot be read as %q", clip(req.As)),
			Expected: "expression, statement, task or document"}
	}
	n, err := read(req.Text, parser.Options{})
	if err != nil {
		return nil, unread(err, "text")
	}
	reply.Syntax, reply.LaTeX, reply.MathJSON = node(n), print.LaTeX(n), print.MathJSONWithin(n, maxMathJSON, maxMathJSONDepth)
	for _, form := range req.Print {
		switch form {
		case "plain":
			reply.Plain = print.Plain(n)
		case "speech":
			reply.Speech = &message.Text{En: print.Speech(n, "en"), Zh: print.Speech(n, "zh")}
		default:
			return nil, &message.Error{Code: CodeField, Field: "print", Message: fmt.Sprintf("mathematics cannot be printed as %q", clip(form)),
				Expected: "plain or speech"}
		}
	}
	return reply, nil
}

// steps turns a document into its message.
func steps(d *syntax.Document) []message.ReadStep {
	out := make([]message.ReadStep, 0, len(d.Steps))
	for i := range d.Steps {
		s := &d.Steps[i]
		out = append(out, message.ReadStep{Span: span(s.Span), Title: s.Title, Case: s.Case, Statements: statements(s.Statements)})
	}
	return out
}

func statements(list []syntax.Statement) []message.Statement {
	out := make([]message.Statement, 0, len(list))
	for i := range list {
		st := &list[i]
		m := message.Statement{Span: span(st.Span), Role: st.Role.String(), Cue: st.Cue.String(), Math: node(st.Math),
			Label: st.Label, Refs: st.Refs, Condition: node(st.Condition), Answer: st.Answer, Inline: st.Inline}
		if st.Math != nil {
			m.LaTeX = print.LaTeX(st.Math)
		}
		out = append(out, m)
	}
	return out
}

// task turns a task into its message; parts of parts end at a depth that no problem has.
func task(t *syntax.Task, depth int) message.Task {
	out := message.Task{Span: span(t.Span), Verb: t.Verb.String(), Givens: statements(t.Givens), Goals: nodes(t.Goals), For: nodes(t.For),
		Detail: nodes(t.Detail), Lang: t.Lang}
	for _, o := range t.Options {
		out.Options = append(out.Options, message.Option{Letter: o.Letter, Span: span(o.Span), Text: o.Text, Math: node(o.Math)})
	}
	if depth < 4 {
		for i := range t.Parts {
			out.Parts = append(out.Parts, task(&t.Parts[i], depth+1))
		}
	}
	return out
}

// unread turns a parser's error into a coded one; field names the text it is about.
func unread(err error, field string) *message.Error {
	var e *parser.Error
	if !errors.As(err, &e) {
		return &message.Error{Code: "parse/unread", Message: err.Error(), Field: field}
	}
	return &message.Error{Code: "parse/" + e.Code, Message: e.Message, Field: field,
		Span: &message.Span{Start: e.Span.Start, End: e.Span.End}, Expected: e.Expected, Meant: e.Meant}
}

// node turns a tree into its message. The parser bounds the depth.
func node(n *syntax.Node) *message.Node {
	if n == nil {
		return nil
	}
	out := &message.Node{Kind: n.Kind.String(), Span: span(n.Span), Text: n.Text}
	for _, a := range n.Args {
		out.Args = append(out.Args, node(a))
	}
	for _, op := range n.Ops {
		out.Ops = append(out.Ops, op.String())
	}
	return out
}

func nodes(list []*syntax.Node) []*message.Node {
	var out []*message.Node
	for _, n := range list {
		out = append(out, node(n))
	}
	return out
}

func span(s syntax.Span) message.Span { return message.Span{Start: s.Start, End: s.End} }
