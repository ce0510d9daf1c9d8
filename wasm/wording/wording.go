// Package wording says in English and Chinese what the codes of verdicts mean.
// The checker knows codes only; sentences for people are made here.
package wording

import (
	"strings"

	"github.com/yansuan/yansuan/wasm/message"
)

// Details are what a sentence may name. All are LaTeX, and
// stand in the sentence between dollar signs.
type Details struct {
	Counterexample   *message.Counterexample
	Lost, Extraneous []string
}

// Explain returns the sentence for a code with its details filled in. A code
// without a sentence of its own gets the one of its verdict.
func Explain(code, verdict string, d Details) *message.Text {
	pair, ok := sentences[code]
	if r, other := refutations[code]; other && verdict == "refuted" {
		pair, ok = r, true
	}
	if !ok {
		if pair, ok = general[verdict]; !ok {
			return nil
		}
	}
	en, zh := pair[0], pair[1]
	if c := d.Counterexample; c != nil {
		at, left, right := point(c.Point), "$"+c.Left+"$", "$"+c.Right+"$"
		if at != "" && c.Left != "" {
			en += " At " + at + " the left side is " + left + " and the right side is " + right + "."
			zh += "当 " + at + " 时，左边等于 " + left + "，右边等于 " + right + "。"
		} else if c.Left != "" {
			en += " The left side is " + left + " and the right side is " + right + "."
			zh += "左边等于 " + left + "，右边等于 " + right + "。"
		} else if at != "" {
			en += " It fails at " + at + "."
			zh += "反例：" + at + "。"
		}
	}
	if len(d.Lost) > 0 {
		en += " Lost: " + listed(d.Lost, ", ") + "."
		zh += "丢失的解：" + listed(d.Lost, "，") + "。"
	}
	if len(d.Extraneous) > 0 {
		en += " Not a solution: " + listed(d.Extraneous, ", ") + "."
		zh += "多出的解：" + listed(d.Extraneous, "，") + "。"
	}
	return &message.Text{En: en, Zh: zh}
}

// point writes the values of the symbols.
func point(bindings []message.Binding) string {
	var parts []string
	for _, b := range bindings {
		parts = append(parts, "$"+b.Name+" = "+b.Value+"$")
	}
	return strings.Join(parts, ", ")
}

func listed(list []string, between string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = "$" + s + "$"
	}
	return strings.Join(out, between)
}

// Outcome returns the sentence for the code of a solution or of a failure, or
// nil where the code says how the problem was solved.
func Outcome(code string) *message.Text {
	if like, ok := alike[code]; ok {
		code = like
	}
	if pair, ok := outcomes[code]; ok {
		return &message.Text{En: pair[0], Zh: pair[1]}
	}
	if strings.HasPrefix(code, "unknown/") {
		return Explain(code, "unknown", Details{})
	}
	return nil
}

// general are the sentences for codes that have none of their own.
var general = map[string][2]string{
	"proved":  {"This holds.", "成立。"},
	"refuted": {"This does not hold.", "不成立。"},
	"unknown": {"This could not be decided.", "未能判定。"},
}

