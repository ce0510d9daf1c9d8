package chat

import "strings"

// thinking splits content in which the model thinks aloud between <think> and
// </think> at its start. The tags may be cut anywhere.
type thinking struct {
	inside, past bool
	held         string // text that may be the beginning of a tag
}

const openTag, closeTag = "<think>", "</think>"

// add returns what of the held text and s is content and what is reasoning.
func (t *thinking) add(s string) (content, reasoning string) {
	if t.past {
		return s, ""
	}
	t.held += s
	if !t.inside {
		lead := strings.TrimLeft(t.held, " \t\r\n")
		switch {
		case strings.HasPrefix(lead, openTag):
			t.inside, t.held = true, lead[len(openTag):]
		case strings.HasPrefix(openTag, lead):
			return "", "" // nothing yet, or half a tag
		default:
			t.past = true
			content, t.held = t.held, ""
			return content, ""
		}
	}
	if i := strings.Index(t.held, closeTag); i >= 0 {
		reasoning = t.held[:i]
		content = strings.TrimLeft(t.held[i+len(closeTag):], "\r\n")
		t.past, t.held = true, ""
		return content, reasoning
	}
	keep := 0
	for n := min(len(closeTag)-1, len(t.held)); n > 0; n-- {
		if strings.HasSuffix(t.held, closeTag[:n]) {
			keep = n
			break
		}
	}
	reasoning = t.held[:len(t.held)-keep]
	t.held = t.held[len(t.held)-keep:]
	return "", reasoning
}

// end returns what was held back, as content or as reasoning.
func (t *thinking) end() (content, reasoning string) {
	held := t.held
	t.held = ""
	if t.inside && !t.past {
		return "", held
	}
	return held, ""
}
