package wording

import "strings"

// faults are the messages of the parser and what it expected, with “” where they
// quote the text, in Chinese.
var faults = map[string]string{
	"“” is never closed":                          "“”没有闭合",
	"“” closes nothing":                           "“”没有对应的左括号",
	"“” does not close “”":                        "“”与“”不配对",
	"“” is never ended":                           "“”没有结束",
	"“” ends nothing":                             "“”没有对应的开头",
	"“” does not end “”":                          "“”与“”不配对",
	"the brace behind “” is never closed":         "“”后的花括号没有闭合",
	"the bar is never closed":                     "竖线没有闭合",
	"the double bar is never closed":              "双竖线没有闭合",
	"the environment “” is not known":             "未知的环境“”",
	"the command “” is not known":                 "未知的命令“”",
	"the character “” is not mathematics":         "字符“”不是数学符号",
	"“” does not fit here":                        "“”不应出现在这里",
	"a lone backslash":                            "单独的反斜杠",
	"a closing bracket comes too early":           "右括号出现得太早",
	"nothing stands behind “”":                    "“”后面缺少内容",
	"nothing stands behind the sign":              "符号后面缺少内容",
	"an operand is missing before “”":             "“”前面缺少运算对象",
	"an operand is missing between two relations": "两个关系符号之间缺少内容",
	"the brackets are empty":                      "括号里是空的",
	"the braces are empty":                        "花括号里是空的",
	"a sign alone says nothing":                   "只有一个符号",
	"nothing is differentiated":                   "没有被求导的函数",
	"nested too deeply":                           "嵌套太深",
	"the text ends too early":                     "文本没有写完",
	"there is nothing to read":                    "没有内容",

	"a number, a letter or a bracket": "数、字母或括号", "a number or a letter": "数或字母", "a letter": "字母", "letters": "字母", "a symbol": "字母", "a variable": "变量",
	"an operator or the end": "运算符或结尾", "an expression": "式子", "a factor": "因式", "a function": "函数", "a command": "命令", "a right side": "右边",
	"a numerator": "分子", "a denominator": "分母", "a radicand": "被开方数", "an exponent": "指数", "an exponent or an upper bound": "指数或上限", "a script": "上标或下标",
	"a modulus": "模数", "a closing bracket": "右括号", "the opening bracket before it": "前面的左括号", "the lower number of a binomial coefficient": "组合数的下标",
	"a number before the percent sign": "百分号前的数", "a bracket": "括号", "what the accent stands on": "上方记号下的内容", "an argument of a function": "函数的自变量", "what stands above": "上方的内容", "the upper number of a binomial coefficient": "组合数的上标", "the index of a root": "根指数", "the content of a box": "方框里的内容", "an argument": "自变量", "an operand": "运算对象", "an amount": "金额", "an integrand": "被积函数",
}

// Fault says in Chinese what the parser says in English of a text it cannot read; a
// message without a translation stays as it is.
func Fault(message string) string {
	var form strings.Builder
	var quoted []string
	for rest := message; ; {
		before, after, ok := strings.Cut(rest, "“")
		form.WriteString(before)
		if !ok {
			break
		}
		inner, behind, _ := strings.Cut(after, "”")
		quoted = append(quoted, inner)
		form.WriteString("“”")
		rest = behind
	}
	said, ok := faults[form.String()]
	if !ok {
		if opener, behind := strings.CutSuffix(message, " before it"); behind {
			return "前面的 " + opener
		}
		return message
	}
	for _, q := range quoted {
		said = strings.Replace(said, "“”", "“\x00"+q+"”", 1)
	}
	return strings.ReplaceAll(said, "\x00", "")
}
