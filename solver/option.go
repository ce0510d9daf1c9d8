package solver

import (
	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/solver/report"
)

// choose answers which one of several closed statements is true, or false.
func (w *work) choose() bool {
	wrong := w.says("不正确") || w.says("错误") || w.says("not true") || w.says("not correct") || w.says("false") || w.says("incorrect")
	if len(w.task.Goals)+len(w.task.Givens) > 0 || !wrong && !(w.says("正确") || w.says("true") || w.says("correct")) {
		return false
	}
	letter := ""
	for _, o := range w.task.Options {
		if o.Math == nil {
			return false
		}
		latex := w.written(o.Math)
		j := w.judge.Claim(latex)
		if j.Verdict != "proved" && j.Verdict != "refuted" {
			return false
		}
		if (j.Verdict == "refuted") == wrong {
			if letter != "" {
				return false
			}
			letter = o.Letter
		}
		en, zh := "This is true.", "成立。"
		if j.Verdict == "refuted" {
			en, zh = "This is false.", "不成立。"
		}
		w.reply.Steps = append(w.reply.Steps, report.SolveStep{Explanation: report.Text{En: o.Letter + ". " + en, Zh: o.Letter + "．" + zh}, LaTeX: latex, Judgement: report.Judgement{Verdict: "stated", Code: j.Code}})
		if j.Verdict == "proved" {
			w.addRoute("enumeration", j, o.Letter+". "+en, o.Letter+"．"+zh)
		}
	}
	if letter == "" {
		return false
	}
	return w.answer("options/statement", `\text{`+letter+`}`)
}

// checkedOptions has the checker decide for each option whether the goal is equal to
// it, and answers with the only one that is proved; the others, as far as they are
// decided, are refuted.
func (w *work) checkedOptions() bool {
	if len(w.task.Goals) != 1 || (w.task.Verb != syntax.Evaluate && w.task.Verb != syntax.SolveFor) || w.task.Goals[0].Is(syntax.Relation) {
		return false
	}
	w.reply.Steps, w.reply.Verification = w.reply.Steps[:0], w.reply.Verification[:0]
	goal, answer, letter, refuted := w.written(w.task.Goals[0]), "", "", 0
	for _, o := range w.task.Options {
		if o.Math == nil || o.Math.Is(syntax.Relation) {
			return false
		}
		value := w.written(o.Math)
		latex := goal + " = " + value
		j := w.judge.Claim(latex)
		switch j.Verdict {
		case "proved":
			if letter != "" || j.Code == "stated" {
				return false
			}
			letter, answer = o.Letter, value
			w.addRoute("substitution", j, "Option "+o.Letter+" is the value asked for: $"+latex+"$", "选项 "+o.Letter+" 即为所求：$"+latex+"$")
		case "refuted":
			refuted++
		}
	}
	if letter == "" || refuted == 0 {
		return false
	}
	w.say("Compare what is asked for with each option.", "将所求与各选项比较。", goal+" = "+answer)
	return w.answer("options/checked", lettered(letter, answer))
}

// lettered is an answer with the letter of its option.
func lettered(letter, answer string) string { return `\text{(` + letter + `)}\ ` + answer }

// chosen names the option that an answer is, and withdraws an answer that is none of them.
func (w *work) chosen() bool {
	found, value := "", ""
	for _, o := range w.task.Options {
		if o.Math == nil {
			return true
		}
		text := o.Math.Span.Of(w.task.Source)
		if text == "" {
			return true
		}
		switch r := checker.Equal(text, w.reply.Answer, checker.EqualOptions{Fuel: optionFuel}); r.Judgement.Verdict().String() {
		case "proved":
			if found != "" {
				return true
			}
			found, value = o.Letter, w.written(o.Math)
		case "refuted":
		default:
			return true
		}
	}
	if found == "" {
		return false
	}
	w.reply.Steps = append(w.reply.Steps, report.SolveStep{
		Explanation: report.Text{En: "This is option " + found + ".", Zh: "故选 " + found + "。"}, LaTeX: value,
		Judgement: report.Judgement{Verdict: "stated", Code: "stated"},
	})
	w.reply.Answer = lettered(found, value)
	return true
}

// optionFuel bounds the comparison of an answer with one option.
const optionFuel = 200_000
