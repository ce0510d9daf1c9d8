package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
)

// nearest returns the known command that a misspelt one was probably meant to
// be, with its backslash, or "". A command glued to a letter, such as \cdotx, is split.
func nearest(name string) string {
	if len(name) > 24 {
		return ""
	}
	best, dist := "", 3
	split := ""
	lexer.Commands(func(known string) {
		if len(known) < 2 {
			return
		}
		if len(known) < len(name) && name[:len(known)] == known && len(known) > len(split) {
			split = known
		}
		d := distance(name, known, dist+1)
		if strings.EqualFold(name, known) {
			d = 0
		}
		if d < dist || d == dist && d < 3 && (len(known) > len(best) || len(known) == len(best) && known < best) {
			best, dist = known, d
		}
	})
	if k := len(split); k >= 2 && len(name) == k+1 && name[k] == name[k-1] {
		return "\\" + split // \fracc: a letter typed twice
	}
	if len(split) >= 2 && len(name)-len(split) <= 2 && !(dist == 1 && len(best) > len(name)) {
		return "\\" + split + " " + name[len(split):]
	}
	if best != "" && dist < 3 && (dist*3 <= len(name) || dist*5 <= 2*len(name) && best[0] == name[0]) {
		return "\\" + best
	}
	return ""
}

// closed returns what was probably meant where the bracket at start is never closed: with
// the closing one before a further argument, as in \frac{1{2}, or at the end; "" where the text is long.
func (r *reader) closed(start int, closer string) string {
	rest := r.src[start:]
	if len(rest) > 40 || len(rest) < 2 || closer[0] == 'a' {
		return ""
	}
	if strings.HasPrefix(closer, `\right`) {
		rest = strings.TrimSuffix(rest, `\right`) // half of it is there
	}
	inside := false
	for i := range r.toks {
		t := &r.toks[i]
		if inside && t.Kind == lexer.BraceOpen && closer == "}" && t.Flags&lexer.Spaced == 0 {
			switch r.toks[i-1].Kind {
			case lexer.Number, lexer.Symbol, lexer.Close:
				at := int(t.Start) - start
				return rest[:at] + closer + rest[at:]
			}
		}
		inside = inside || int(t.Start) >= start
	}
	return rest + closer
}

// distance is Levenshtein's distance, or limit where it is not smaller.
func distance(a, b string, limit int) int {
	if len(a) == len(b) {
		// Two neighbours exchanged count as one.
		for i := 0; i+1 < len(a); i++ {
			if a[i] != b[i] {
				if a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:] {
					return min(1, limit)
				}
				break
			}
		}
	}
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	var rows [2][32]int
	if len(b) >= 31 {
		return limit
	}
	prev, cur := &rows[0], &rows[1]
	for j := range b {
		prev[j+1] = j + 1
	}
	prev[0] = 0
	for i := range a {
		cur[0] = i + 1
		for j := range b {
			c := prev[j]
			if a[i] != b[j] {
				c++
			}
			cur[j+1] = min(c, prev[j+1]+1, cur[j]+1)
		}
		prev, cur = cur, prev
	}
	return min(prev[len(b)], limit)
}
