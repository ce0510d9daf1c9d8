package parser

import "strings"

// measure reads a unit of measure that consists of several words or signs from token i on,
// such as km/h, cm², square feet, m·s^-1 or miles per hour, also the beginning of one that
// nobody measures in, such as miles per trip. It returns i where one word or none stands there.
//
//	measure = part { ( "/" | "per" | "·" ) part }
//	part    = [ "square" | "cubic" ] name [ power ]
func (c *chainReader) measure(i int) int {
	k := i
	if per := c.per(i); per > i && c.at(i-1).kind == proseNumber {
		k = per // $15 per hour
	} else if c.at(i).text == "/" {
		return i
	}
	for {
		j := c.measurePart(k)
		if j == k {
			if k > i && c.per(k-1) == k && c.at(k).kind == proseWord && len(c.at(k).text) > 1 {
				return k + 1 // miles per trip
			}
			return i
		}
		t, n := c.at(j), c.at(j+1)
		switch {
		case strings.HasSuffix(c.at(j-1).text, "每"):
			k = j
		case c.per(j) > j:
			k = c.per(j)
		case (t.text == "·" || t.text == "⋅" || t.text == "*") && !t.space && !n.space && c.measurePart(j+1) > j+1,
			t.kind == proseWord && len(t.text) == 1 && c.at(j+1).text == "^" && strings.Contains("-−{", c.at(j+2).text) && c.measurePart(j) > j+1: // m s^-1
			k = j
			if t.kind != proseWord {
				k++
			}
		case j > i+1:
			return j
		default:
			return i
		}
	}
}

// per returns the token behind a sign or a word at token j that divides units, or j.
func (c *chainReader) per(j int) int {
	n := c.at(j + 1)
	switch t := c.at(j); t.text {
	case "/", "／":
		if n.kind == proseHan || n.kind == proseWord && (len(n.text) > 1 && (!n.maths || n.text == "min") && !c.product(j+1) || len(n.text) == 1 && strings.Contains(unitLetters, n.text) && (c.unitLetter(n.text) || j > 0 && len(c.at(j-1).text) > 1)) {
			return j + 1
		}
	case "a", "an", "each", "every":
		if n.kind == proseWord && knownUnit(n.low) {
			return j + 1
		}
	case "per":
		return j + 1
	}
	return j
}

// measurePart reads a name of a unit with its power from token k on and returns its end, or k.
func (c *chainReader) measurePart(k int) int {
	t := c.at(k)
	j := k + 1
	if w := strings.TrimSuffix(t.low, "."); w == "square" || w == "cubic" || w == "sq" || w == "cu" {
		t = c.at(j)
		j++
	}
	switch {
	case t.kind == proseWord && len(t.text) == 1:
		if !strings.Contains(unitLetters, t.text) || !c.unitLetter(t.text) && c.per(k-1) != k {
			return k
		}
	case t.kind == proseHan && knownUnit(strings.TrimSuffix(t.text, "每")), t.kind == proseHan && t.text == "时", t.kind == proseWord && knownUnit(t.low):
	default:
		return k
	}
	for c.at(j).kind == proseOther && !c.at(j).space && strings.Contains("⁻¹²³", c.at(j).text) {
		j++
	}
	if p := j; c.at(p).text == "^" && !c.at(p).space {
		p++
		brace := c.at(p).text == "{"
		if brace {
			p++
		}
		if c.at(p).text == "-" || c.at(p).text == "−" {
			p++
		}
		if c.at(p).kind != proseNumber {
			return k
		}
		if p++; brace {
			if c.at(p).text != "}" {
				return k
			}
			p++
		}
		j = p
	}
	return j
}

// words joins tokens i to j as they are written.
func (c *chainReader) words(i, j int) string {
	var b strings.Builder
	for k := i; k < j; k++ {
		if t := c.at(k); k > i && t.space {
			b.WriteByte(' ')
		}
		b.WriteString(c.at(k).text)
	}
	return b.String()
}

// graded are the units that amounts are given in one behind the other, the coarser ones first.
var graded = []string{
	" year 年 month 个月 week day 天 hour hr h 小时 时 minute min 分钟 分 second sec s 秒 ",
	" mile km 千米 yard foot feet ft m 米 dm 分米 inch inche in cm 厘米 mm 毫米 ",
	" ton 吨 kg 千克 pound lb g 克 ounce oz ", " gallon quart pint cup l 升 ml 毫升 ", " 元 角 分 ",
}

// descends reports whether a unit is coarser than another in which the rest of an amount may be given.
func descends(from, to string) bool {
	at := func(row, w string) int {
		if i := strings.Index(row, " "+w+" "); i >= 0 || len(w) < 3 {
			return i
		}
		return strings.Index(row, " "+strings.TrimSuffix(w, "s")+" ")
	}
	for _, row := range graded {
		if i := at(row, strings.ToLower(from)); i >= 0 && i < at(row, to) {
			return true
		}
	}
	return false
}
