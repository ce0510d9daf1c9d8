package parser

import "github.com/yansuan/yansuan/parser/syntax"

// named makes the sentence one that asks for a quantity that has a name, of its slots of mathematics.
func named(name string) func(*sentence) bool {
	return func(s *sentence) bool {
		things := ""
		for _, x := range s.slots {
			if x.kind == 'W' && things != "" && x.text != things {
				return false // not of the same things
			}
			if x.kind == 'W' {
				things = x.text
			}
		}
		s.t.Detail = append(s.t.Detail, &syntax.Node{Kind: syntax.Word, Text: name, Span: s.span})
		return asksFor(syntax.Named)(s)
	}
}

const (
	wanted    = "[what is |find |determine |calculate |compute |state |write |give |]"
	theLine   = "[the |an |][line|line segment|segment|straight line]"
	meets     = " [through|passing through|that passes through|which passes through|containing|that contains|joining|connecting|between|with endpoints|with endpoints at|whose endpoints are]"
	points    = "[| the points|points| the two points| points| points with coordinates] {P} and [the point |]{P}"
	pointsZh  = "[点|两点|]{P}[和点|与点|和|与|、|，点|，|, |,]{P}"
	be        = "[为|是|等于|是多少|是什么|]"
	matrix    = "[matrix |the matrix |]"
	become    = "[化为|化成|写成|表示为|转化为|改写成]"
	inHowMany = "in how many [different |distinct |]ways can "
	waysTo    = "[how many ways are there to|how many ways can you|in how many ways can you|in how many ways can we|in how many ways can one|determine the number of ways to|find the number of ways to|calculate the number of ways to] "
)

