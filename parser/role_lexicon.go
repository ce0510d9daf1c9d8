package parser

import (
	"unicode/utf8"
)

// cueClass is what a word says about the statements near it.
type cueClass uint8

const (
	cueNone cueClass = iota
	cueHence
	cueSince
	cueThen      // then, 则: ends a condition or a definition
	cueGet       // gives, get, 得: what follows was derived
	cueLet       // let, 设
	cueSuppose   // suppose, 假设
	cueIf        // if, when, 若, 当
	cueWhen      // 时, behind a condition
	cueFor       // for, at: a condition if an equation for a symbol follows
	cueGiven     // given, 已知
	cueGoal      // find, want, 求
	cueNeed      // need, must, 需要
	cueNot       // not, no, 不
	cueReject    // reject, discard, 舍去
	cueAbsurd    // contradiction, impossible, 矛盾
	cueQuote     // formula, theorem, 公式
	cueSubst     // substitute, plug, 代入
	cueCombine   // combine, add, 联立
	cueSolve     // solve, 解得
	cueRewrite   // expand, factor, simplify, 化简
	cueConclude  // answer, conclusion, 综上
	cueContrast  // but, however, 但
	cueEquiv     // i.e., that is, 即
	cueTry       // try, guess, 试
	cuePlan      // will, let's, 接下来
	cueOr        // or, 或
	cueAnd       // and, 和
	cueWhere     // where, with, 其中
	cueEquals    // equals, 等于
	cueQuestion  // what, which, how
	cueShow      // show, prove, 证明
	cueLabel     // step, part, page: a number behind it is a name
	cueHolds     // holds, 成立
	cueIs        // is, are, 是
	cueUnless    // unless, 除非
	cueKnow      // know, recall
	cueDivide    // divided (by)
	cueTimes     // times, multiplied
	cuePlusWord  // plus
	cueMinusWord // minus
	cueAnswerIs  // 答案
	cueNarrate   // example, 例如
	cueEnough    // 只需
	cueTake      // setting, 令: a let that may give a special value
	cueAt        // when, 当: a condition that names a place to look at
	cueAll       // all, any, each
	cueEquality  // equality, before its condition
	cueLoss      // without loss of generality
	cueSlip      // first wrote, 误: what is said was taken back
	cueExists    // there is, exists, 存在
	cueAsk       // compute, use: an imperative that asks, or says what is done
	cueHedge     // maybe, might, 也许: what is said is not asserted

	cueCount
)

// cueNames are the names of the cues in the clause grammar.
var cueNames = map[string]cueClass{
	"hence": cueHence, "since": cueSince, "then": cueThen, "get": cueGet, "let": cueLet, "take": cueTake, "suppose": cueSuppose,
	"if": cueIf, "at": cueAt, "unless": cueUnless, "when": cueWhen, "for": cueFor, "given": cueGiven, "know": cueKnow, "goal": cueGoal,
	"need": cueNeed, "enough": cueEnough, "show": cueShow, "not": cueNot, "reject": cueReject, "absurd": cueAbsurd, "quote": cueQuote,
	"subst": cueSubst, "combine": cueCombine, "solve": cueSolve, "rewrite": cueRewrite, "label": cueLabel, "conclude": cueConclude,
	"answer": cueAnswerIs, "contrast": cueContrast, "equiv": cueEquiv, "hedge": cueHedge, "slip": cueSlip, "try": cueTry,
	"narrate": cueNarrate, "where": cueWhere, "is": cueIs, "holds": cueHolds, "exists": cueExists, "ask": cueAsk, "question": cueQuestion, "equality": cueEquality, "loss": cueLoss,
}

