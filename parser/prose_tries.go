package parser

// tries bounds the readings of one line that come to nothing. A reading may start
// at each token of a line and fail at the line's end; without a bound a line of
// n tokens could cost n².
type tries struct {
	end   int // the token behind the line
	spent int // tokens read in vain by long readings
	limit int
}

// freeTry is the length up to which a reading in vain costs nothing: lines of
// ordinary length are never affected.
const freeTry = 256

// line starts the count anew where token i is behind the line counted so far.
func (t *tries) line(toks []proseToken, i int) {
	if i < t.end {
		return
	}
	j := i
	for j < len(toks) && toks[j].kind != proseLine {
		j++
	}
	*t = tries{end: j + 1, limit: 8192 + 16*(j-i)}
}

// failed counts a reading of n tokens that came to nothing.
func (t *tries) failed(n int) {
	if n > freeTry {
		t.spent += n
	}
}

// left reports whether a further reading may be tried in this line.
func (t *tries) left() bool { return t.spent <= t.limit }
