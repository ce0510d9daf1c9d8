package parser

// The grammar of relations in words: "the gcd of 48 and 18 is 6", "91 is divisible by 7",
// "17 除以 5 的余数是 2", "let d be the derivative of x^2". Its tokens are words and phrases by
// meaning and pieces of mathematics, already read; articles are gone.

// relationInWords says something of a quantity, or gives it a name.
type relationInWords struct {
	What string  `parser:"( Let @Math Be )?"`
	When bool    `parser:"@When?"`
	Left *amount `parser:"@@"`
	Said *said   `parser:"@@?"`
}

// said is what is said of a quantity: how it relates to another, or what a division leaves.
type said struct {
	Rest   bool      `parser:"( Comma? Leaves? @Remainder ( Of | Is )?"`
	Is     bool      `parser:"| @Is"`
	Not    bool      `parser:"@Not?"`
	Adj    string    `parser:"@Adj?"`
	Denied bool      `parser:"| @Not?"`
	Rel    string    `parser:"@( Rel | Divide ) )"`
	Right  *quantity `parser:"@@"`
	Names  []string  `parser:"@Name*"`
	Verb   string    `parser:"( @Verb | Divide )?"`
	Which  *quantity `parser:"( Comma? Which @@ )?"`
	Left   string    `parser:"( ( With | And )? Remainder Of? @Math )?"`
}

// amount is a quantity, or what Chinese makes of several by a name behind them: 48 和 18 的最大公约数.
type amount struct {
	Items []*quantity `parser:"@@ ( ( And | Comma )+ @@ )*"`
	Names []string    `parser:"@Name*"`
}

// quantity is a piece of mathematics or what an English name makes of others.
type quantity struct {
	Order string      `parser:"@Order?"`
	Name  string      `parser:"( @Noun Of"`
	Items []*quantity `parser:"@@ ( ( And | Comma )+ @@ )*"`
	Wrt   string      `parser:"( Wrt @Math )?"`
	Unary string      `parser:"| @Unary Of"`
	Of    *quantity   `parser:"@@"`
	Rest  *quantity   `parser:"| Remainder ( When | Of ) @@"`
	Math  string      `parser:"| @Math"`
	By    string      `parser:"( By @Math"`
	Power string      `parser:"| Power @Math"`
	Part  string      `parser:"| Part @Math"`
	Times bool        `parser:"@Exponent? )?"`
	Mark  string      `parser:"@( Mark | Unary )? )"`
}