var english = map[string]cueClass{
	"so": cueHence, "hence": cueHence, "thus": cueHence, "therefore": cueHence, "consequently": cueHence, "accordingly": cueHence,
	"implies": cueHence, "implying": cueHence, "imply": cueHence, "follows": cueHence, "means": cueHence, "meaning": cueHence,
	"since": cueSince, "because": cueSince, "as": cueNone,
	"then": cueThen,
	"get":  cueGet, "gets": cueGet, "gives": cueGet, "give": cueGet, "giving": cueGet, "yields": cueGet, "yield": cueGet, "yielding": cueGet,
	"obtain": cueGet, "obtains": cueGet, "obtaining": cueGet, "getting": cueGet, "becomes": cueGet, "turns": cueGet, "shows": cueGet, "reveals": cueGet, "confirms": cueGet, "proves": cueGet, "forces": cueGet, "transforms": cueGet, "becoming": cueGet, "produces": cueGet, "leads": cueGet, "see": cueGet, "conclude": cueHence, "deduce": cueHence,
	"let": cueLet, "write": cueLet, "introduce": cueLet, "assign": cueLet, "denote": cueLet, "abbreviate": cueLet, "say": cueLet, "throughout": cueLet, "define": cueLet, "defined": cueLet, "called": cueLet, "termed": cueLet, "letting": cueTake, "writing": cueLet, "denoting": cueLet, "setting": cueTake, "set": cueLet, "call": cueLet, "choose": cueLet, "take": cueLet, "taking": cueTake,
	"suppose": cueSuppose, "assume": cueSuppose, "assuming": cueSuppose, "supposing": cueSuppose, "imagine": cueSuppose, "pretend": cueSuppose,
	"if": cueIf, "Had": cueIf, "Were": cueIf, "when": cueAt, "whenever": cueAt, "provided": cueAt, "unless": cueUnless, "once": cueAt, "case": cueAt, "long": cueAt, "soon": cueAt, "assumption": cueAt, "condition": cueAt, "hypothesis": cueAt, "event": cueAt,
	"for": cueFor, "at": cueFor, "given": cueGiven, "problem": cueGiven, "states": cueGiven, "says": cueQuote, "stands": cueLet, "possibility": cueAt, "scenario": cueAt, "situation": cueAt, "leaves": cueGet, "leaving": cueGet, "use": cueAsk, "finds": cueGet, "enough": cueEnough, "sufficient": cueEnough, "according": cueGiven, "choosing": cueTake, "multiply": cueAsk, "divide": cueAsk, "square": cueAsk, "keep": cueGet, "accept": cueGet, "retain": cueGet, "express": cueAsk, "compute": cueAsk, "calculate": cueAsk, "estimate": cueAsk, "there": cueExists, "exists": cueExists, "exist": cueExists, "stated": cueGiven, "told": cueGiven, "tells": cueGiven,
	"find": cueGoal, "want": cueGoal, "determine": cueGoal, "wants": cueGoal, "finding": cueGoal, "wish": cueGoal, "seek": cueGoal, "goal": cueGoal, "aim": cueGoal, "objective": cueGoal, "evaluate": cueGoal,
	"need": cueNeed, "must": cueNeed, "needs": cueNeed, "require": cueNeed, "requires": cueNeed, "should": cueNeed, "looking": cueNeed,
	"not": cueNot, "no": cueNot, "nothing": cueNot, "nobody": cueNot, "never": cueNot, "nowhere": cueNot, "none": cueNot, "cannot": cueNot, "can't": cueNot, "doesn't": cueNot, "isn't": cueNot, "don't": cueNot, "neither": cueNot, "nor": cueNot, "without": cueNone, "fails": cueNot, "fail": cueNot, "incorrect": cueNot, "mistake": cueNot, "error": cueNot, "typo": cueNot, "slip": cueNot, "wrong": cueNot, "false": cueNot, "won't": cueNot, "aren't": cueNot, "wouldn't": cueNot, "couldn't": cueNot,
	"reject": cueReject, "rejected": cueReject, "discard": cueReject, "discarded": cueReject, "extraneous": cueReject, "ignore": cueReject, "invalid": cueReject, "inadmissible": cueReject, "out": cueReject, "away": cueReject, "omit": cueReject, "excluded": cueReject, "rejecting": cueReject, "discarding": cueReject,
	"contradiction": cueAbsurd, "contradicts": cueAbsurd, "contradictory": cueAbsurd, "impossible": cueAbsurd, "absurd": cueAbsurd, "contradicting": cueAbsurd, "nonsense": cueAbsurd,
	"formula": cueQuote, "theorem": cueQuote, "identity": cueQuote, "identities": cueQuote, "law": cueQuote, "rule": cueQuote, "formulas": cueQuote, "recall": cueQuote, "remember": cueQuote, "property": cueQuote, "generally": cueQuote, "general": cueQuote, "lemma": cueQuote, "inequality": cueNone,
	"substitute": cueSubst, "substituting": cueSubst, "plug": cueSubst, "plugging": cueSubst, "substitution": cueSubst, "inserting": cueSubst, "insert": cueSubst, "putting": cueSubst, "put": cueSubst, "replacing": cueSubst, "replace": cueSubst,
	"combine": cueCombine, "combining": cueCombine, "adding": cueCombine, "subtracting": cueCombine, "add": cueCombine, "subtract": cueCombine, "equating": cueCombine, "comparing": cueCombine,
	"solve": cueSolve, "solving": cueSolve, "solves": cueSolve, "solution": cueNone, "solutions": cueNone, "roots": cueNone,
	"expand": cueRewrite, "expanding": cueRewrite, "factor": cueRewrite, "factoring": cueRewrite, "factors": cueNone, "simplify": cueRewrite, "simplifying": cueRewrite, "simplifies": cueRewrite, "rewrite": cueRewrite, "rewriting": cueRewrite, "rearranging": cueRewrite, "rearrange": cueRewrite, "simplified": cueRewrite, "rewritten": cueRewrite, "expands": cueRewrite, "reduces": cueRewrite, "collecting": cueRewrite, "distributing": cueRewrite, "dividing": cueRewrite, "multiplying": cueRewrite, "factorising": cueRewrite, "factorizing": cueRewrite,
	"answer": cueConclude, "conclusion": cueConclude, "finally": cueConclude, "altogether": cueNone,
	"correct": cueContrast, "but": cueContrast, "however": cueContrast, "although": cueContrast, "though": cueContrast,
	"i.e": cueEquiv, "namely": cueEquiv, "equivalently": cueEquiv, "equivalent": cueEquiv,
	"try": cueTry, "consider": cueTry, "considering": cueTry, "trying": cueTry, "guess": cueTry, "test": cueTry, "testing": cueTry, "tried": cueTry, "attempt": cueTry, "think": cueTry, "believe": cueTry, "wrote": cueSlip, "mistakenly": cueSlip, "wrongly": cueSlip, "incorrectly": cueSlip, "erroneously": cueSlip, "maybe": cueHedge, "perhaps": cueHedge, "possibly": cueHedge, "might": cueHedge, "checking": cueNone, "check": cueTry, "thought": cueTry,
	"will": cuePlan, "let's": cuePlan, "going": cuePlan, "plan": cuePlan, "would": cueNone, "try to": cuePlan,
	"all": cueAll, "any": cueAll, "every": cueAll, "each": cueAll, "equality": cueEquality, "generality": cueLoss, "wlog": cueLoss,
	"or": cueOr, "and": cueAnd,
	"where": cueWhere, "with": cueWhere,
	"equals": cueEquals, "equal": cueEquals,
	"what": cueQuestion, "which": cueWhere, "how": cueQuestion, "why": cueQuestion, "whether": cueQuestion,
	"show": cueShow, "shown": cueShow, "proved": cueShow, "prove": cueShow, "showing": cueShow, "proving": cueShow, "verify": cueShow,
	"step": cueLabel, "page": cueLabel, "part": cueLabel, "question": cueLabel, "option": cueLabel, "example": cueLabel, "method": cueLabel, "equation": cueLabel, "equations": cueNone, "exercise": cueLabel, "chapter": cueLabel, "section": cueLabel, "figure": cueLabel, "eq": cueLabel, "item": cueLabel, "line": cueNone, "choice": cueLabel,
	"holds": cueHolds, "hold": cueHolds, "satisfies": cueHolds,
	"is": cueIs, "are": cueIs, "was": cueIs, "were": cueIs, "be": cueIs,
	"know": cueKnow, "known": cueKnow, "note": cueNone,
	"divided": cueDivide, "times": cueTimes, "multiplied": cueTimes, "plus": cuePlusWord, "minus": cueMinusWord,
}

