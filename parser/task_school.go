package parser

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser/syntax"
)

// maxTries caps the slots that are read for one sentence.
const maxTries = 40

// schoolTask reads a problem all of whose sentences are of known patterns, so
// that nothing in it is left out. It returns nil where a sentence is not.
func schoolTask(src string, opt Options) *syntax.Task {
	if len(src) > 4000 {
		return nil
	}
	t := &syntax.Task{Source: src, Span: syntax.Span{Start: 0, End: len(src)}, Lang: "en", Whole: true}
	body := len(src)
	if opts, at := choices(clean(src), 0, len(src), opt); len(opts) > 1 {
		for _, o := range opts {
			if o.Math == nil || !Complete(o.Math) {
				return nil
			}
		}
		t.Options, body = opts, at
	}
	if hasHan([]byte(src)) {
		t.Lang = "zh"
	}
	low := LowerASCII(src)
	for at := PastNumber(src); at < body; {
		end := schoolEnd(src, at, body)
		from, to := at, end
		for from < to && (src[from] == ' ' || src[from] == '\n' || src[from] == '\t' || src[from] == '\r') {
			from++
		}
		for to > from && strings.IndexByte(" \n\t\r.?:;", src[to-1]) >= 0 {
			to--
		}
		for _, mark := range []string{"。", "？", "．"} {
			if strings.HasSuffix(src[from:to], mark) {
				to -= len(mark)
			}
		}
		at = end
		for to > from && blankEnd(src[from:to]) > 0 {
			to -= blankEnd(src[from:to])
		}
		if from == to {
			continue
		}
		if t.Asks.Len() > 0 && Unformed(src[from:to]) == "" {
			t.Asks.End = to
			continue
		}
		if t.Asks.Len() > 0 {
			return nil // something behind the question
		}
		if !schoolSentence(t, src, low, from, to, opt) {
			return nil
		}
		if t.Verb != syntax.NoVerb {
			t.Asks = syntax.Span{Start: from, End: to}
		}
	}
	if t.Verb == syntax.NoVerb {
		return nil
	}
	return t
}

// PastNumber returns the place behind the number of a problem and the points it is worth, as in
// "14. (5 分) ".
func PastNumber(src string) int {
	at := 0
	rest := strings.TrimLeft(src, " \t\n(（")
	digits := strings.TrimLeft(rest, "0123456789")
	if n := len(rest) - len(digits); n > 0 && n < 4 {
		for _, mark := range [...]string{". ", ".\t", "．", "、", ") ", "）"} {
			if strings.HasPrefix(digits, mark) {
				at = len(src) - len(digits) + len(mark)
			}
		}
		if next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(digits, ".")); digits != "" && digits[0] == '.' && unicode.Is(unicode.Han, next) {
			at = len(src) - len(digits) + 1
		}
	}
	worth := strings.TrimLeft(src[at:], " \t\n(（")
	points := strings.TrimLeft(worth, "0123456789")
	if len(worth) == len(points) || len(worth) == len(src[at:]) {
		return at
	}
	points, found := strings.CutPrefix(strings.TrimLeft(points, " "), "分")
	if !found {
		return at
	}
	for _, mark := range [...]string{")", "）"} {
		if strings.HasPrefix(points, mark) {
			return len(src) - len(points) + len(mark)
		}
	}
	return at
}

