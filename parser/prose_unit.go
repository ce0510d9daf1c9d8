package parser

import (
	"strings"
	"unicode/utf8"
)

func plainNumber(s string) string {
	if strings.HasPrefix(s, "0,") {
		s = "0." + s[2:] // no group of thousands starts with 0
	}
	if strings.ContainsAny(s, ", ") {
		s = strings.NewReplacer(",", "", " ", "").Replace(s)
	}
	if s[0] == '.' {
		return "0" + s
	}
	return s
}

// unitLetter reports whether a single letter behind a number abbreviates a unit:
// it is one that does and nowhere in the text stands alone as a symbol.
func (c *chainReader) unitLetter(w string) bool {
	return strings.Contains(unitLetters, w) && !c.lone.Has(w[0])
}

// unit skips the words behind a number or a bracket. It returns i where none stand there.
func (c *chainReader) unit(i int, numeric bool) int {
	c.wordy, c.openUnit = false, ""
	if !numeric && (c.every || c.at(i-1).kind != proseWord || len(c.at(i-1).text) != 1 || !c.at(i).space) {
		return i
	}
	first, k, words := i, i, 0
	t := c.at(k)
	if t.kind == proseOp && t.text == "-" && !t.space && c.at(k+1).kind == proseWord && !c.at(k+1).space && len(c.at(k+1).text) > 1 && !c.at(k+1).maths {
		k += 2 // 30-minute
		first, words = k, 1
	}
	whole := ""
	if j := c.measure(i); j > i {
		first, k, words, whole = j, j, 1, c.words(i, j)
	}
	for words <= maxUnitWords {
		t = c.at(k)
		n := c.at(k + 1)
		switch {
		case t.kind == proseOp && t.text == "/" && n.kind == proseWord && (len(n.text) > 1 && !n.maths && !c.product(k+1) || len(n.text) == 1 && c.unitLetter(n.text)):
			k += 2 // a rate: "/day"
			if words <= 1 {
				first, whole = k, c.words(i, k)
			}
			words = max(words, 1)
			continue
		case t.kind == proseOp && t.text == "/" && n.kind == proseHan && n.cue == cueNone:
			k += 2
			first, words = k, max(words, 1)
			continue
		case t.kind == proseWord && len(t.text) == 1:
			if words == 0 && !t.space && c.unitLetter(t.text) {
				k++
				first, words = k, 1
				continue
			}
			if words == 0 && t.space && c.unitLetter(t.text) && t.text != "d" {
				switch {
				case n.kind == proseOp, n.kind == proseRel, n.kind == proseStop, n.kind == proseComma, n.kind == proseLine, n.kind == proseNumber && descends(t.text, c.at(k+2).low):
					k++
					first, words = k, 1
					continue
				}
			}
			if t.text == "a" && words > 0 {
				k++
				words++
				continue
			}
		case t.kind == proseWord && n.kind == proseWord && len(n.text) == 1 && c.at(k+2).kind == proseRel: // 8 with a = 4
		case remains[t.low] && n.kind == proseNumber: // 3 remainder 2, 3余2
		case t.kind == proseWord && (t.maths && t.text != "min" && t.text != "product" || c.product(k)):
		case t.kind == proseWord && words == 0 && !t.space && len(t.text) == 2 && strings.Trim(t.text, "abckmnpqrstuvwxyz") == "" && !knownUnit(t.text):
			// "2ab" is a product of symbols, not two ab
		case t.kind == proseWord:
			w := t.low
			if t.cue == cueEquals {
				break
			}
			if c.every && !knownUnit(w) {
				break
			}
			if stopWords[w] || stopCue(t.cue) || strings.HasPrefix(w, "remainder") {
				break
			}
			if w == "of" && words == 0 || w == "times" || w == "divided" || w == "multiplied" || w == "plus" || w == "minus" || w == "more" || w == "less" {
				break
			}
			k++
			words++
			if words == 1 && !prepositions[w] {
				first = k
			}
			continue
		case t.kind == proseHan && (t.cue == cueNone || t.cue == cueWhen || t.cue == cueLabel) && words < 3:
			if r, _ := utf8.DecodeRuneInString(t.text); c.hanOperator(k) || r == '的' || r == '余' || c.every && (strings.ContainsRune("的是为与和中时上下以四五除保能可化被", r) || strings.Contains(t.text, "的")) {
				break // no measure word starts like this
			}
			k++
			words++
			if words == 1 {
				first = k
			}
			continue
		case t.kind == proseOpen && t.match > 0 && t.match-k <= 6 && c.onlyWords(k+1, t.match):
			k = t.match + 1
			if words == 0 && !t.space {
				first = k
			}
			words++
			continue
		case t.kind == proseCommand && strings.HasPrefix(t.text, `\text{`):
			k++
			words++
			first = k
			continue
		}
		break
	}
	end := first
	if k > first {
		// The further words count only if the calculation goes on behind them.
		switch t := c.at(k); {
		case t.kind == proseRel:
			end = k
			c.wordy = true
		case t.kind == proseOp && t.text != "^" && !(t.text == "-" && !t.space) && (t.text != "-" && t.text != "–" || c.at(k+1).kind == proseNumber || c.at(k+1).kind == proseMoney):
			end = k
		case t.kind == proseClose:
			end = k
		case t.kind == proseWord && (t.text == "x" || t.text == "X") && (c.at(k+1).kind == proseNumber || c.at(k+1).kind == proseMoney || c.at(k+1).kind == proseOpen):
			end = k
		}
	} else if end > i && c.at(end).kind == proseRel {
		c.wordy = true
	}
	if !numeric && !(k > first && end == k || c.wordy) && !(c.at(end).kind == proseRel || c.at(end).kind == proseOp && c.at(end).text != "-") {
		c.wordy = false
		return i // words behind a symbol are units only if the calculation goes on
	}
	if end == first && c.letters > 0 && !knownUnit(strings.ToLower(c.at(i).text)) && c.at(i).kind == proseWord && c.at(end).kind != proseRel && c.at(end).kind != proseOp {
		return i // "x = 3 first": with symbols about, only units of measure are units
	}
	if end > i {
		name := whole
		if name == "" {
			name = c.unitName(i)
		}
		c.openUnit, c.measured = name, whole != "" || knownUnit(strings.ToLower(name)) || len(name) == 1 && strings.Contains(unitLetters, name)
		if last := c.at(i - 1); last.kind == proseNumber || last.kind == prosePercent {
			c.units = append(c.units, unitMark{at: len(c.text), text: name, start: c.at(i).start, end: c.at(end - 1).end})
		}
	}
	return end
}