// english2 are the common words of two letters, which are no products of symbols.
var english2 = map[string]bool{"is": true, "so": true, "we": true, "if": true, "of": true, "to": true, "in": true, "at": true, "by": true, "as": true,
	"be": true, "he": true, "it": true, "on": true, "or": true, "an": true, "do": true, "go": true, "up": true, "us": true, "my": true, "no": true, "me": true}

var chinese = map[string]cueClass{
	"所以": cueHence, "因此": cueHence, "故": cueHence, "从而": cueHence, "于是": cueHence, "因而": cueHence, "可知": cueHence, "可见": cueHence, "说明": cueHence, "推出": cueHence, "由此": cueHence,
	"因为": cueSince, "由于": cueSince, "由": cueSince, "根据": cueSince, "由题意": cueGiven, "依题意": cueGiven, "根据题意": cueGiven, "知": cueGet, "存在": cueExists, "代换": cueSubst, "换元": cueSubst, "试确定": cueGoal, "比较": cueCombine, "通项公式": cueNone, "解析式": cueNone, "当成": cueNone, "当作": cueNone, "看成": cueNone, "不够": cueNone, "其实": cueContrast, "实际上": cueContrast, "目标": cueGoal, "目的": cueGoal, "告诉": cueGiven, "知道": cueNone, "未知": cueNone, "知识": cueNone, "判断": cueGoal, "由题意得": cueHence, "由题意可得": cueHence, "由题意知": cueGiven, "由已知": cueGiven, "由已知得": cueHence,
	"则": cueThen, "那么": cueThen, "此时": cueThen, "就": cueNone,
	"得": cueGet, "使得": cueNone, "可得": cueGet, "得到": cueGet, "变为": cueGet, "列方程": cueGet, "可列方程": cueGet, "列出方程": cueGet, "变成": cueGet, "转化为": cueGet, "化成": cueGet, "有": cueGet, "得出": cueGet, "求得": cueGet, "算得": cueGet, "便得": cueGet, "即得": cueGet,
	"即": cueEquiv, "也就是": cueEquiv, "亦即": cueEquiv, "等价于": cueEquiv,
	"设": cueLet, "引入变量": cueLet, "引入参数": cueLet, "令": cueTake, "记": cueLet, "取": cueTake, "任取": cueNone, "抽取": cueNone, "选取": cueNone, "提取": cueNone, "取出": cueNone, "取走": cueNone, "取自": cueNone, "各取": cueNone, "取值": cueNone, "取得": cueNone, "取到": cueNone, "不妨设": cueLet, "规定": cueLet, "我们称": cueLet, "记作": cueLet, "记为": cueLet, "定义": cueLet, "设为": cueLet,
	"假设": cueSuppose, "归纳假设": cueAt, "假定": cueSuppose, "反设": cueSuppose, "设若": cueSuppose,
	"若": cueIf, "如果": cueIf, "当": cueAt, "当且仅当": cueAt, "只要": cueAt, "要使": cueGoal, "欲使": cueGoal, "为使": cueGoal, "假如": cueAt, "一旦": cueAt, "对于": cueFor, "对任意": cueFor, "对一切": cueFor, "对所有": cueFor, "对任何": cueFor, "对每个": cueFor, "任意": cueFor,
	"时": cueWhen, "小时": cueNone, "同时": cueNone, "平时": cueNone, "时间": cueNone, "时候": cueWhen, "每时": cueNone, "用时": cueNone, "及时": cueNone, "临时": cueNone,
	"已知": cueGiven, "题设": cueGiven, "由题可知": cueGiven, "由题知": cueGiven, "题目": cueGiven, "题中": cueGiven, "条件": cueGiven,
	"求": cueGoal, "求导": cueNone, "求和": cueNone, "所求": cueNone, "求证": cueShow, "欲证": cueShow, "要证": cueShow, "需证": cueShow, "只需证": cueShow, "只需证明": cueShow, "想要": cueGoal, "求出": cueGoal, "要求": cueGoal, "下面证明": cueGoal, "证明": cueShow, "下证": cueGoal, "往证": cueGoal, "证明了": cueHence, "即证": cueGoal, "只需": cueEnough, "只要证": cueGoal,
	"不": cueNot, "没有": cueNot, "并不": cueNot, "无": cueNot, "无解": cueNot, "不成立": cueAbsurd, "不能": cueNot, "不是": cueNot, "不等于": cueNot, "并非": cueNot, "是错误的": cueNot, "是错的": cueNot, "不存在": cueNot, "无关": cueNone, "不妨": cueNone, "不变": cueNone, "不同": cueNone, "无实根": cueNot, "无实数根": cueNot, "不满足": cueReject, "不符合": cueReject, "不合": cueReject, "不符": cueReject, "不论": cueNone, "不难": cueNone, "不仅": cueNone, "不但": cueNone, "不失": cueNone, "不失一般性": cueLoss, "不管": cueNone, "不断": cueNone, "无论": cueNone, "不超过": cueNone, "不小于": cueNone, "不大于": cueNone, "不等": cueNone, "无穷": cueNone, "无数": cueNone, "无限": cueNone, "无理": cueNone,
	"不予考虑": cueReject, "舍去": cueReject, "舍": cueReject, "排除": cueReject, "不合题意": cueReject, "舍掉": cueReject, "不符合题意": cueReject, "增根": cueReject,
	"矛盾": cueAbsurd, "荒谬": cueAbsurd, "荒唐": cueAbsurd, "不对": cueReject, "错了": cueReject, "有误": cueNone, "不可能": cueAbsurd,
	"指出": cueQuote, "公式": cueQuote, "定理": cueQuote, "性质": cueQuote, "恒等式": cueQuote, "法则": cueQuote, "均值不等式": cueNone, "一般地": cueQuote,
	"代回": cueSubst, "代入": cueSubst, "代人": cueSubst, "把": cueSubst, "将": cueSubst,
	"减去": cueCombine, "加上": cueCombine, "联立": cueCombine, "相加": cueCombine, "相减": cueCombine, "两式": cueCombine,
	"解得": cueSolve, "解之得": cueSolve, "解": cueSolve, "解方程": cueSolve, "解不等式": cueSolve, "解方程组": cueSolve, "解不等式组": cueSolve, "解出": cueSolve, "解为": cueSolve,
	"化简": cueRewrite, "整理": cueRewrite, "整理得": cueRewrite, "化简得": cueRewrite, "展开": cueRewrite, "因式分解": cueRewrite, "变形": cueRewrite, "移项": cueRewrite, "合并": cueRewrite, "化为": cueRewrite, "可化为": cueRewrite, "配方得": cueRewrite,
	"综上": cueConclude, "综上所述": cueConclude, "答案": cueAnswerIs, "故答案为": cueAnswerIs, "答案为": cueAnswerIs, "答案是": cueAnswerIs, "故选": cueAnswerIs, "答": cueConclude, "故答案": cueAnswerIs, "最终答案": cueAnswerIs,
	"正确的": cueContrast, "但": cueContrast, "但是": cueContrast, "然而": cueContrast, "而": cueContrast, "又": cueContrast, "又因为": cueSince, "又由": cueSince,
	"试": cueTry, "再证": cueShow, "先证": cueShow, "试用": cueGoal, "试证": cueGoal, "试求": cueGoal, "认为": cueTry, "以为": cueTry, "误": cueSlip, "误差": cueNone, "错误": cueNone, "一开始": cueSlip, "起初": cueSlip, "也许": cueHedge, "或许": cueHedge, "大概": cueHedge, "尝试": cueTry, "猜": cueTry, "猜想": cueTry,
	"接下来": cuePlan, "我们将": cuePlan, "首先": cueNone, "下面": cuePlan,
	"或": cueOr, "或者": cueOr, "和": cueAnd, "和为": cueNone, "和是": cueNone, "且": cueAnd, "与": cueAnd, "以及": cueAnd, "并且": cueAnd,
	"直线": cueNone, "曲线": cueNone, "圆": cueNone, "椭圆": cueNone, "抛物线": cueNone, "双曲线": cueNone, "平面": cueNone, "方程": cueNone, "不等式": cueNone, "方程组": cueNone, "渐近线": cueNone, "准线": cueNone, "对称轴": cueNone, "函数": cueNone, "圆心": cueNone, "方程为": cueNone,
	"其中": cueWhere, "这里": cueWhere,
	"等于": cueEquals, "相等": cueNone,
	"多少": cueQuestion, "什么": cueQuestion, "哪": cueQuestion, "几": cueQuestion, "是否": cueQuestion,
	"得证": cueHolds, "成立": cueHolds, "恒成立": cueHolds, "等号成立": cueHolds, "取等号": cueHolds,
	"是": cueIs, "为": cueIs,
	"除非": cueUnless, "例如": cueNarrate, "比如": cueNarrate,
	"第": cueLabel, "步骤": cueLabel,
}