// phrases maps words to tokens of the grammar: kind, or kind:value, or several of them. The
// longest phrase that stands at a place wins. An empty kind drops the words.
var phrases = map[string]string{
	"let": "Let", "be": "Be", "of": "Of", "between": "Of", "wrt": "Wrt", "with respect to": "Wrt", "and": "And", "with": "With", "when": "When:on", "if": "When", "the": "", "a": "", "an": "", "value of": "", "number": "", "exactly": "", "leaves": "Leaves", "gives": "Leaves", "has": "Leaves",
	"greatest common divisor": "Noun:gcd", "greatest common factor": "Noun:gcd", "highest common factor": "Noun:gcd", "highest common divisor": "Noun:gcd", "gcd": "Noun:gcd", "hcf": "Noun:gcd", "gcf": "Noun:gcd",
	"least common multiple": "Noun:lcm", "lowest common multiple": "Noun:lcm", "smallest common multiple": "Noun:lcm", "lcm": "Noun:lcm",
	"common denominator": "Noun:lcm", "least common denominator": "Noun:lcm", "lowest common denominator": "Noun:lcm",
	"sum": "Noun:+", "product": "Noun:*", "average": "Noun:mean", "mean": "Noun:mean", "arithmetic mean": "Noun:mean", "difference": "Noun:-", "quotient": "Noun:/",
	"derivative": "Noun:d", "remainder": "Remainder", "is divided by": "By", "divided by": "By",
	"square root": "Unary:root", "cube root": "Unary:root3", "root": "Unary:root?", "square": "Unary:^2", "cube": "Unary:^3", "absolute value": "Unary:abs", "reciprocal": "Unary:1/", "factorial": "Unary:!",
	"squared": "Mark:^2", "cubed": "Mark:^3", "to the power of": "Power", "raised to the power of": "Power",
	"is": "Is", "are": "Is", "which is": "Which", "which equals": "Which", "which gives": "Which", "not": "Not", "equals": "Rel:=", "divides": "Rel:|", "exceeds": "Rel:>", "does not divide": "Not Rel:|",
	"equal to": "Adj:=", "divisible by": "Adj:by", "multiple of": "Adj:by", "factor of": "Adj:|", "divisor of": "Adj:|", "congruent to": "Adj:≡",
	"at least": "Adj:≥", "at most": "Adj:≤", "greater than": "Adj:>", "larger than": "Adj:>", "more than": "Adj:>", "less than": "Adj:<", "smaller than": "Adj:<", "fewer than": "Adj:<", "approximately": "Adj:≈", "about": "Adj:≈", "roughly": "Adj:≈",
	"first": "Order:1", "second": "Order:2", "third": "Order:3", "fourth": "Order:4", "fifth": "Order:5",
	"sixth": "Order:6", "seventh": "Order:7", "eighth": "Order:8", "ninth": "Order:9", "tenth": "Order:10",
	"function": "Pad", "graph": "Pad", "curve": "Pad", "its": "Pad", "value": "Pad", "interval": "Pad", "intervals": "Pad", "point": "Pad", "points": "Pad", "line": "Pad", "to": "Pad", "equation": "Pad", "strictly": "Pad", "absolute": "Pad", "global": "Pad",
	"attains": "Leaves", "attained": "Leaves", "reaches": "Leaves", "takes": "Leaves", "on": "On", "over": "On", "in": "On", "at": "On:at",
	"increasing": "Saying:increasing", "increases": "Saying:increasing", "decreasing": "Saying:decreasing", "decreases": "Saying:decreasing",
	"concave up": "Saying:convex", "concave down": "Saying:concave", "convex": "Saying:convex", "always positive": "Saying:positive", "always negative": "Saying:negative",
	"maximum": "Saying:maximum", "greatest": "Saying:maximum", "minimum": "Saying:minimum", "least": "Saying:minimum",
	"local maximum": "Saying:localmaximum", "relative maximum": "Saying:localmaximum", "local minimum": "Saying:localminimum", "relative minimum": "Saying:localminimum", "local maxima": "Saying:localmaximum", "local minima": "Saying:localminimum",
	"range": "Saying:range", "period": "Saying:period", "periodic with period": "Saying:period", "fundamental period": "Saying:leastperiod", "even": "Saying:even", "odd": "Saying:odd",
	"symmetric about": "Saying:axis", "axis of symmetry": "Saying:axis", "inflection": "Saying:inflection", "critical": "Saying:critical", "tangent": "Saying:tangent", "slope of the tangent": "Saying:slope",

	"函数": "Pad", "曲线": "Pad", "图象": "Pad", "图像": "Pad", "单调": "Pad", "方程": "Pad", "上": "Pad", "内": "Pad", "处": "Pad", "时": "Pad:when", "对称": "Pad", "在": "On", "在区间": "On", "当": "On:when", "在点": "On:at", "有": "Leaves", "取得": "Leaves", "取到": "Leaves", "取": "Leaves",
	"递增": "Saying:increasing", "是增函数": "Saying:increasing", "为增函数": "Saying:increasing", "递减": "Saying:decreasing", "是减函数": "Saying:decreasing", "为减函数": "Saying:decreasing",
	"递增区间": "Saying:increases", "增区间": "Saying:increases", "递减区间": "Saying:decreases", "减区间": "Saying:decreases",
	"恒大于零": "Saying:positive", "恒为正": "Saying:positive", "恒小于零": "Saying:negative", "恒为负": "Saying:negative",
	"最大值": "Saying:maximum", "最小值": "Saying:minimum", "极大值": "Saying:localmaximum", "极小值": "Saying:localminimum", "极大值点": "Saying:localmaximizer", "极小值点": "Saying:localminimizer", "值域": "Saying:range", "周期": "Saying:period", "最小正周期": "Saying:leastperiod", "偶函数": "Saying:even", "奇函数": "Saying:odd", "对称轴": "Saying:axis", "关于直线": "Saying:axis", "拐点": "Saying:inflection", "切线": "Saying:tangent", "切线的斜率": "Saying:slope",
	"和": "And", "与": "And", "且": "And", "一条": "", "一个": "", "是": "Is", "为": "Is", "等于": "Rel:=", "除以": "By", "余": "Remainder", "余数": "Remainder",
	"的最大公约数": "Name:gcd", "的最大公因数": "Name:gcd", "的最小公倍数": "Name:lcm", "的和": "Name:+", "的积": "Name:*", "的乘积": "Name:*", "的差": "Name:-", "的商": "Name:/", "的余数": "Name:mod", "的平均数": "Name:mean", "的平均值": "Name:mean",
	"的平方": "Name:^2", "的立方": "Name:^3", "的算术平方根": "Name:root", "的立方根": "Name:root3", "的绝对值": "Name:abs", "的倒数": "Name:1/", "的阶乘": "Name:!",
	"的": "Part", "次方": "Exponent", "次幂": "Exponent", "整除": "Divide:|", "能整除": "Divide:|", "能被": "Rel:by", "可以被": "Rel:by", "不能被": "Not Rel:by", "不能整除": "Not Divide:|", "的倍数": "Verb:by", "的因数": "Verb:|", "的约数": "Verb:|",
}

// longestPhrase is the length of the longest phrase in words, and in Chinese characters.
const longestPhrase = 6
