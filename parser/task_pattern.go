package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// A pattern is a sentence of a problem with slots for mathematics. Words are
// matched in any case; a slot takes what stands up to the next words and must be
// readable as a whole:
//
//	{E} an expression          {S} one statement or several     {N} a name
//	{L} a list of expressions  {F} a function f(x)              {O} an ordinal in words
//	{K} a number in words or digits      {R} a numeral of some base, taken as it is
//	{U} a unit                 {Q} an amount with its unit      {T} a time of day
//	{P} a point                {Y} what a function f(x) = …, or y = …, or alone, is of
//	{W} a word for things of which no two are alike             {X} a word in capitals
//
// Alternatives in words are written [a|b|].
type pattern struct {
	words string
	build func(*sentence) bool
}

// sentence is one that matched: its slots, in order.
type sentence struct {
	t     *syntax.Task
	src   string
	span  syntax.Span
	slots []slot
}

type slot struct {
	kind byte
	node *syntax.Node
	text string
	span syntax.Span
	n    int // of {O} and {K}
}

// piece is a part of a pattern: words, or a slot.
type piece struct {
	words string
	kind  byte // 0 for words
}

// compiled is a pattern with one choice made of each of its alternatives.
type compiled struct {
	pieces []piece
	build  func(*sentence) bool
}

// each tries the ways to choose alternatives of words, in order, until one
// succeeds. Those whose words are not in the text are not written out: a pattern
// stands for hundreds of sentences, of which few begin alike.
func each(words, text string, try func(string) bool) bool { return begin(words, text, 0, try) }

// begin chooses the alternatives before the first slot; text[:at] is chosen already.
func begin(words, text string, at int, try func(string) bool) bool {
	i := strings.IndexAny(words, "[{")
	if i < 0 {
		i = len(words)
	}
	if !strings.HasPrefix(text[at:], words[:i]) {
		return false
	}
	at += i
	if words = words[i:]; words == "" || words[0] == '{' {
		return spread(text[:at]+words, at, text, try)
	}
	j := strings.IndexByte(words, ']')
	for choices, more := words[1:j], true; more; {
		var choice string
		choice, choices, more = strings.Cut(choices, "|")
		if strings.IndexByte(choice, '{') >= 0 {
			if begin(choice+words[j+1:], text, at, try) {
				return true
			}
		} else if strings.HasPrefix(text[at:], choice) && begin(words[j+1:], text, at+len(choice), try) {
			return true
		}
	}
	return false
}

// spread chooses the alternatives from words[at:] on, which the text must hold.
func spread(words string, at int, text string, try func(string) bool) bool {
	i := strings.IndexByte(words[at:], '[')
	if i < 0 {
		return try(words)
	}
	i += at
	j := i + strings.IndexByte(words[i:], ']')
	for choices, more := words[i+1:j], true; more; {
		var choice string
		choice, choices, more = strings.Cut(choices, "|")
		if (strings.IndexByte(choice, '{') >= 0 || strings.Contains(text, choice)) && spread(words[:i]+choice+words[j+1:], i+len(choice), text, try) {
			return true
		}
	}
	return false
}

// compile cuts words without alternatives into pieces.
func compile(words string) []piece {
	var out []piece
	for words != "" {
		i := strings.IndexByte(words, '{')
		if i < 0 {
			return append(out, piece{words: words})
		}
		if i > 0 {
			out = append(out, piece{words: words[:i]})
		}
		out = append(out, piece{kind: words[i+1]})
		words = words[i+3:]
	}
	return out
}

// match matches the text src[at:end], whose lower case is low, against the pieces from k on.
func (c *compiled) match(s *sentence, low string, at, end, k int, opt Options, tries *int) bool {
	if k == len(c.pieces) {
		return at == end
	}
	p := c.pieces[k]
	if p.kind == 0 {
		if !strings.HasPrefix(low[at:end], p.words) {
			return false
		}
		return c.match(s, low, at+len(p.words), end, k+1, opt, tries)
	}
	take := func(to int) bool {
		if *tries--; *tries < 0 {
			return false
		}
		v, ok := readSlot(p.kind, s.src, at, to, opt)
		if !ok {
			return false
		}
		s.slots = append(s.slots, v)
		if c.match(s, low, to, end, k+1, opt, tries) {
			return true
		}
		s.slots = s.slots[:len(s.slots)-1]
		return false
	}
	if k+1 == len(c.pieces) {
		return take(end)
	}
	next := c.pieces[k+1].words
	for from := at; from <= end; {
		i := strings.Index(low[from:end], next)
		if i < 0 {
			break
		}
		if from+i > at && c.tail(low, from+i, end, k+1) && take(from+i) {
			return true
		}
		from += i + 1
	}
	return false
}