// longestChinese is the length in runes of the longest entry of the lexicon.
const longestChinese = 6

// chineseStarts marks the runes an entry of the lexicon can start with.
var chineseStarts = func() map[rune]bool {
	m := map[rune]bool{}
	for w := range chinese {
		r, _ := utf8.DecodeRuneInString(w)
		m[r] = true
	}
	return m
}()

// chineseCue returns the length in bytes and the class of the longest entry of
// the lexicon at the start of b, or 0.
func chineseCue(b []byte) (int, cueClass) {
	r, n := utf8.DecodeRune(b)
	if !chineseStarts[r] {
		return 0, cueNone
	}
	best, cue := 0, cueNone
	for k := 1; ; k++ {
		if c, ok := chinese[string(b[:n])]; ok {
			best, cue = n, c
		}
		if k == longestChinese || n >= len(b) {
			break
		}
		_, m := utf8.DecodeRune(b[n:])
		n += m
	}
	return best, cue
}

// longestEnglish is the length of the longest English entry of the lexicon, or more.
const longestEnglish = 16

func englishCue(t *proseToken) cueClass {
	c, ok := english[t.text]
	if !ok && len(t.text) <= longestEnglish && t.text != t.low {
		c = english[t.low]
	}
	return c
}

func commandCue(w string) cueClass {
	switch w {
	case `\therefore`, `\Rightarrow`, `\implies`, `\Longrightarrow`, `\to`, `\rightarrow`:
		return cueHence
	case `\because`:
		return cueSince
	case `\iff`, `\Leftrightarrow`:
		return cueEquiv
	case `\neg`:
		return cueNot
	}
	return cueNone
}

