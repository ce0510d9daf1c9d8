package render

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Outline is what is known of a text before it is rendered. Spans are byte
// offsets into the text; each list is in order and its spans do not overlap.
type Outline struct {
	Steps  []syntax.Span
	Maths  []Formula
	Claims []syntax.Span
	// TeX is, for each claim, its TeX where the text has it in other notation; "" elsewhere.
	TeX []string
}

// Formula is delimited mathematics: the range with its delimiters and without.
type Formula struct {
	Outer, Inner syntax.Span
	Display      bool
}

// region is a part of the text that goldmark does not see: formulas and claims
// that overlap, with what lies between.
type region struct {
	span   syntax.Span
	src    string
	maths  []Formula
	claims []int
	step   int
	tex    string
}

// mark replaces formulas and claims by marks.
func mark(src string, d Outline) ([]byte, *page) {
	p := &page{regions: regions(src, d)}
	var b strings.Builder
	b.Grow(len(src))
	at, next := 0, 0
	// copy writes the text up to end and notes the steps that begin in it.
	copy := func(end int) {
		for next < len(d.Steps) && d.Steps[next].Start < end {
			cut := max(d.Steps[next].Start, at)
			b.WriteString(private.Replace(src[at:cut]))
			at = cut
			p.steps = append(p.steps, b.Len())
			next++
		}
		b.WriteString(private.Replace(src[at:end]))
		at = end
	}
	for i := range p.regions {
		r := &p.regions[i]
		copy(r.span.Start)
		for next < len(d.Steps) && d.Steps[next].Start < r.span.End {
			p.steps = append(p.steps, b.Len())
			next++
		}
		r.step = next - 1
		fmt.Fprintf(&b, "%s%d%s", opening, i, closing)
		at = r.span.End
	}
	copy(len(src))
	return []byte(b.String()), p
}

// private replaces what would be taken for a mark.
var private = strings.NewReplacer(opening, "\uFFFD", closing, "\uFFFD")

// regions joins formulas and claims that overlap.
func regions(src string, d Outline) []region {
	type part struct {
		span  syntax.Span
		math  int // index, or -1
		claim int
	}
	var parts []part
	for i, m := range d.Maths {
		parts = append(parts, part{m.Outer, i, -1})
	}
	for i, c := range d.Claims {
		parts = append(parts, part{c, -1, i})
	}
	parts = slices.DeleteFunc(parts, func(p part) bool {
		return p.span.Start < 0 || p.span.End > len(src) || p.span.Len() <= 0
	})
	sort.SliceStable(parts, func(i, j int) bool { return parts[i].span.Start < parts[j].span.Start })
	var list []region
	for _, p := range parts {
		if len(list) == 0 || list[len(list)-1].span.End <= p.span.Start {
			list = append(list, region{span: p.span, src: src})
		}
		r := &list[len(list)-1]
		r.span.End = max(r.span.End, p.span.End)
		if p.math >= 0 {
			r.maths = append(r.maths, d.Maths[p.math])
		}
		if p.claim >= 0 {
			r.claims = append(r.claims, p.claim)
			if p.claim < len(d.TeX) && r.tex == "" {
				r.tex = d.TeX[p.claim]
			}
		}
	}
	return list
}

// write writes the region as HTML.
func (r *region) write(b *strings.Builder) {
	if len(r.claims) > 0 {
		fmt.Fprintf(b, `<span class="ys-claim" data-claim="%d"`, r.claims[0])
		if len(r.claims) > 1 {
			b.WriteString(` data-claims="`)
			for i, c := range r.claims {
				if i > 0 {
					b.WriteByte(' ')
				}
				fmt.Fprint(b, c)
			}
			b.WriteByte('"')
		}
		if r.step >= 0 {
			fmt.Fprintf(b, ` data-step="%d"`, r.step)
		}
		if r.tex != "" && len(r.maths) == 0 {
			fmt.Fprintf(b, ` data-tex="%s"`, escape(r.tex))
		}
		b.WriteByte('>')
	}
	at := r.span.Start
	for _, m := range r.maths {
		b.WriteString(escape(r.src[at:m.Outer.Start]))
		class := "ys-math"
		if m.Display {
			class += " ys-display"
		}
		fmt.Fprintf(b, `<span class="%s">%s</span>`, class, escape(m.Inner.Of(r.src)))
		at = m.Outer.End
	}
	b.WriteString(escape(r.src[at:r.span.End]))
	if len(r.claims) > 0 {
		b.WriteString("</span>")
	}
}
