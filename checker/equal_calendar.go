package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/verdict"
)

// timed reports whether two texts that are equal as numbers may differ as dates or times of day:
// 2024-01-02 is a difference or a day, 12:30 a ratio or a time. Beside another ratio it is one.
func timed(gold, answer string) bool {
	g, a := calendar(gold), calendar(answer)
	switch {
	case g == "" && a == "":
		return false
	case g == "clock" && a == "":
		return !strings.Contains(answer, ":")
	case a == "clock" && g == "":
		return !strings.Contains(gold, ":")
	}
	return true
}

// calendar returns "date" for three numbers of which one is a year ("1/2/2024", "2024-01-02"), "clock"
// for hours and minutes ("12:30"), and "" for every other text.
func calendar(text string) string {
	text = strings.TrimSpace(strings.Trim(strings.TrimSpace(text), "$"))
	if h, m, ok := strings.Cut(text, ":"); ok && len(m) == 2 && m < "60" && digitsOnly(m) && digitsOnly(h) && len(h) <= 2 && (len(h) == 1 || h <= "24") {
		return "clock"
	}
	for _, sign := range "-/." {
		parts := strings.Split(text, string(sign))
		if len(parts) != 3 {
			continue
		}
		years := 0
		for _, p := range parts {
			if p = strings.TrimSpace(p); !digitsOnly(p) || len(p) == 3 || len(p) > 4 {
				return ""
			}
			if len(p) == 4 {
				years++
			}
		}
		if years == 1 && len(strings.TrimSpace(parts[1])) <= 2 {
			return "date"
		}
	}
	return ""
}

// stands leaves open what was proved in one way of reading and is refuted in another that is as near,
// and dates that are written in two ways.
func (r *EqualResult) stands(g, a side, m *equaliser) {
	x, y := g.found.of(g.text), a.found.of(a.text)
	proved := r.Judgement.Verdict() == verdict.Proved
	if r.Judgement.Code() == EqualSameText || !proved && (calendar(x) != "date" || calendar(y) != "date" || strings.ContainsRune(x, '-') == strings.ContainsRune(y, '-')) {
		return
	}
	if timed(x, y) {
		r.Judgement = verdict.Leave(UnknownReadings, nil)
	} else if j, _, ok := m.measures(x, y); ok && j.Verdict() == verdict.Refuted && !strings.Contains(x+y, "^") { // 5 m s and 5 ms, but m/s and ms^{-1}
		r.Judgement = verdict.Leave(UnknownReadings, nil)
	}
}