// knownUnit reports whether a word, in lower case, names a unit of measure, perhaps in the plural or of an area.
func knownUnit(w string) bool {
	if rest := strings.TrimPrefix(strings.TrimPrefix(w, "平方"), "立方"); rest != "" {
		w = rest
	}
	return measures[w] || measures[strings.TrimSuffix(w, "s")]
}

// unitName is the first word of a unit as written.
func (c *chainReader) unitName(i int) string {
	t := c.at(i)
	if t.kind == proseOp {
		if t.text == "/" {
			return "/" + c.at(i+1).text
		}
		return c.at(i + 1).text
	}
	if t.kind == proseOpen || t.kind == proseCommand && len(t.text) > 7 {
		if t.kind == proseCommand {
			return strings.TrimSpace(t.text[6 : len(t.text)-1])
		}
		return c.at(i + 1).text
	}
	return t.text
}

func (c *chainReader) hanOperator(i int) bool {
	switch c.at(i).text {
	case "乘", "乘以", "除以", "加", "加上", "减", "减去":
		return true
	}
	return false
}

func (c *chainReader) onlyWords(i, j int) bool {
	for ; i < j; i++ {
		switch k := c.at(i).kind; {
		case k == proseWord && len(c.at(i).text) > 1, k == proseHan, c.at(i).text == "/", c.at(i).text == "-":
		default:
			return false
		}
	}
	return true
}

// stopCue reports whether a cue ends the words behind a number.
func stopCue(k cueClass) bool {
	switch k {
	case cueHence, cueSince, cueThen, cueGet, cueLet, cueTake, cueSuppose, cueIf, cueAt, cueAnd, cueOr, cueIs, cueEquals, cueNot, cueSubst, cueContrast, cueTimes, cueDivide:
		return true
	}
	return false
}

// operandCommand reports whether a LaTeX command in running text can be (part of) an operand.
func operandCommand(s string) bool {
	if len(s) < 2 || !isLetter(s[1]) {
		return false
	}
	switch commandName(s) {
	case "text", "textbf", "quad", "qquad", "therefore", "because", "implies", "Rightarrow", "iff", "to", "rightarrow", "boxed", "item", "begin", "end", "tag", "label", "newline", "par", "noindent", "hline", "cdots", "ldots", "dots", "right", "in", "left":
		return false
	}
	return true
}

func commandName(s string) string {
	i := 1
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	return s[1:i]
}

// mathRune reports whether a character outside ASCII is an operand or part of one.
func mathRune(s string) bool {
	switch s {
	case "√", "π", "½", "⅓", "¼", "¾", "⅔", "θ", "α", "β", "γ", "λ", "∞", "²", "³", "φ", "ω", "Δ":
		return true
	}
	return false
}
