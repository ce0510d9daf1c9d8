package checker

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/verdict"
)

// moment is a date or a time of day written in figures: 2024-01-02, 1/2/2024, 12:30. The same
// figures are a difference, a quotient or a ratio as well.
type moment struct {
	fields []int
	clock  bool
}

// momentOf reads a text as a date or a time of day.
func momentOf(text string) (m moment, ok bool) {
	text = strings.Trim(text, "$ .")
	at := strings.IndexAny(text, "-/.:")
	if at < 1 || len(text) > 10 {
		return m, false
	}
	parts := strings.Split(text, text[at:at+1])
	years, small, padded := 0, 0, false
	m.clock = text[at] == ':'
	for i, p := range parts {
		k, err := strconv.Atoi(p)
		if err != nil || !digitsOnly(p) || len(p) > 4 || len(p) == 3 {
			return m, false
		}
		switch {
		case m.clock && (i == 0 && (k > 24 || len(p) > 2) || i > 0 && (k > 59 || len(p) != 2)):
			return m, false
		case len(p) == 4 && (i == 0 || i == len(parts)-1):
			years++
		case k < 1 || k > 31:
			years += 2
		case k <= 12:
			small++
		}
		padded = padded || len(p) == 2 && p[0] == '0'
		m.fields = append(m.fields, k)
	}
	if m.clock {
		return m, len(parts) < 4
	}
	return m, len(parts) == 3 && small > 0 && (years == 1 || years == 0 && padded)
}

// timely reports whether a verdict on two texts as numbers may be another where their figures are dates or times of day.
func timely(a, b string, j verdict.Judgement) bool {
	x, ok := momentOf(a)
	y, ok2 := momentOf(b)
	if !ok && !ok2 {
		return false
	}
	proved := j.Verdict() == verdict.Proved
	if ok != ok2 {
		other, m := a, y
		if ok {
			other, m = b, x
		}
		if m.clock && strings.Contains(other, ":") {
			return false // a ratio, or 9:15 pm
		}
		return proved || strings.IndexFunc(other, unicode.IsLetter) >= 0
	}
	switch {
	case slices.Equal(x.fields, y.fields) && x.clock == y.clock:
		return !proved
	case proved:
		return true
	case x.clock && y.clock: // on a dial with twelve hours
		return x.fields[0]%12 == y.fields[0]%12 && slices.Equal(x.fields[1:], y.fields[1:])
	}
	sort.Slice(x.fields, func(i, j int) bool { return x.fields[i] < x.fields[j] })
	sort.Slice(y.fields, func(i, j int) bool { return y.fields[i] < y.fields[j] })
	return slices.Equal(x.fields, y.fields) // day and month change places
}

// stands leaves open what was decided in one way of reading and is decided otherwise in another that is as near.
func (r *EqualResult) stands(g, a side, m *equaliser) {
	x, y := g.found.of(g.text), a.found.of(a.text)
	if r.Judgement.Code() == EqualSameText || r.Judgement.Verdict() == verdict.Unknown {
		return
	}
	open := timely(x, y, r.Judgement)
	if !open && r.Judgement.Verdict() == verdict.Proved && !strings.Contains(x+y, "^") { // 5 m s and 5 ms, but m/s and ms^{-1}
		j, _, ok := m.measures(x, y)
		open = ok && j.Verdict() == verdict.Refuted
	}
	if open {
		r.Judgement = verdict.Leave(UnknownReadings, nil)
	}
}
