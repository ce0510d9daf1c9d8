package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"github.com/yansuan/yansuan/wasm/message"
	"github.com/yansuan/yansuan/wasm/wording"
)

// printer writes replies for people.
type printer struct {
	out    io.Writer
	zh     bool
	colour bool
	err    error
}

// printer returns a printer in the person's language, with colours where they can be seen.
func (r *runner) printer() *printer {
	lang := r.Lang
	if lang == "" {
		for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
			if v := os.Getenv(name); v != "" {
				lang = v
				break
			}
		}
	}
	p := &printer{out: r.out, zh: strings.HasPrefix(lang, "zh")}
	switch r.Color {
	case "always":
		p.colour = true
	case "auto":
		if f, ok := r.out.(*os.File); ok && os.Getenv("NO_COLOR") == "" {
			info, err := f.Stat()
			p.colour = err == nil && info.Mode()&os.ModeCharDevice != 0
		}
	}
	return p
}

func (p *printer) line(format string, args ...any) {
	if _, err := fmt.Fprintf(p.out, format+"\n", args...); err != nil && p.err == nil {
		p.err = err
	}
}

// say chooses between the two languages.
func (p *printer) say(en, zh string) string {
	if p.zh {
		return zh
	}
	return en
}

func (p *printer) text(t *message.Text) string {
	if t == nil {
		return ""
	}
	return wording.Sentence(p.say(t.En, t.Zh))
}

const (
	bold  = "1"
	dim   = "2"
	red   = "31"
	green = "32"
	amber = "33"
)

func (p *printer) paint(style, s string) string {
	if !p.colour || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

// mark returns the sign of a verdict.
func (p *printer) mark(verdict string) string {
	switch verdict {
	case "proved":
		return p.paint(green, "✓")
	case "refuted":
		return p.paint(red, "✗")
	case "unknown":
		return p.paint(amber, "?")
	}
	return p.paint(dim, "·")
}

func (p *printer) word(verdict string) string {
	switch verdict {
	case "proved":
		return p.paint(green, p.say("proved", "成立"))
	case "refuted":
		return p.paint(red, p.say("refuted", "不成立"))
	case "unknown":
		return p.paint(amber, p.say("unknown", "未能判定"))
	}
	return p.paint(dim, p.say("stated", "陈述"))
}

// reply prints the reply to an op; asked are the request's fields.
func (p *printer) reply(op string, asked map[string]any, reply []byte) {
	var head message.Head
	if err := json.Unmarshal(reply, &head); err != nil {
		p.err = err
		return
	}
	if head.Error != nil {
		p.failure(asked, head.Error)
		return
	}
	switch op {
	case "equal":
		var r message.EqualReply
		p.decode(reply, &r)
		p.line("%s %s  %s  %s", p.mark(r.Verdict), p.word(r.Verdict), p.text(r.Explanation), p.paint(dim, r.Code))
		p.support("  ", &r.Judgement)
	case "check":
		var r message.CheckReply
		p.decode(reply, &r)
		for i := range r.Steps {
			p.step(i, &r.Steps[i], nil)
		}
		p.summary(r.Summary)
		if k := r.FirstRefuted; k >= 0 && k < len(r.Steps) {
			p.line("%s", p.paint(red, p.say("First error: ", "第一处错误：")+p.name(k, &r.Steps[k], p.say("step %d", "第 %d 步"))))
		}
	case "solve":
		p.solution(reply)
	case "render":
		var r message.RenderReply
		p.decode(reply, &r)
		p.line("%s", r.HTML)
	case "parse":
		var r message.ParseReply
		p.decode(reply, &r)
		p.syntax(&r)
	default:
		p.line("%s", indent(reply))
	}
}

// controls are what a terminal would obey rather than show, as they stand in JSON.
var controls = regexp.MustCompile(`\\u00[01][0-9a-f]|[\x7f-\x{9f}]`)

func (p *printer) decode(reply []byte, into any) {
	reply = controls.ReplaceAll(reply, []byte(`\ufffd`))
	if err := json.Unmarshal(reply, into); err != nil && p.err == nil {
		p.err = err
	}
}

func indent(raw []byte) string {
	var v any
	if json.Unmarshal(raw, &v) != nil {
		return string(raw)
	}
	b, _ := json.MarshalIndent(v, "", "  ")
	return string(b)
}

// failure prints a coded error with the place in the text under it.
func (p *printer) failure(asked map[string]any, e *message.Error) {
	p.line("%s %s  %s", p.paint(red, p.say("error", "错误")), e.Message, p.paint(dim, e.Code))
	text, _ := asked[e.Field].(string)
	if e.Span != nil && e.Span.Start >= 0 && e.Span.Start <= len(text) && text != "" {
		start := strings.LastIndexByte(text[:e.Span.Start], '\n') + 1
		end := len(text)
		if n := strings.IndexByte(text[e.Span.Start:], '\n'); n >= 0 {
			end = e.Span.Start + n
		}
		stop := max(min(e.Span.End, end), e.Span.Start)
		p.line("  %s%s%s", window(text[start:e.Span.Start], true), p.paint(red, window(text[e.Span.Start:stop], false)), window(text[stop:end], false))
		before := window(text[start:e.Span.Start], true)
		p.line("  %s%s", strings.Repeat(" ", width(before)), p.paint(red, strings.Repeat("^", max(1, min(60, width(text[e.Span.Start:stop]))))))
	}
	if e.Expected != "" {
		p.line("  %s: %s", p.say("expected", "应为"), e.Expected)
	}
	if e.Meant != "" {
		p.line("  %s: %s", p.say("did you mean", "是否指"), e.Meant)
	}
}

// window shortens a long text to the end or the beginning that lies beside an error.
func window(s string, tail bool) string {
	const most = 60
	r := []rune(s)
	switch {
	case len(r) <= most:
		return s
	case tail:
		return "…" + string(r[len(r)-most:])
	}
	return string(r[:most]) + "…"
}

// width is the number of columns of a text: two for a Han character or other wide sign.
func width(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60) {
			n++
		}
	}
	return n
}

