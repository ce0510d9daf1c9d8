package parser

import "github.com/yansuan/yansuan/parser/syntax"

// supply is memory that the nodes of trees, their children and their operators are cut from. One document has one
// for all its formulas; no other text gets it: a tree that is kept would hold on to all that were cut from the
// same memory, and these to those before.
type supply struct {
	nodes []syntax.Node
	slots []*syntax.Node
	ops   []syntax.Op
	least int // how many nodes are taken at once, at least
}

// The memory of a document grows with what was read of it: least starts small and doubles up to mostNodes.
const (
	fewNodes  = 32
	mostNodes = 128
)

// node returns a fresh node; left says about how many more the text may need.
func (s *supply) node(left int) *syntax.Node {
	if len(s.nodes) == 0 {
		s.nodes = make([]syntax.Node, max(s.least, min(left*3/4+6, 512)))
		s.least = min(2*s.least, mostNodes)
	}
	n := &s.nodes[0]
	s.nodes = s.nodes[1:]
	return n
}

// args copies children.
func (s *supply) args(left int, list []*syntax.Node) []*syntax.Node {
	if len(list) == 0 {
		return nil
	}
	if len(s.slots) < len(list) {
		s.slots = make([]*syntax.Node, max(s.least, len(list), min(left+16, 512)))
	}
	out := s.slots[:len(list):len(list)]
	s.slots = s.slots[len(list):]
	copy(out, list)
	return out
}

// opList copies operators.
func (s *supply) opList(left int, list []syntax.Op) []syntax.Op {
	if len(s.ops) < len(list) {
		s.ops = make([]syntax.Op, max(s.least, len(list), min(left+16, 1024)))
	}
	out := s.ops[:len(list):len(list)]
	s.ops = s.ops[len(list):]
	copy(out, list)
	return out
}
