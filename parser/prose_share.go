package parser

// shares are the words for a part or a multiple of the number behind them.
var shares = map[string]string{"half": "1/2", "twice": "2", "double": "2", "triple": "3", "thrice": "3", "third": "1/3", "thirds": "1/3", "quarter": "1/4", "quarters": "1/4", "fourth": "1/4", "fourths": "1/4", "fifth": "1/5", "fifths": "1/5", "tenth": "1/10"}

// counts are the words that count such parts.
var counts = map[string]string{"a": "1", "one": "1", "two": "2", "three": "3", "four": "4"}

// share recognises a part or a root of a number named in words, as "two thirds of 60" or
// "the square root of 49", from token i on. It returns the token of the number and what
// to write before and behind it, or 0.
func (c *chainReader) share(i int) (at int, before, behind string) {
	t := c.at(i)
	if t.kind != proseWord || len(t.text) > 8 || !c.amount(i+1) && !c.amount(i+2) && !c.amount(i+3) {
		return 0, "", ""
	}
	w := t.low
	count, j := counts[w], i
	if count != "" {
		if j = i + 1; c.at(j).kind != proseWord {
			return 0, "", ""
		}
		w = c.at(j).text
	}
	switch s := shares[w]; {
	case s != "" && (count == "") == (w == "half" || s[1:] == ""):
		if before = s + "*"; len(s) > 1 {
			if j++; c.at(j).text != "of" {
				return 0, "", ""
			}
			if count != "" {
				s = count + s[1:]
			}
			before = "(" + s + ")*"
		}
	case count == "" && (w == "square" || w == "cube") && c.at(j+1).text == "root" && c.at(j+2).text == "of":
		before, behind, j = "sqrt(", ")", j+2
		if w == "cube" {
			before = "cbrt("
		}
	default:
		return 0, "", ""
	}
	if !c.amount(j + 1) {
		return 0, "", ""
	}
	return j + 1, before, behind
}

// amount reports whether token i begins a number or an amount of money.
func (c *chainReader) amount(i int) bool {
	k := c.at(i).kind
	return k == proseNumber || k == proseMoney
}