// name is what the writer calls a step, or else its number, from 0, in the form given.
func (p *printer) name(i int, s *message.Step, form string) string {
	if title := strings.TrimRight(s.Title, ".:：、。 "); title != "" {
		return title
	}
	return fmt.Sprintf(form, i+1)
}

// step prints a checked step with its claims.
func (p *printer) step(i int, s *message.Step, why *message.Text) {
	p.line("%s %s  %s", p.mark(s.Verdict), p.paint(bold, p.name(i, s, p.say("Step %d", "第 %d 步"))), p.word(s.Verdict))
	for _, l := range strings.Split(strings.TrimSpace(s.Text), "\n") {
		p.line("    %s", l)
	}
	if t := p.text(why); t != "" {
		p.line("    %s", p.paint(dim, t))
	}
	for k := range s.Claims {
		c := &s.Claims[k]
		if c.Verdict == "unknown" && c.Code == "stated" {
			continue
		}
		p.line("      %s %s  %s", p.mark(c.Verdict), oneLine(c.Text), p.paint(dim, c.Code))
		if c.Verdict != "proved" {
			if t := p.text(c.Explanation); t != "" {
				p.line("        %s", t)
			}
		}
		p.support("        ", &c.Judgement)
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// support prints what a judgement holds under.
func (p *printer) support(margin string, j *message.Judgement) {
	if len(j.Conditions) == 0 {
		return
	}
	list := make([]string, len(j.Conditions))
	for i, c := range j.Conditions {
		list[i] = wording.Plain(c)
	}
	p.line("%s%s %s", margin, p.say("where", "其中"), strings.Join(list, ", "))
}

func (p *printer) summary(s message.Summary) {
	p.line("%s", fmt.Sprintf(p.say("%s proved, %s refuted, %s unknown, %d stated", "%s 成立，%s 不成立，%s 未判定，%d 陈述"),
		p.paint(green, fmt.Sprint(s.Proved)), p.paint(red, fmt.Sprint(s.Refuted)), p.paint(amber, fmt.Sprint(s.Unknown)), s.Stated))
}

// syntax prints a tree as indented lines.
func (p *printer) syntax(r *message.ParseReply) {
	switch {
	case r.Syntax != nil:
		if r.LaTeX != "" {
			p.line("%s", p.paint(bold, wording.Plain(r.LaTeX)))
		}
		p.node(r.Syntax, "  ")
		if r.Plain != "" {
			p.line("%s %s", p.paint(dim, p.say("as plain text:", "纯文本：")), r.Plain)
		}
		if r.Speech != nil {
			p.line("%s %s", p.paint(dim, p.say("read aloud:", "读作：")), p.text(r.Speech))
		}
	default:
		b, err := json.MarshalIndent(r, "", "  ")
		if err != nil {
			p.err = err
		}
		p.line("%s", b)
	}
}

func (p *printer) node(n *message.Node, margin string) {
	if n == nil {
		return
	}
	label := n.Kind
	if n.Text != "" {
		label += " " + p.paint(bold, n.Text)
	}
	if len(n.Ops) > 0 {
		label += " " + p.paint(dim, strings.TrimSpace(strings.Join(n.Ops, " ")))
	}
	p.line("%s%s %s", margin, label, p.paint(dim, fmt.Sprintf("%d–%d", n.Span.Start, n.Span.End)))
	for _, a := range n.Args {
		p.node(a, margin+"  ")
	}
}