// sentences has an entry for every code of the checker.
var sentences = map[string][2]string{
	"stated": {"Given, defined or assumed: there is nothing to check.", "这是已知、定义或假设，无需验证。"},

	"equal/normal-form":    {"Both sides have the same normal form.", "两边化为同一标准形式。"},
	"equal/identical":      {"Both sides are the same expression.", "两边是同一个式子。"},
	"equal/counterexample": {"The two sides differ.", "两边不相等。"},
	"equal/angle":          {"The difference of the two angles is less than 1 in size and has the sine 0, so it is 0.", "两角之差的绝对值小于 1 且正弦为 0，故两角相等。"},
	"equal/separated":      {"The two sides are different numbers: their difference is bounded away from zero.", "两边是不同的数：其差严格不为零。"},
	"equal/root-bound":     {"Both sides are the same number: their difference is smaller than any nonzero value it could have.", "两边是同一个数：其差小于任何可能的非零值。"},
	"equal/same-text":      {"Both answers are the same text.", "两个答案文字相同。"},
	"equal/parts":          {"The answers were compared part by part.", "逐部分比较。"},
	"equal/constant":       {"They agree up to an arbitrary constant and its name.", "二者至多相差任意常数及其记号。"},
	"equal/solution-set":   {"Both have the same solutions.", "两者的解集相同。"},
	"equal/limit":          {"The first terms of numerator and denominator at that point decide the limit.", "由分子与分母在该点的首项得出极限。"},
	"equal/growth":         {"The fastest growing terms decide the limit.", "由增长最快的项得出极限。"},
	"equal/integrated":     {"Integrating confirms the value.", "积分验证了该值。"},
	"follows/induction":    {"The formula fulfils the law of the sequence and has its first terms.", "该公式满足数列的递推关系，且首项相符。"},
	"equal/induction":      {"Proved by induction: the first case and the step from one to the next.", "用归纳法证明：首项与递推步骤均成立。"},
	"equal/kind":           {"The answers are of different kinds.", "两个答案类型不同。"},
	"equal/form":           {"The value is right; the form was compared as asked.", "已按要求比较形式。"},

	"numeric/true":         {"The calculation is right.", "计算正确。"},
	"numeric/false":        {"The calculation is wrong.", "计算有误。"},
	"identity/false":       {"This is not true for all values.", "该式并非恒成立。"},
	"rounding/consistent":  {"Right at the digits shown.", "在所示位数内正确。"},
	"follows/substitution": {"Follows by putting in what is known.", "代入已知条件即得。"},
	"follows/combination":  {"Follows by combining what is known.", "由已知条件联立可得。"},
	"follows/restated":     {"This was already established.", "前面已经得出。"},
	"follows/contradicted": {"This contradicts what is known.", "与已知条件矛盾。"},

	"roots/equivalent": {"The same solutions as the line before.", "与上一行同解。"},
	"roots/implied":    {"Follows from the line before; it may have further solutions.", "由上一行推出，可能引入增根。"},
	"roots/complete":   {"These are all the real solutions.", "这就是全部实数解。"},
	"roots/satisfy":    {"These values are solutions.", "这些值是方程的解。"},
	"roots/lost":       {"A solution of the line before is missing.", "丢失了上一行的解。"},
	"roots/extraneous": {"A value given as a solution is none.", "所给的值不是方程的解。"},

	"division/remainder":            {"Quotient and remainder put back give the dividend.", "商与余数代回得被除数。"},
	"division/false":                {"Quotient and remainder put back do not give the dividend.", "商与余数代回得不到被除数。"},
	"sets/true":                     {"True of these sets.", "对这些集合成立。"},
	"sets/false":                    {"Not true of these sets: they differ at the number shown.", "对这些集合不成立：在所示的数处不同。"},
	"divisibility/true":             {"The divisibility holds.", "整除关系成立。"},
	"divisibility/false":            {"The divisibility does not hold.", "整除关系不成立。"},
	"calculus/derivative":           {"Differentiating gives this.", "求导结果正确。"},
	"calculus/derivative-false":     {"The derivative is another function.", "导数有误。"},
	"calculus/antiderivative":       {"Differentiating back gives the integrand.", "求导还原得被积函数。"},
	"calculus/antiderivative-false": {"Differentiating back does not give the integrand.", "求导还原得不到被积函数。"},
	"calculus/behaviour":            {"The function behaves like this.", "函数确有此性质。"},
	"calculus/behaviour-false":      {"The function does not behave like this.", "函数没有此性质。"},
	"integral/differentiated-back":  {"Differentiating back gives the integrand.", "求导还原得被积函数。"},
	"answer/satisfies":              {"The answer fulfils the problem's own equations.", "答案满足题目中的方程。"},
	"answer/fails":                  {"The answer does not fulfil the problem's own equations.", "答案不满足题目中的方程。"},

	"unknown/unread":          {"A part of this could not be read.", "有部分内容无法读懂。"},
	"unknown/unread-gold":     {"The expected answer could not be read.", "标准答案无法读懂。"},
	"unknown/unread-answer":   {"The answer could not be read.", "答案无法读懂。"},
	"unknown/several-answers": {"The text gives several answers.", "文本给出了多个答案。"},
	"unknown/no-answer":       {"No answer was found in the text.", "文本中没有找到答案。"},
	"unknown/notation":        {"This notation is read but not decided.", "能读懂这种记法，但尚不能判定。"},
	"unknown/constant":        {"They agree but for a constant of integration that the expected answer leaves out.", "二者只差一个积分常数，而标准答案未写出。"},
	"unknown/reading":         {"The notation has several readings, and they disagree.", "记法有歧义，各种理解的结论不一致。"},
	"unknown/readings":        {"The notation has several readings, and they disagree.", "记法有歧义，各种理解的结论不一致。"},
	"unknown/equation":        {"An equation that holds for some values only; nothing before it decides it.", "该方程只对部分值成立，前文不足以判定。"},
	"unknown/undecided":       {"No method at hand decides this.", "现有方法不能判定。"},
	"unknown/rounding":        {"Computed from rounded values, or off by less than one unit of the last digit.", "由近似值算得，或误差不足末位一个单位。"},
	"unknown/agreeing-digits": {"The two sides agree to many digits, but no proof was found.", "两边有许多位数字一致，但未找到证明。"},
	"unknown/not-numbers":     {"The sides are not numbers that can be compared.", "两边不是可比较的数。"},
	"unknown/units":           {"The units cannot be converted with certainty.", "单位换算无法确定。"},
	"unknown/restriction":     {"Roots are left out, and words near by may be the reason.", "有根被舍去，原因可能在附近的文字中。"},
	"unknown/retracted":       {"The text itself takes this line back.", "文中自己撤回了这一行。"},
	"unknown/domain":          {"One of the sides is not defined.", "有一边没有意义。"},
	"unknown/undefined":       {"One of the sides is not defined.", "有一边没有意义。"},
	"unknown/evidence":        {"The evidence was not accepted when it was verified again.", "证据复核未通过。"},
	"unknown/no-evidence":     {"There is no evidence for a verdict.", "没有可以支持结论的证据。"},
	"unknown/prose":           {"Words only: there is nothing to decide.", "只有文字，无可判定。"},
	"unknown/words":           {"Answers in words cannot be compared with certainty.", "文字答案无法确定地比较。"},
	"unknown/objects":         {"Objects of these kinds cannot be compared yet.", "尚不能比较这类对象。"},
	"unknown/form":            {"The form asked for is not known.", "不认识所要求的形式。"},
	"unknown/run-on":          {"False as an equality, but the equals sign may stand for “then”.", "作为等式不成立，但等号可能只是“接着算”的意思。"},
	"unknown/fragment":        {"The formula goes on beyond the part that could be read.", "只读懂了式子的一部分。"},
	"unknown/rounded":         {"One of the values is rounded.", "其中有近似值。"},
	"unknown/no-derivative":   {"There is no rule for the derivative.", "没有可用的求导法则。"},
	"unknown/fuel":            {"The work allowed was used up.", "允许的计算量已用完。"},
	"unknown/size":            {"An expression grew beyond its cap.", "式子的规模超出上限。"},
	"unknown/digits":          {"A number grew beyond its cap.", "数的位数超出上限。"},
}

