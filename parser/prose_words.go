package parser

// unitLetters are the single letters that abbreviate a unit behind a number.
const unitLetters = "gmlLhscdNJW"

// stopWords are words that cannot stand between a number and the operator or
// relation that takes it: they start a new thought.
var stopWords = map[string]bool{
	"so": true, "then": true, "is": true, "are": true, "was": true, "were": true, "he": true, "she": true, "they": true,
	"which": true, "therefore": true, "because": true, "since": true, "if": true, "but": true, "that": true,
	"we": true, "has": true, "have": true, "had": true, "thus": true, "hence": true, "when": true,
	"i": true, "you": true, "will": true, "would": true, "gives": true, "get": true, "gets": true, "makes": true, "make": true, "means": true,
	"multiplied": true, "divided": true, "times": true, "plus": true, "minus": true, "equals": true, "took": true, "takes": true, "while": true,
	"profit": true, "while the": true, "spent": true, "pays": true, "paid": true, "earned": true, "earns": true, "uses": true,
	"where": true, "let": true, "can": true, "could": true, "there": true, "now": true, "this": true, "these": true,
}

// labelWords are words behind which a number is a name rather than an amount.
var labelWords = map[string]bool{
	"step": true, "page": true, "part": true, "question": true, "option": true, "example": true, "method": true, "equation": true,
	"exercise": true, "chapter": true, "section": true, "figure": true, "eq": true, "item": true, "case": true, "problem": true,
	"day": true, "week": true, "month": true, "year": true, "no": true, "number": true, "choice": true, "hour": true, "round": true,
	"game": true, "grade": true, "group": true, "level": true, "scenario": true, "stage": true, "phase": true, "version": true, "room": true, "box": true, "person": true, "class": true, "store": true, "team": true,
}

// measures are the names of units of measure, in lower case and without the plural's s.
var measures = WordSet(`second sec s minute min hour hr h day week month year decade cent ¢ dime nickel quarter dollar buck penny pennies
mm cm centimeter centimetre m meter metre km kilometer kilometre inch inche foot feet ft yard yd mile mi millimeter dm nm mg g gram kg kilogram ton tonne oz ounce lb pound
ml l liter litre cup pint quart gallon tablespoon teaspoon dozen acre hectare ha mph kph newton joule watt kw kwh pa kpa mpa hz khz mol kj kn
元 角 分 千米 公里 米 分米 厘米 毫米 千克 公斤 克 斤 吨 小时 分钟 秒 天 升 毫升 公顷 亩 牛 牛顿 焦 焦耳 瓦 千瓦 千瓦时 帕`)

// prepositions are words behind a number that are no units.
var prepositions = map[string]bool{
	"in": true, "per": true, "of": true, "for": true, "to": true, "on": true, "each": true, "from": true, "by": true, "at": true,
	"into": true, "as": true, "over": true, "until": true, "with": true, "during": true, "after": true, "before": true, "out": true,
	"total": true, "altogether": true, "left": true, "away": true, "through": true, "since": true, "a": true, "the": true, "his": true, "her": true, "their": true,
}

// objects are nouns behind which an equation only names a thing: it is no
// statement about the symbols in it.
var objects = map[string]bool{
	"equation": true, "congruence": true, "quadratic": true, "cubic": true, "line": true, "curve": true, "plane": true, "planes": true, "parabola": true, "circle": true, "ellipse": true, "hyperbola": true,
	"graph": true, "surface": true, "surfaces": true, "lines": true, "curves": true, "from": true, "between": true, "graphs": true, "equations": true,
	"limits": true, "bounds": true, "plot": true, "sketch": true, "draw": true, "axis": true, "asymptote": true, "asymptotes": true, "form": true, "constraint": true, "expression": true, "inequality": true, "system": true, "relation": true,
	"直线": true, "曲线": true, "圆": true, "椭圆": true, "抛物线": true, "双曲线": true, "平面": true, "方程": true, "不等式": true, "方程组": true, "渐近线": true, "准线": true, "对称轴": true,
}

// drawn are things "of" an equation: their mention claims nothing.
var drawn = map[string]bool{"graph": true, "graphs": true, "limits": true, "bounds": true, "plot": true, "root": true, "roots": true, "solution": true, "solutions": true, "zeros": true, "vertex": true, "sides": true, "side": true}
