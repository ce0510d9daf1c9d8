package expr

import "strings"

// writeBound writes a sum, a product, an integral or a limit over the variable that it binds, and
// reports whether n is one.
func writeBound(b *strings.Builder, n *Node, bind int) bool {
	if Binds(n) == "" && !(n.op == Func && openIntegral(n)) {
		return false
	}
	body, v, ends := n.args[0], n.args[1], n.args[2:]
	limit := strings.HasPrefix(n.name, "limit")
	if limit != (len(ends) == 1) || len(ends) > 2 || len(ends) == 0 && n.name != "integral" {
		return false
	}
	open(b, bind > bindSum)
	defer shut(b, bind > bindSum)
	switch {
	case limit:
		b.WriteString(`\lim_{`)
		write(b, v, bindRelation)
		b.WriteString(` \to `)
		write(b, ends[0], bindRelation)
		if side := n.name[len("limit"):]; side != "" {
			b.WriteString("^{" + side + "}")
		}
		b.WriteString("} ")
	case n.name == "integral":
		b.WriteString(`\int`)
	default:
		b.WriteString(`\` + n.name)
	}
	if len(ends) == 2 {
		b.WriteString("_{")
		if n.name != "integral" {
			write(b, v, bindRelation)
			b.WriteByte('=')
		}
		write(b, ends[0], bindRelation)
		b.WriteString("}^{")
		write(b, ends[1], bindRelation)
		b.WriteString("} ")
	} else if n.name == "integral" {
		b.WriteByte(' ')
	}
	write(b, body, bindProduct)
	if n.name == "integral" {
		b.WriteString(` \, d`)
		write(b, v, bindPower)
	}
	return true
}
