package lexer

import (
	"strings"
	"unicode/utf8"
)

// number reads a numeral: decimal point, exponent, thousands separators of
// several kinds (1,234  1{,}234  1,\!234  1 234), and repeating decimals
// (0.\overline{3}, 0.\dot{3}, 0.1\dot{2}\dot{3}).
func (s *scanner) number() {
	start := s.pos
	src := s.src
	i := start
	plain := true // the canonical text is the source text
	if src[i] >= utf8.RuneSelf {
		s.wide()
		return
	}
	for i < len(src) && isDigit(src[i]) {
		i++
	}
	if i < len(src) && src[i] >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(src[i:]); r >= 0xff10 && r <= 0xff19 || r == '．' {
			s.wide()
			return
		}
	}
	var b []byte
	flags := Flags(0)
	if i-start <= 3 && i > start {
		b, i, flags = s.thousands(start, i)
		if b != nil {
			plain = false
		}
	}
	// European: 1.234,5
	if plain && i-start <= 3 && i < len(src) && src[i] == '.' {
		if b2, j := european(src, start, i); b2 != nil {
			s.flags |= European
			s.emit(Number, start, j, string(b2))
			s.pos = j
			return
		}
	}
	// 3{,}5: a decimal comma, set without space.
	if plain && strings.HasPrefix(src[i:], "{,}") && i > start && i+3 < len(src) && isDigit(src[i+3]) {
		b = append(append(b, src[start:i]...), '.')
		for i += 3; i < len(src) && isDigit(src[i]); i++ {
			b = append(b, src[i])
		}
		plain = false
	}
	if i < len(src) && src[i] == '.' && !strings.HasPrefix(src[i:], "...") {
		j := i + 1
		for j < len(src) && isDigit(src[j]) {
			j++
		}
		rep, end := marked(src, i+1, j)
		if rep != "" {
			j-- // the first repeating digit is among those passed over
		} else {
			rep, end = repetend(src, j)
		}
		switch {
		case rep != "":
			b = append(b, src[start+0:i]...)
			if !plain {
				b = b[:len(b)-(i-start)]
			}
			b = append(b, src[i:j]...)
			b = append(b, '(')
			b = append(b, rep...)
			b = append(b, ')')
			s.flags |= flags
			s.emit(Number, start, end, string(b))
			s.pos = end
			return
		case j > i+1:
			if !plain {
				b = append(b, src[i:j]...)
			}
			i = j
			flags &^= Grouped
		case j < len(src) && (src[j] == '+' || src[j] == '-' || src[j] == '*' || src[j] == '/' || src[j] == '^'):
			i = j // "1.+x": a bare point
			if plain {
				b = append(b, src[start:i-1]...)
				plain = false
			}
		}
	}
	// Exponent.
	if i < len(src) && (src[i] == 'e' || src[i] == 'E') {
		j := i + 1
		if j < len(src) && (src[j] == '+' || src[j] == '-') {
			j++
		}
		if k := j; k < len(src) && isDigit(src[k]) && (src[i] == 'E' || !s.latex || strings.IndexByte(src[start:i], '.') >= 0) {
			for k < len(src) && isDigit(src[k]) {
				k++
			}
			if !(k < len(src) && (isLetter(src[k]) && src[i] == 'e')) {
				if plain && src[i] == 'E' || !plain || src[i+1] == '+' {
					if plain {
						b = append(b, src[start:i]...)
						plain = false
					}
					b = append(b, 'e')
					if src[i+1] == '-' {
						b = append(b, '-')
					}
					b = append(b, src[j:k]...)
				}
				i = k
			}
		}
	}
	text := src[start:i]
	if !plain {
		text = string(b)
	}
	s.flags |= flags
	s.emit(Number, start, i, text)
	s.pos = i
}

// thousands reads groups of three digits after the one to three digits src[start:i].
// It returns nil where there are none.
func (s *scanner) thousands(start, i int) ([]byte, int, Flags) {
	src := s.src
	var b []byte
	flags := Flags(0)
	kind := ""
	for {
		j, sep := separator(src, i)
		if sep == "" || kind != "" && sep != kind && !(sep != " " && kind != " ") {
			break
		}
		if j+3 > len(src) || !isDigit(src[j]) || !isDigit(src[j+1]) || !isDigit(src[j+2]) || j+3 < len(src) && isDigit(src[j+3]) {
			break
		}
		if b == nil {
			if src[start] == '0' {
				break
			}
			b = append(b, src[start:i]...)
		}
		b = append(b, src[j:j+3]...)
		if sep == "," {
			flags = Grouped
		}
		kind = sep
		i = j + 3
	}
	return b, i, flags
}

