package lexer

// Letters is a set of Latin letters.
type Letters [2]uint64

// Add puts a letter into the set.
func (s *Letters) Add(c byte) { s[c>>6&1] |= 1 << (c & 63) }

// With returns the letters of both sets.
func (s Letters) With(t Letters) Letters { return Letters{s[0] | t[0], s[1] | t[1]} }

// Has reports whether the letter is in the set.
func (s *Letters) Has(c byte) bool { return s[c>>6&1]&(1<<(c&63)) != 0 }

// Indexed returns the letters that stand in src with a number as their index, as names do: x1 = 2, x_1. With
// a number before them they may multiply (3x1), name units (5 m2), or be raised.
func Indexed(src []byte) (found Letters) {
	for i, c := range src {
		if !isLetter(c) || i+1 >= len(src) || !isDigit(src[i+1]) {
			if isLetter(c) && i+2 < len(src) && src[i+1] == '_' && (isDigit(src[i+2]) || src[i+2] == '{') {
				found.Add(c)
			}
			continue
		}
		k := i - 1
		if k >= 0 && src[k] == ' ' {
			k--
		}
		if k >= 0 && (isDigit(src[k]) || k == i-1 && (isLetter(src[k]) || src[k] == '\\' || src[k] == '_' || src[k] == ')' || src[k] == '.')) {
			continue
		}
		k = i + 2
		if k < len(src) && isDigit(src[k]) {
			k++
		}
		if k < len(src) && (isLetter(src[k]) || isDigit(src[k]) || src[k] == '.' && k+1 < len(src) && isDigit(src[k+1])) {
			continue
		}
		found.Add(c)
	}
	return found
}

// named reports whether the text has the letter with an index: then a number behind it is one.
func (s *scanner) named(c byte) bool {
	if s.names == nil {
		names := Indexed([]byte(s.src))
		s.names = &names
	}
	return s.names.Has(c)
}
