package parser

// unitLetters are the single letters that abbreviate a unit behind a number.
const unitLetters = "gmlLhscd"

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

// measures maps the names of units of measure to a dimension and a size
// class. Two units of the same dimension and different size must not be added
// as mere numbers.
var measures = map[string]struct{ dimension, size byte }{
	"second": {'t', 1}, "sec": {'t', 1}, "s": {'t', 1}, "minute": {'t', 2}, "min": {'t', 2}, "hour": {'t', 3}, "hr": {'t', 3}, "h": {'t', 3}, "day": {'t', 4}, "week": {'t', 5}, "month": {'t', 6}, "year": {'t', 7}, "decade": {'t', 8},
	"cent": {'$', 1}, "¢": {'$', 1}, "dime": {'$', 2}, "nickel": {'$', 3}, "quarter": {'$', 4}, "dollar": {'$', 5}, "buck": {'$', 5}, "penny": {'$', 1}, "pennies": {'$', 1},
	"mm": {'l', 1}, "cm": {'l', 2}, "centimeter": {'l', 2}, "m": {'l', 3}, "meter": {'l', 3}, "km": {'l', 4}, "kilometer": {'l', 4}, "inch": {'l', 5}, "inche": {'l', 5}, "foot": {'l', 6}, "feet": {'l', 6}, "yard": {'l', 7}, "mile": {'l', 8}, "millimeter": {'l', 1},
	"mg": {'w', 1}, "g": {'w', 2}, "gram": {'w', 2}, "kg": {'w', 3}, "kilogram": {'w', 3}, "ton": {'w', 4}, "oz": {'w', 5}, "ounce": {'w', 5}, "lb": {'w', 6}, "pound": {'w', 6},
	"ml": {'v', 1}, "l": {'v', 2}, "liter": {'v', 2}, "litre": {'v', 2}, "cup": {'v', 3}, "pint": {'v', 4}, "quart": {'v', 5}, "gallon": {'v', 6}, "tablespoon": {'v', 7}, "teaspoon": {'v', 8},
	"dozen": {'n', 1},
	"元":     {'¥', 3}, "角": {'¥', 2}, "分": {'¥', 1}, "千米": {'l', 4}, "公里": {'l', 4}, "米": {'l', 3}, "分米": {'l', 9}, "厘米": {'l', 2}, "毫米": {'l', 1},
	"千克": {'w', 3}, "公斤": {'w', 3}, "克": {'w', 2}, "吨": {'w', 4}, "小时": {'t', 3}, "分钟": {'t', 2}, "秒": {'t', 1}, "天": {'t', 4}, "升": {'v', 2}, "毫升": {'v', 1},
	"平方米": {'a', 3}, "平方厘米": {'a', 2}, "平方分米": {'a', 9}, "公顷": {'a', 5}, "立方米": {'c', 3}, "立方厘米": {'c', 2}, "立方分米": {'c', 9},
}

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
