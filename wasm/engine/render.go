package engine

import (
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/print"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/wasm/message"
	"github.com/yansuan/yansuan/wasm/render"
)

func init() { handlers["render"] = (*Engine).render }

// render makes safe HTML of Markdown.
func (e *Engine) render(req *message.Request) (any, *message.Error) {
	d := parser.Document(req.Text, parser.Options{})
	var o render.Outline
	reply := message.RenderReply{Head: head(req), Claims: []message.RenderClaim{}}
	for i := range d.Steps {
		o.Steps = append(o.Steps, d.Steps[i].Span)
		for k := range d.Steps[i].Statements {
			st := &d.Steps[i].Statements[k]
			if st.Math == nil || st.Role == syntax.Narration {
				continue
			}
			place := st.Span
			if m := st.Math.Span; m.Len() > 0 && m.Start >= place.Start && m.End <= place.End {
				place = m
			}
			tex := ""
			if st.Inline {
				tex = print.LaTeX(st.Math)
			}
			o.Claims = append(o.Claims, place)
			o.TeX = append(o.TeX, tex)
			reply.Claims = append(reply.Claims, message.RenderClaim{Step: i, Span: span(place), Role: st.Role.String()})
		}
	}
	for _, f := range parser.Formulas(req.Text) {
		o.Maths = append(o.Maths, render.Formula{Outer: f.Outer, Inner: f.Inner, Display: f.Display})
	}
	reply.HTML = render.HTML(req.Text, o)
	return reply, nil
}