// tail reports whether the words from piece k on occur in order in low[at:end],
// which saves reading mathematics in vain.
func (c *compiled) tail(low string, at, end, k int) bool {
	for ; k < len(c.pieces); k++ {
		w := c.pieces[k].words
		if w == "" {
			continue
		}
		i := strings.Index(low[at:end], w)
		if i < 0 {
			return false
		}
		at += i + len(w)
	}
	return c.pieces[len(c.pieces)-1].kind != 0 || at == end
}

var ordinalWords = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "square": 2, "cube": 3}

// readSlot reads src[from:to] as a slot of the kind.
func readSlot(kind byte, src string, from, to int, opt Options) (v slot, ok bool) {
	for from < to && (src[from] == ' ' || src[from] == '\n') {
		from++
	}
	for to > from && (src[to-1] == ' ' || src[to-1] == '\n') {
		to--
	}
	for {
		rest := strings.TrimRight(src[from:to], " \n,;:")
		for _, mark := range []string{"，", "；", "：", "、", "。"} {
			rest = strings.TrimSuffix(rest, mark)
		}
		if len(rest) == to-from {
			break
		}
		to = from + len(rest)
	}
	text := src[from:to]
	v = slot{kind: kind, text: text, span: syntax.Span{Start: from, End: to}}
	if text == "" {
		return v, false
	}
	switch kind {
	case 'O':
		if v.n, ok = ordinalWords[strings.ToLower(text)]; !ok {
			v.n, ok = ordinalDigits(text)
		}
		return v, ok
	case 'W':
		return v, unlike[strings.ToLower(text)]
	case 'X':
		for _, c := range []byte(text) {
			if c < 'A' || c > 'Z' {
				return v, false
			}
		}
		v.node = &syntax.Node{Kind: syntax.Word, Text: text, Span: v.span}
		return v, true
	case 'K':
		text = strings.Trim(text, "$ ")
		if n := NumberWord(strings.ToLower(text)); n >= 0 && n <= 10 {
			v.n = n
			return v, true
		}
		if len(text) > 3 {
			return v, false
		}
		for _, c := range []byte(text) {
			if c < '0' || c > '9' {
				return v, false
			}
			v.n = v.n*10 + int(c-'0')
		}
		return v, true
	case 'R':
		digits := strings.TrimPrefix(text, "-")
		for _, c := range []byte(digits) {
			if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z') {
				return v, false
			}
		}
		v.node = &syntax.Node{Kind: syntax.Word, Text: text, Span: v.span}
		return v, digits != ""
	case 'U':
		for i := 0; i < len(text); i++ {
			if c := text[i] | 0x20; c < 'a' || c > 'z' {
				if text[i] != ' ' && text[i] != '/' && text[i] != '^' && text[i] < 0x80 {
					return v, false
				}
			}
		}
		v.node = &syntax.Node{Kind: syntax.Word, Text: text, Span: v.span}
		return v, true
	case 'Q':
		if above, below, n := spelledAmount(text); n > 0 {
			amount := spelled(above, below, syntax.Span{Start: from, End: from + n})
			v.node = &syntax.Node{Kind: syntax.Quantity, Text: strings.TrimSpace(text[n:]), Span: v.span, Args: []*syntax.Node{amount}}
			return v, true
		}
		i := 0
		for i < len(text) && (text[i] >= '0' && text[i] <= '9' || text[i] == '.' || text[i] == '/' || text[i] == '-') {
			i++
		}
		unit := strings.TrimSpace(text[i:])
		for _, of := range []string{"of a ", "of an "} {
			unit = strings.TrimPrefix(unit, of)
		}
		amount, err := Expression(text[:i], opt)
		if err != nil || unit == "" || !Complete(amount) {
			return v, false
		}
		shift(amount, from)
		v.node = &syntax.Node{Kind: syntax.Quantity, Text: unit, Span: v.span, Args: []*syntax.Node{amount}}
		return v, true
	case 'T':
		if v.n, ok = timeOfDay(text); ok {
			v.node = &syntax.Node{Kind: syntax.Number, Text: itoa(v.n), Span: v.span}
		}
		return v, ok
	}
	if plainWords(text) || hasHan([]byte(text)) {
		return v, false
	}
	n, err := Statement(text, opt)
	if err != nil || n == nil || !Complete(n) {
		return v, false
	}
	shift(n, from)
	v.node = n
	switch kind {
	case 'N':
		return v, n.Is(syntax.Symbol)
	case 'E':
		return v, !isStatement(n) && !n.Is(syntax.List)
	case 'P', 'Y':
		if n.Is(syntax.Relation) && len(n.Args) == 2 && n.Ops[0] == syntax.Eq && (isName(n.Args[0]) || kind == 'Y' && calls(n.Args[0])) {
			n = n.Args[1]
		}
		if kind == 'Y' {
			v.node = n
			return v, !isStatement(n) && !n.Is(syntax.List)
		}
		if n.Is(syntax.Juxtapose) && len(n.Args) == 2 && isName(n.Args[0]) { // A(1, 2)
			n = n.Args[1]
		}
		v.node = n
		return v, n.Is(syntax.Group) && n.Text == "()" && len(n.Args) == 2
	case 'L':
		return v, n.Is(syntax.List) && !isStatement(n)
	case 'S':
		return v, isStatement(n)
	case 'F':
		return v, calls(n)
	}
	return v, false
}