// refutations are the sentences for codes that prove as well as refute.
var refutations = map[string][2]string{
	"equal/solution-set": {"The two have different solutions.", "两者的解集不同。"},
	"equal/constant":     {"They differ by more than an arbitrary constant.", "二者之差不是任意常数。"},
	"equal/form":         {"The value is right, but it is not written in the form asked for.", "数值正确，但形式不符合要求。"},
	"equal/limit":        {"The limit is another one.", "极限不是该值。"},
	"equal/growth":       {"The limit is another one.", "极限不是该值。"},
	"equal/integrated":   {"Integrating gives another value.", "积分得到另一个值。"},
	"equal/induction":    {"The sum or product has another value.", "求和或求积得到另一个值。"},
}

// outcomes are the ways in which a problem stays unsolved.
var outcomes = map[string][2]string{
	"no-goal":         {"It was not understood what is asked.", "没有读懂题目所求。"},
	"no-problem":      {"There is no problem.", "没有题目。"},
	"no-exact-method": {"No exact method here fits this problem; a model may.", "这里没有适用的精确方法；可以求助于模型。"},
	"no-model":        {"No exact method fits, and no model is configured.", "没有适用的精确方法，也没有配置模型。"},
	"self-check":      {"A solution was found and withdrawn: it did not pass its own checks.", "求得的解未通过自身检验，已撤回。"},
	"unverified":      {"An answer was found, but no independent route confirmed it.", "得到了答案，但没有独立途径予以证实。"},
	"no-answer":       {"The model gave no answer.", "模型没有给出答案。"},
	"answer-refuted":  {"The answer does not fulfil the problem's own equations.", "答案不满足题目中的方程。"},
	"repairs":         {"The model repeated refuted steps too often.", "模型多次重复被否定的步骤。"},
	"cancelled":       {"The session was cancelled.", "会话已取消。"},
	"no-key":          {"The service asks for a key: set YANSUAN_API_KEY or the widget's apiKey.", "服务需要密钥：请设置 YANSUAN_API_KEY 或组件的 apiKey。"},
	"no-permission":   {"The page has no permission to reach the service.", "页面无权访问该服务。"},
	"network":         {"The service could not be reached.", "无法连接服务。"},
	"refused":         {"The service refused the connection.", "服务拒绝连接。"},
	"dns":             {"The service's name could not be found.", "找不到服务的域名。"},
	"tls":             {"No secure connection to the service could be made.", "无法与服务建立安全连接。"},
	"cors":            {"The service does not allow calls from pages.", "服务不允许网页跨域调用。"},
	"timeout":         {"The service brought nothing for too long.", "服务长时间没有响应。"},
	"bad-reply":       {"The service's reply is no reply of a model.", "服务的回复不是模型的回复。"},
	"filtered":        {"The service withheld the reply.", "服务过滤了回复。"},
	"too-long":        {"The model's reply grew beyond its cap.", "模型的回复超出上限。"},
	"too-many-calls":  {"The model was called too often for one problem.", "对同一题调用模型次数过多。"},
	"unauthorised":    {"The service refuses the key.", "服务不接受该密钥。"},
	"bad-request":     {"The service refuses the request.", "服务不接受该请求。"},
	"server":          {"The service is busy or failed.", "服务繁忙或出错。"},
}

// alike has the codes that are told by the sentence of another: the service's own message says more.
var alike = map[string]string{
	"forbidden": "bad-request", "quota": "bad-request", "rate-limit": "bad-request", "not-found": "bad-request",
	"overloaded": "server",
	"html":       "bad-reply", "tool-calls": "bad-reply",
	"bad-url": "network", "aborted": "network",
	"cut": "no-answer", "length": "no-answer",
}