// separator recognises a thousands separator at src[i:] and returns the place behind it.
func separator(src string, i int) (int, string) {
	if i >= len(src) {
		return i, ""
	}
	rest := src[i:]
	switch rest[0] {
	case ',':
		switch {
		case strings.HasPrefix(rest, ",\\!\\!"):
			return i + 5, "!"
		case strings.HasPrefix(rest, ",\\!"), strings.HasPrefix(rest, ",{}"):
			return i + 3, "!"
		case strings.HasPrefix(rest, ",\\ "):
			return i + 3, "!"
		}
		return i + 1, ","
	case '{':
		if strings.HasPrefix(rest, "{,}") {
			return i + 3, "!"
		}
	case '\\':
		if strings.HasPrefix(rest, "\\,") || strings.HasPrefix(rest, "\\ ") || strings.HasPrefix(rest, "\\;") {
			return i + 2, "!"
		}
		if strings.HasPrefix(rest, "\\!") && strings.HasPrefix(rest[2:], ",\\!") {
			return i + 5, "!"
		}
	case ' ':
		return i + 1, " "
	case '\'':
		return i + 1, "'"
	case 0xe2:
		if strings.HasPrefix(rest, "\u2009") || strings.HasPrefix(rest, "\u202f") {
			return i + 3, "!"
		}
	case 0xc2:
		if strings.HasPrefix(rest, "\u00a0") {
			return i + 2, "!"
		}
	}
	return i, ""
}

// european reads 1.234,5 or 1.234.567,8.
func european(src string, start, i int) ([]byte, int) {
	b := append([]byte(nil), src[start:i]...)
	groups := 0
	for i+3 < len(src) && src[i] == '.' && isDigit(src[i+1]) && isDigit(src[i+2]) && isDigit(src[i+3]) {
		b = append(b, src[i+1:i+4]...)
		i += 4
		groups++
		if i < len(src) && isDigit(src[i]) {
			return nil, 0
		}
	}
	if groups == 0 || i+1 >= len(src) || src[i] != ',' || !isDigit(src[i+1]) {
		return nil, 0
	}
	j := i + 1
	for j < len(src) && isDigit(src[j]) {
		j++
	}
	b = append(b, '.')
	return append(b, src[i+1:j]...), j
}

// repetend reads \overline{…} or dotted digits at src[j:] and returns the repeating digits.
func repetend(src string, j int) (string, int) {
	if j >= len(src) || src[j] != '\\' && src[j] != '(' {
		return "", j
	}
	rest := src[j:]
	for _, cmd := range []string{"\\overline", "\\bar"} {
		if !strings.HasPrefix(rest, cmd) {
			continue
		}
		k := len(cmd)
		for k < len(rest) && rest[k] == ' ' {
			k++
		}
		if k < len(rest) && isDigit(rest[k]) {
			return rest[k : k+1], j + k + 1
		}
		if k < len(rest) && rest[k] == '{' {
			if e := strings.IndexByte(rest[k:], '}'); e > 1 && digitsOnly(strings.TrimSpace(rest[k+1:k+e])) {
				return strings.TrimSpace(rest[k+1 : k+e]), j + k + e + 1
			}
		}
	}
	if src[j-1] == '.' && rest[0] == '(' {
		// 0.(3): nothing but the period behind the point.
		if e := near(rest, ')'); e > 1 && digitsOnly(rest[1:e]) {
			return rest[1:e], j + e + 1
		}
	}
	first, end := dotted(src, j)
	if first == "" {
		return "", j
	}
	k := end
	for k < len(src) && isDigit(src[k]) {
		k++
	}
	if last, stop := dotted(src, k); last != "" {
		return first + src[end:k] + last, stop
	}
	return first, end
}

// marked reads digits with a dot above the first and the last that repeat, as combining
// characters: 0.16̇, 0.1̇42857̇. The mark is looked for at src[j:], behind the digits from first on.
func marked(src string, first, j int) (string, int) {
	const dot = "\u0307"
	if j <= first || !strings.HasPrefix(src[j:], dot) {
		return "", j
	}
	rep, end := src[j-1:j], j+len(dot)
	k := end
	for k < len(src) && isDigit(src[k]) {
		k++
	}
	if k > end && strings.HasPrefix(src[k:], dot) {
		return rep + src[end:k], k + len(dot)
	}
	return rep, end
}

// dotted reads \dot3 or \dot{3}.
func dotted(src string, j int) (string, int) {
	if !strings.HasPrefix(src[j:], "\\dot") || strings.HasPrefix(src[j:], "\\dots") {
		return "", j
	}
	k := j + 4
	for k < len(src) && src[k] == ' ' {
		k++
	}
	if k < len(src) && isDigit(src[k]) {
		return src[k : k+1], k + 1
	}
	if k+2 < len(src) && src[k] == '{' && isDigit(src[k+1]) && src[k+2] == '}' {
		return src[k+1 : k+2], k + 3
	}
	return "", j
}

func digitsOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// wide reads a numeral with full-width digits.
func (s *scanner) wide() {
	start := s.pos
	var b []byte
	point := false
	for s.pos < len(s.src) {
		r, n := utf8.DecodeRuneInString(s.src[s.pos:])
		switch {
		case r >= 0xff10 && r <= 0xff19:
			b = append(b, byte(r-0xff10)+'0')
		case r >= '0' && r <= '9':
			b = append(b, byte(r))
		case (r == '．' || r == '.') && !point && s.pos+n < len(s.src):
			next, _ := utf8.DecodeRuneInString(s.src[s.pos+n:])
			if !(next >= 0xff10 && next <= 0xff19 || next >= '0' && next <= '9') {
				s.emit(Number, start, s.pos, string(b))
				return
			}
			point = true
			b = append(b, '.')
		default:
			s.emit(Number, start, s.pos, string(b))
			return
		}
		s.pos += n
	}
	s.emit(Number, start, s.pos, string(b))
}
