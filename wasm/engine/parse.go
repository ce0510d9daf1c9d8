package engine

import (
	"errors"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/wasm/message"
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
	default:
		return nil, &message.Error{Code: CodeField, Message: "the field \"as\" has a value that is not known", Field: "as",
			Expected: "expression, statement, task or document"}
	}
	n, err := read(req.Text, parser.Options{})
	if err != nil {
		return nil, unread(err, "text")
	}
	reply.Syntax = node(n)
	return reply, nil
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