// namedPatterns are the sentences that ask for slopes, determinants, domains and
// other quantities that have a name; the solver's methods go by the name.
func namedPatterns() []pattern {
	var out []pattern
	for _, p := range [...]struct{ name, words string }{
		{"slope", wanted + "[the |][slope|gradient] of " + theLine + meets + points},
		{"slope", "[求|][过|经过|]" + pointsZh + "[两点|]的直线的斜率" + be},
		{"slope", "[求|]直线 {S}的斜率" + be},
		{"midpoint", wanted + "[the |][midpoint|coordinates of the midpoint] of " + theLine + meets + points},
		{"midpoint", wanted + "[the |][midpoint|coordinates of the midpoint] [of|between]" + points},
		{"midpoint", "[求|]" + pointsZh + "的中点[坐标|的坐标|]" + be},
		{"distance", wanted + "[the |]distance between" + points},
		{"distance", wanted + "[the |]distance from [the point |point |]{P} to [the point |point |]{P}"},
		{"distance", wanted + "[the |]length of " + theLine + meets + points},
		{"distance", "[求|]" + pointsZh + "[两点|]之间的距离" + be},
		{"distance", "[求|]" + pointsZh + "[间|两点间]的距离" + be},
		{"distance to a line", wanted + "[the |]distance [from|between] [the point |point |]{P} [to|and] [the line |line |]{S}"},
		{"distance to a line", "[求|]点{P}到直线{S}的距离" + be},
		{"line", wanted + "[the |an |]equation [of|for] " + theLine + meets + points},
		{"line", "[求|][过|经过]" + pointsZh + "[两点|]的直线[的|]方程" + be},
		{"parallel", wanted + "[the |an |]equation [of|for] " + theLine + " [that is |which is |]parallel to [the line |]{S}[| and passing| passing| that passes| and passes| which passes| that goes| and going] through [the point |]{P}"},
		{"perpendicular", wanted + "[the |an |]equation [of|for] " + theLine + " [that is |which is |]perpendicular to [the line |]{S}[| and passing| passing| that passes| and passes| which passes| that goes| and going] through [the point |]{P}"},
		{"parallel", wanted + "[the |an |]equation [of|for] " + theLine + meets + " [the point |]{P} [and|that is|which is|and is] parallel to [the line |]{S}"},
		{"perpendicular", wanted + "[the |an |]equation [of|for] " + theLine + meets + " [the point |]{P} [and|that is|which is|and is] perpendicular to [the line |]{S}"},
		{"parallel", "[求|][过|经过][点|]{P}[且|，且|并且|]与[直线|]{S}平行的直线[的|]方程" + be},
		{"perpendicular", "[求|][过|经过][点|]{P}[且|，且|并且|]与[直线|]{S}垂直的直线[的|]方程" + be},

		{"determinant", wanted + "[the |]determinant of " + matrix + "{Y}"},
		{"determinant", "[求|计算|]矩阵{Y}的行列式[的值|]" + be},
		{"determinant", "[求|计算]行列式{Y}[的值|]" + be},
		{"inverse matrix", wanted + "[the |]inverse of [the matrix |the matrix|matrix ]{Y}"},
		{"inverse matrix", "[求|计算|]矩阵{Y}的逆[矩阵|]" + be},
		{"eigenvalues", wanted + "[the |all |]eigenvalues of " + matrix + "{Y}"},
		{"eigenvalues", "[求|]矩阵{Y}的特征值" + be},

		{"domain", wanted + "[the |]domain of [the function |the real-valued function |the expression |the real function |]{Y}"},
		{"domain", "[求|]函数{Y}的定义域" + be},

		{"inverse function", wanted + "[the |]inverse [of|function of] [the function |]{Y}"},
		{"inverse function", "[求|]函数{Y}的反函数" + be},

		{"decimal", "[convert |express |write |change |][the fraction |]{E} [as|to|into] a decimal"},
		{"decimal", "[把|将]{E}" + become + "小数"},
		{"percent", "[convert |express |write |change |what is ][the decimal |the fraction |]{E} [as|to|into] [a percent|a percentage]"},
		{"percent", "[把|将]{E}" + become + "百分数"},
		{"mixed number", "[convert |express |write |change |][the improper fraction |]{E} [as|to|into] a mixed number"},
		{"mixed number", "[把|将]{E}" + become + "带分数"},
		{"fraction", "[convert |express |write |change |][the mixed number |the decimal |]{E} [as|to|into] [a fraction|an improper fraction|a common fraction]"},
		{"fraction", "[把|将]{E}" + become + "[最简|]分数"},
		{"fraction", "[把|将]{E}" + become + "假分数"},
		{"radians", "[convert |express |write |what is ]{E} [to|in|into] radians"},
		{"degrees in radians", "[convert |express |write |what is ]{E} degrees [to|in|into] radians"},
		{"radians", "[把|将]{E}" + become + "弧度[制|]"},
		{"degrees", "[convert |express |write |what is ]{E}[ radians|] [to|in|into] degrees"},
		{"degrees", "how many degrees [is|are|are in|are there in] {E}[ radians|]"},
		{"degrees", "[把|将]{E}[弧度|]" + become + "[角度|度数|度][制|]"},

		{"vertex form", "complete the square[: | for | in | of ]{Y}"},
		{"vertex form", "[write|express|rewrite] {Y} in vertex form"},
		{"vertex form", "[write|express|rewrite] {Y} in the form {Y}"},
		{"vertex form", "[用配方法|][把|将][函数|二次函数|]{Y}" + become + "[顶点式|{Y}的形式]"},
		{"vertex", wanted + "[the |][vertex|coordinates of the vertex] of the [parabola|graph of|graph|quadratic function|function|graph of the function|graph of the equation] {Y}"},
		{"vertex", "[求|][抛物线|二次函数|函数]{Y}的[图象的|图像的|]顶点[坐标|]" + be},
		{"axis", wanted + "[the |][axis of symmetry|equation of the axis of symmetry] of [the parabola |the graph of |]{Y}"},
		{"axis", "[求|][抛物线|二次函数|函数]{Y}的[图象的|图像的|]对称轴" + be},

		{"partial fractions", "[decompose|express|resolve|write|rewrite|split] {E} [into|in|as|as a sum of|as the sum of] partial fractions"},
		{"partial fractions", wanted + "[the |]partial fraction decomposition of {E}"},
		{"partial fractions", "[把|将]{E}[分解为|分解成|化为|拆成]部分分式[之和|]"},
		{"quotient", wanted + "[the |]quotient and [the |]remainder when {E} is divided by {E}"},
		{"quotient", "[use |using |][polynomial long division|long division|synthetic division] to divide {E} by {E}"},
		{"quotient", "[求|]{E}除以{E}的商[式|][和|与]余[式|数]" + be},
		{"coefficient", wanted + "[the |]coefficient of [the |]{E}[ term|] in [the expansion of |the expanded form of |the binomial expansion of |the polynomial expansion of |]{E}"},
		{"coefficient", "[求|在|]{E}的[二项|]展开式[中|中，|中, ]{E}[项|]的系数" + be},
		{"coefficient", "[求|在|]{E}[中|中，|中, ]{E}[项|]的系数" + be},
		{"constant term", wanted + "[the |][constant|constant term] [term |]in [the expansion of |the binomial expansion of |]{E}"},
		{"constant term", "[求|在|]{E}的[二项|]展开式[中|中的]常数项" + be},

		{"letters", inHowMany + "[all |][the letters of|the letters in] [the word |]{X} be [arranged|rearranged|ordered]"},
		{"letters", waysTo + "[arrange|rearrange] [all |]the letters [of|in] [the word |]{X}"},
		{"letters", "how many [different |distinct |][arrangements|permutations] [are there of|of] [all |][the letters of|the letters in] [the word |]{X}[ are there|]"},
		{"choice", waysTo + "[choose|select|pick] {K} {W} [from|out of] [a group of |a set of |]{K} {W}"},
		{"choice", inHowMany + "{K} {W} be [chosen|selected|picked] [from|out of] [a group of |a set of |]{K} {W}"},
		{"choice", "从{K}{W}中[任选|选|选出|任选出|挑选|选取]{K}[人|名|本|个|位][，|有|，有|，共有|,有]多少种[不同的|]选法"},
		{"row", inHowMany + "{K} {W} [sit|stand|be seated|be arranged|line up|be lined up|be placed] in a [row|line]"},
		{"row", "{K}{W}[排成|站成][一排|一列|一行][，|有|，有|，共有|,有]多少种[不同的|][排法|站法|排列方法]"},
		{"terms", "how many [numbers|integers|terms] [are in|are there in|belong to] the [list|sequence|arithmetic sequence] {L}"},
	} {
		out = append(out, pattern{p.words, named(p.name)})
	}
	return out
}