// mathWords are words of letters that belong to mathematics when they stand in
// running text without delimiters.
var mathWords = map[string]bool{
	"sin": true, "cos": true, "tan": true, "cot": true, "sec": true, "csc": true, "log": true, "ln": true, "lg": true, "exp": true,
	"sqrt": true, "cbrt": true, "abs": true, "min": true, "max": true, "gcd": true, "lcm": true, "mod": true, "lim": true, "int": true,
	"diff": true, "sum": true, "arcsin": true, "arccos": true, "arctan": true, "asin": true, "acos": true, "atan": true, "sinh": true,
	"cosh": true, "tanh": true, "pi": true, "floor": true, "ceil": true, "factorial": true, "prod": true, "product": true, "limit": true,
	"integrate": true, "det": true, "theta": true, "alpha": true, "beta": true, "gamma": true, "lambda": true, "asinh": true, "acosh": true,
	"atanh": true, "acot": true, "asec": true, "acsc": true, "coth": true, "sech": true, "csch": true, "infinity": true, "infty": true,
	"arcsinh": true, "arccosh": true, "arctanh": true, "arccot": true, "arcsec": true, "arccsc": true, "acoth": true, "asech": true, "acsch": true,
	"phi": true, "sigma": true, "omega": true, "delta": true, "epsilon": true, "mu": true, "rho": true, "tau": true, "zeta": true, "psi": true, "arg": true, "Re": true, "Im": true, "tr": true, "sgn": true,
	"dx": true, "dy": true, "dt": true, "erf": true, "inf": true, "oo": true, "nCr": true, "binomial": true, "ellipticF": true,
}

func isMathWord(w string) bool { return len(w) <= longestMathWord && mathWords[w] }

// longestMathWord is the length of the longest of them.
const longestMathWord = len("ellipticF")