// calls reports whether n is written as a function with its argument.
func calls(n *syntax.Node) bool {
	return (n.Is(syntax.Juxtapose) || n.Is(syntax.Apply)) && len(n.Args) == 2 && n.Args[0].Is(syntax.Symbol)
}

// ordinalDigits reads "10th", "$10$th" and "第10" as an ordinal.
func ordinalDigits(text string) (n int, ok bool) {
	text = strings.ReplaceAll(LowerASCII(text), "$", "")
	for _, end := range []string{"th", "st", "nd", "rd", "-th"} {
		text = strings.TrimSuffix(text, end)
	}
	for _, c := range []byte(text) {
		if c < '0' || c > '9' || n > 100_000 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, n > 0
}

// unlike are words for things of which no two are alike, so that their order can be told.
var unlike = WordSet(`people students children boys girls men women friends players persons teachers runners members athletes candidates
	books questions courses subjects paintings toppings flavors guests contestants singers actors workers volunteers classmates pupils 人 名学生 名同学 个同学 个人 位同学 本不同的书 名志愿者 位老师`)

// shortWords are the English words of two letters; other pairs are products such as ab.
var shortWords = map[string]bool{
	"am": true, "an": true, "as": true, "at": true, "be": true, "by": true, "do": true, "go": true, "he": true, "if": true, "in": true, "is": true, "it": true,
	"me": true, "my": true, "no": true, "of": true, "on": true, "or": true, "so": true, "to": true, "up": true, "us": true, "we": true,
}

// plainWords reports whether the text has a word of running prose, which could
// only be read as a product of letters.
func plainWords(text string) bool {
	words, run := 0, 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && (text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z') {
			run++
			continue
		}
		start := i - run
		if (run > 2 || run == 2 && shortWords[LowerASCII(text[start:i])]) && !isMathWord(text[start:i]) && (start == 0 || text[start-1] != '\\') && !inEnvironment(text[:start]) {
			words++
		}
		run = 0
	}
	return words > 0
}

// inEnvironment reports whether the name of an environment follows.
func inEnvironment(before string) bool {
	return strings.HasSuffix(before, `\begin{`) || strings.HasSuffix(before, `\end{`)
}

// timeOfDay reads "2:46 PM" or "14:05" as minutes after midnight.
func timeOfDay(text string) (minutes int, ok bool) {
	clock, half, _ := strings.Cut(strings.ToLower(text), " ")
	h, m, ok := strings.Cut(clock, ":")
	if !ok || len(m) != 2 || len(h) < 1 || len(h) > 2 {
		return 0, false
	}
	for _, c := range []byte(h + m) {
		if c < '0' || c > '9' {
			return 0, false
		}
	}
	hour, minute := 0, int(m[0]-'0')*10+int(m[1]-'0')
	for _, c := range []byte(h) {
		hour = hour*10 + int(c-'0')
	}
	switch half {
	case "am", "pm", "a.m", "p.m", "a.m.", "p.m.":
		if hour < 1 || hour > 12 {
			return 0, false
		}
		hour %= 12
		if half[0] == 'p' {
			hour += 12
		}
	case "":
	default:
		return 0, false
	}
	return hour*60 + minute, hour < 24 && minute < 60
}
