package syntax

import (
	"strconv"
	"strings"
)

// String returns the tree on one line, for tests and for looking at: numerals
// and names stand for themselves, everything else is Kind"text"{ops}(children).
func (n *Node) String() string {
	var b strings.Builder
	n.dump(&b)
	return b.String()
}

func (n *Node) dump(b *strings.Builder) {
	if n == nil {
		b.WriteString("nil")
		return
	}
	if n.Kind == Number || n.Kind == Symbol {
		b.WriteString(n.Text)
		return
	}
	b.WriteString(n.Kind.String())
	if n.Text != "" {
		b.WriteString(strconv.Quote(n.Text))
	}
	if len(n.Ops) > 0 {
		b.WriteByte('{')
		for i, o := range n.Ops {
			if i > 0 {
				b.WriteByte(' ')
			}
			if o == None {
				b.WriteByte('_')
				continue
			}
			b.WriteString(o.String())
		}
		b.WriteByte('}')
	}
	if len(n.Args) > 0 {
		b.WriteByte('(')
		for i, a := range n.Args {
			if i > 0 {
				b.WriteString(", ")
			}
			a.dump(b)
		}
		b.WriteByte(')')
	}
}