// blankEnd returns the length of what ends a sentence as a place to be filled in, or 0.
func blankEnd(s string) int {
	for _, mark := range []string{"_", "＿", "（　　）", "（ ）", "（）", "( )", "（用数字作答）", "(用数字作答)", "（填数字）", " "} {
		if strings.HasSuffix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// LowerASCII returns s with its Latin letters in lower case; every byte stays where it is.
func LowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// schoolEnd returns the place behind the full stop or question mark that ends
// the sentence at src[at:]; a point inside a number is none, and dollars behind it belong to the sentence.
func schoolEnd(src string, at, end int) int {
	for i := at; i < end; i++ {
		if (src[i] == '.' || src[i] == '?') && (i+1 >= end || src[i+1] == ' ' || src[i+1] == '\n' || src[i+1] == '\t') && strings.Trim(src[i+1:end], "$ \n") != "" {
			return i + 1
		}
	}
	return end
}

func schoolSentence(t *syntax.Task, src, low string, from, to int, opt Options) bool {
	tries := maxTries
	for _, p := range schoolPatterns() {
		if each(p.words, low[from:to], func(words string) bool {
			s := &sentence{t: t, src: src, span: syntax.Span{Start: from, End: to}}
			c := compiled{compile(words), p.build}
			return c.match(s, low, from, to, 0, opt, &tries) && c.build(s)
		}) {
			return true
		}
	}
	return false
}

// asksFor makes the sentence one that asks for the verb about its slots of
// mathematics, names being unknowns.
func asksFor(v syntax.Verb) func(*sentence) bool {
	return func(s *sentence) bool {
		s.t.Verb = v
		for _, x := range s.slots {
			switch x.kind {
			case 'E', 'S', 'F', 'R', 'Q', 'T', 'P', 'Y', 'X':
				s.t.Goals = append(s.t.Goals, x.node)
			case 'L':
				s.t.Goals = append(s.t.Goals, x.node.Args...)
			case 'N':
				s.t.For = append(s.t.For, x.node)
			case 'U':
				s.t.Detail = append(s.t.Detail, x.node)
			case 'O', 'K':
				s.t.Detail = append(s.t.Detail, &syntax.Node{Kind: syntax.Number, Text: itoa(x.n), Span: x.span})
			}
		}
		return true
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

// operation asks for the value of two slots joined by an operator; swap takes them in turn.
func operation(kind syntax.Kind, op syntax.Op, swap bool) func(*sentence) bool {
	return func(s *sentence) bool {
		a, b := inParentheses(s.slots[0]), inParentheses(s.slots[1])
		if swap {
			a, b = b, a
		}
		sp := s.slots[0].span.Cover(s.slots[1].span)
		s.t.Verb = syntax.Evaluate
		s.t.Goals = append(s.t.Goals, &syntax.Node{Kind: kind, Span: sp, Args: []*syntax.Node{a, b}, Ops: []syntax.Op{syntax.None, op}})
		return true
	}
}

// inParentheses puts a slot into parentheses, as part of a larger expression.
func inParentheses(v slot) *syntax.Node {
	switch v.node.Kind {
	case syntax.Number, syntax.Symbol, syntax.Group:
		return v.node
	}
	return &syntax.Node{Kind: syntax.Group, Text: "()", Span: v.span, Args: []*syntax.Node{v.node}}
}

// given takes the statement in the i-th slot as holding.
func (s *sentence) given(n *syntax.Node, role syntax.Role) {
	s.t.Givens = append(s.t.Givens, syntax.Statement{Span: s.span, Role: role, Math: n, Inline: true})
}

func defined(s *sentence) bool {
	name, value := s.slots[0], s.slots[len(s.slots)-1]
	if len(s.slots) == 3 {
		order := &syntax.Node{Kind: syntax.Number, Text: itoa(s.slots[1].n), Span: s.slots[1].span}
		variable := name.node.Args[1]
		if variable.Is(syntax.Group) && len(variable.Args) == 1 {
			variable = variable.Args[0]
		}
		if !variable.Is(syntax.Symbol) {
			return false
		}
		value.node = &syntax.Node{Kind: syntax.Derivative, Text: "d", Span: value.span, Args: []*syntax.Node{value.node, order, variable}}
	}
	s.given(&syntax.Node{Kind: syntax.Relation, Span: s.slots[0].span.Cover(value.span), Args: []*syntax.Node{name.node, value.node}, Ops: []syntax.Op{syntax.Eq}}, syntax.Definition)
	return true
}

func suppose(role syntax.Role) func(*sentence) bool {
	return func(s *sentence) bool { s.given(s.slots[0].node, role); return true }
}

// solveFor asks for the unknown in one slot, given the statements in the other.
func solveFor(s *sentence) bool {
	s.t.Verb = syntax.SolveFor
	for _, x := range s.slots {
		if x.kind == 'S' {
			s.t.Goals = append(s.t.Goals, x.node)
		} else {
			s.t.For = append(s.t.For, x.node)
		}
	}
	return true
}

const (
	asks   = "[what is |calculate |find |determine |give |compute |evaluate |work out |what are |list |]"
	askThe = asks + "[the |]"
	where  = "[wrt|with respect to]"
)

var schoolPatterns = sync.OnceValue(func() []pattern {
	return append(namedPatterns(), []pattern{
		{"let {F} be the {O} derivative of {E}", defined},
		{"let {N} be {E}", defined},
		{"let {F} be {E}", defined},
		{"[let|given that|given] {S}", suppose(syntax.Definition)},
		{"[suppose|suppose that|assume|assume that] {S}", suppose(syntax.Given)},

		{"solve [the system |the equation |the equations |]{S} for {N}", solveFor},
		{"solve [the system |the system of equations |the equation |the equations |]{S}", solveFor},
		{"[find|determine|calculate] {N}[, given that|, if|, when| such that| so that| given that| if] {S}", solveFor},
		{"what is {N} in {S}", solveFor},

		{"[simplify|collect the terms in] {E} assuming {N} is positive", func(s *sentence) bool {
			n := s.slots[1]
			s.given(&syntax.Node{Kind: syntax.Relation, Span: n.span, Args: []*syntax.Node{n.node, {Kind: syntax.Number, Text: "0", Span: n.span}}, Ops: []syntax.Op{syntax.Gt}}, syntax.Given)
			s.slots = s.slots[:1]
			return asksFor(syntax.Simplify)(s)
		}},
		{"[simplify|collect the terms in] {E}", asksFor(syntax.Simplify)},
		{"[expand|multiply out] {E}", asksFor(syntax.Expand)},
		{"[factor|factorise|factorize] {E}", asksFor(syntax.Factor)},
		{"[rearrange|express] {E} [to the form|to|in the form|as] {E} and give {N}", asksFor(syntax.Coefficient)},

		{askThe + "{O} derivative of {E} " + where + " {N}", asksFor(syntax.Differentiate)},
		{askThe + "derivative of {E} " + where + " {N}", asksFor(syntax.Differentiate)},
		{"[differentiate|find the derivative of|what is the derivative of] {E} " + where + " {N}", asksFor(syntax.Differentiate)},
		{"[differentiate|find the derivative of|what is the derivative of] {E}", asksFor(syntax.Differentiate)},

		{askThe + "[greatest|highest] common [divisor|factor] of {E} and {E}", asksFor(syntax.Gcd)},
		{askThe + "[least|lowest|smallest] common multiple of {E} and {E}", asksFor(syntax.Lcm)},
		{askThe + "[common denominator|lowest common denominator] of {E} and {E}", asksFor(syntax.Lcm)},
		{askThe + "remainder when {E} is divided by {E}", asksFor(syntax.Remainder)},
		{askThe + "prime factors of {E}", asksFor(syntax.FactorInteger)},
		{askThe + "[prime factorization|prime factorisation] of {E}", asksFor(syntax.FactorInteger)},

		{"is {E} [prime|a prime|a prime number|composite|a composite|a composite number]", asksFor(syntax.IsIt)},
		{"is {E} [a multiple of|divisible by|a factor of|a divisor of] {E}", asksFor(syntax.IsIt)},
		{"does {E} divide {E}", asksFor(syntax.IsIt)},
		{"is {E} [greater than or equal to|less than or equal to|at least as big as|at most as big as|at least|at most|bigger than or equal to|smaller than or equal to] {E}", asksFor(syntax.IsIt)},
		{"is {E} [greater than|bigger than|larger than|less than|smaller than|not equal to|equal to|the same as|different to|different from|unequal to] {E}", asksFor(syntax.IsIt)},
		{"do {E} and {E} have [different values|the same value]", asksFor(syntax.IsIt)},
		{"are {E} and {E} [equal|nonequal|unequal|not equal]", asksFor(syntax.IsIt)},
		{"is {S}", asksFor(syntax.IsIt)},

		{"which is [bigger|greater|larger|smaller|less]: {E} or {E}", asksFor(syntax.Compare)},
		{"[sort|put|arrange] {L}[ in| in an| into] [ascending|descending|increasing|decreasing] order", asksFor(syntax.Compare)},
		{"sort {L}", asksFor(syntax.Compare)},
		{"[what|which] is the {O} [biggest|largest|greatest|smallest] [value|number] in {L}", asksFor(syntax.Compare)},
		{"[what|which] is the [biggest|largest|greatest|smallest] [value|number] in {L}", asksFor(syntax.Compare)},
		{"which is the {O} [biggest|largest|greatest|smallest] [value|number]", asksFor(syntax.Compare)},
		{"which is the [biggest|largest|greatest|smallest] [value|number]", asksFor(syntax.Compare)},
		{"[what|which] is the [closest|nearest] to {E} in {L}", asksFor(syntax.Compare)},
		{"which is the [closest|nearest] to {E}", asksFor(syntax.Compare)},

		{"[round|what is] {E} [rounded |]to the nearest [one |a |][integer|whole number|ten|hundred|thousand|ten thousand|hundred thousand|million|ten million|hundred million|billion]", asksFor(syntax.Round)},
		{"[round|what is] {E} [rounded |]to the nearest {E}", asksFor(syntax.Round)},
		{"[round|what is] {E} [rounded |]to {K} [decimal places|decimal place|dps|dp]", asksFor(syntax.Round)},
		{askThe + "[units|tens|hundreds|thousands|ten thousands|hundred thousands|millions|ten millions|hundred millions|billions|ten billions|hundred billions] digit of {E}", asksFor(syntax.Digit)},
		{"what is {E} to the power of {E}, to the nearest integer", func(s *sentence) bool {
			s.t.Verb = syntax.NearestRoot
			sp := s.slots[0].span.Cover(s.slots[1].span)
			s.t.Goals = append(s.t.Goals, &syntax.Node{Kind: syntax.Power, Span: sp, Args: []*syntax.Node{inParentheses(s.slots[0]), inParentheses(s.slots[1])}})
			return true
		}},
		{"what is the {O} root of {E} to the nearest integer", func(s *sentence) bool {
			s.t.Verb = syntax.NearestRoot
			order := &syntax.Node{Kind: syntax.Number, Text: itoa(s.slots[0].n), Span: s.slots[0].span}
			s.t.Goals = append(s.t.Goals, &syntax.Node{Kind: syntax.Root, Span: s.slots[1].span, Args: []*syntax.Node{s.slots[1].node, order}})
			return true
		}},

		{"what is the next [term |number |]in {L}", asksFor(syntax.NextTerm)},
		{"what is next in {L}", asksFor(syntax.NextTerm)},
		{"what comes next: {L}", asksFor(syntax.NextTerm)},
		{"what is the {N}'th term of {L}", asksFor(syntax.NthTerm)},

		{"are {E} and {E} non-equal", asksFor(syntax.IsIt)},
		{"sum {E} and {E}", operation(syntax.Sum, syntax.Plus, false)},
		{asks + "{E} [less than|subtracted from] {E}", operation(syntax.Sum, syntax.Minus, true)},
		{"in base {K}, what is {R} + {R}", inBase(syntax.Plus)},
		{"in base {K}, what is {R} - {R}", inBase(syntax.Minus)},
		{"[what is |convert |]{R} (base {K}) [in|to] base {K}", asksFor(syntax.Rebase)},
		{"how many {U} are [there in|in] {Q}", asksFor(syntax.Convert)},
		{"[what is|convert] {Q} [in|to] {U}", asksFor(syntax.Convert)},
		{"what is {E} minutes after {T}", clock("after")},
		{"what is {E} minutes before {T}", clock("before")},
		{"how many minutes are there between {T} and {T}", clock("between")},

		{asks + "{E} [plus|added to] {E}", operation(syntax.Sum, syntax.Plus, false)},
		{asks + "{E} [minus|take away] {E}", operation(syntax.Sum, syntax.Minus, false)},
		{asks + "{E} [times|multiplied by] {E}", operation(syntax.Product, syntax.Times, false)},
		{asks + "{E} divided by {E}", operation(syntax.Product, syntax.Slash, false)},
		{askThe + "[sum|total] of {E} and {E}", operation(syntax.Sum, syntax.Plus, false)},
		{askThe + "product of {E} and {E}", operation(syntax.Product, syntax.Times, false)},
		{"[add|put together|add together] {E} [and|to] {E}", operation(syntax.Sum, syntax.Plus, false)},
		{"subtract {E} from {E}", operation(syntax.Sum, syntax.Minus, true)},
		{"multiply {E} [and|by] {E}", operation(syntax.Product, syntax.Times, false)},
		{"divide {E} by {E}", operation(syntax.Product, syntax.Slash, false)},
		{askThe + "[distance|difference] between {E} and {E}", func(s *sentence) bool {
			operation(syntax.Sum, syntax.Minus, false)(s)
			g := s.t.Goals[len(s.t.Goals)-1]
			s.t.Goals[len(s.t.Goals)-1] = &syntax.Node{Kind: syntax.Bars, Span: g.Span, Args: []*syntax.Node{g}}
			return true
		}},
		{"[已知|若|设|如果|当]{S}[求|试求|计算|则|时,求|时，求|时]{E}[的值|的值为|的值是|的值等于|等于|是多少|的值是多少|]", func(s *sentence) bool {
			s.given(s.slots[0].node, syntax.Given)
			s.slots = s.slots[1:]
			return evaluated(s)
		}},
		{"[解关于 |解关于]{N}[ 的方程| 的方程组|的方程|的方程组]{S}", solveFor},
		{"[解方程组|解方程|求解|求方程|求方程组|解下列方程|解下列方程组|解]{S}[的解|的根|的所有解|]", solveFor},
		{"[因式分解|分解因式|把多项式|将]{E}[因式分解|分解因式|]", asksFor(syntax.Factor)},
		{"[化简|合并同类项]{E}", asksFor(syntax.Simplify)},
		{"展开{E}", asksFor(syntax.Expand)},
		{"[求导|对下列函数求导|求函数]{E}[的导数|]", asksFor(syntax.Differentiate)},
		{"求{E}[和|与]{E}的[最大公约数|最大公因数]", asksFor(syntax.Gcd)},
		{"求{E}[和|与]{E}的最小公倍数", asksFor(syntax.Lcm)},
		{"[把|将]{E}分解质因数", asksFor(syntax.FactorInteger)},
		{"[{E}|求{E}]除以{E}的余数[是多少|]", asksFor(syntax.Remainder)},
		{"[计算|求|求值|试计算]{E}[的值|]", evaluated},
		{"[what is the value of|find the value of|calculate the value of|what is|how much is|calculate|compute|evaluate|work out|determine|find|give] {E}", evaluated},
		{"{E}", evaluated},
	}...)
})

// evaluated asks for a value; a lone letter is solved for.
func evaluated(s *sentence) bool {
	if s.slots[0].node.Is(syntax.Symbol) {
		s.t.Verb = syntax.SolveFor
		s.t.For = append(s.t.For, s.slots[0].node)
		s.t.Goals = append(s.t.Goals, s.slots[0].node)
		return true
	}
	return asksFor(syntax.Evaluate)(s)
}

// inBase asks for the sum or the difference of two numerals.
func inBase(op syntax.Op) func(*sentence) bool {
	return func(s *sentence) bool {
		a, b := s.slots[1], s.slots[2]
		s.t.Goals = append(s.t.Goals, &syntax.Node{Kind: syntax.Sum, Span: a.span.Cover(b.span), Args: []*syntax.Node{a.node, b.node}, Ops: []syntax.Op{syntax.None, op}})
		s.slots = s.slots[:1]
		return asksFor(syntax.Rebase)(s)
	}
}

func clock(word string) func(*sentence) bool {
	return func(s *sentence) bool {
		s.t.Detail = append(s.t.Detail, &syntax.Node{Kind: syntax.Word, Text: word, Span: s.span})
		return asksFor(syntax.Clock)(s)
	}
}
