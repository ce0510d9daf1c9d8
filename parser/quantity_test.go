package parser

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

// TestQuantitiesInWords reads relations between quantities in words, as the tree of a formula
// or, where nothing is claimed that can be read for sure, as none.
func TestQuantitiesInWords(t *testing.T) {
	for src, want := range map[string]string{
		"The gcd of 48 and 18 is 8.":                                `\gcd(48,18)=8`,
		"So the highest common factor of $12$ and $18$ equals $6$.": `\gcd(12,18)=6`,
		"The least common multiple of 4, 6 and 9 is 36.":            `\operatorname{lcm}(4,6,9)=36`,
		"Note that the remainder when 17 is divided by 5 is 3.":     `17\bmod 5=3`,
		"When 17 is divided by 5, the remainder is 2.":              `17\bmod 5=2`,
		"17 divided by 5 leaves a remainder of 2.":                  `17\bmod 5=2`,
		"25 is 20% of 100.":                                         `25=20\%\times 100`,
		"The average of 3, 5 and 10 is 6.":                          `\frac{3+5+10}{3}=6`,
		"The square of the sum of 3 and 4 is 49.":                   `(3+4)^2=49`,
		"The absolute value of -3 is 3.":                            `|-3|=3`,
		"The reciprocal of 4 is 1/4.":                               `\frac14=\frac14`,
		"2 to the power of 5 is 32.":                                `2^5=32`,
		"2 to the power of 5 plus 1 is 33.":                         ``,
		"2 times 5 to the power of 2 is 50.":                        ``,
		"The sum of 3 and 4 is 7 and the product of 3 and 4 is 12.": `3+4=7; 3\times4=12`,
		"The derivative of $x^2$ is $2x$.":                          `\frac{d}{dx}x^2=2x`,
		"150 divided by 11 is 13 with remainder 7.":                 `150=11\times13+7\land7<11`,
		"The cube root of 64 is 2 times 2, which is 4.":             `\sqrt[3]{64}=2\times2=4`,
		"17 除以 5 的余数是 3":                                            `17\bmod 5=3`,
		"17除以5余2。":                                                  `17\bmod 5=2`,
		"48 和 18 的最大公约数是 8":                                         `\gcd(48,18)=8`,
		"$4$ 和 $6$ 的最小公倍数为 $12$。":                                   `\operatorname{lcm}(4,6)=12`,
		"3、5、10的平均数是6":                                              `\frac{3+5+10}{3}=6`,
		"3与4的和的平方是49":                                               `(3+4)^2=49`,
		"36的算术平方根是6":                                                `\sqrt{36}=6`,
		"25是100的25%":                                                `25=25\%\times100`,
		"2的5次方是32":                                                  `2^5=32`,
		"12能被5整除":                                                   `5\mid12`,
		"7是21的因数":                                                   `7\mid21`,
		"36 的平方根是 6":                                                ``, // the other is -6
		"The sum of 3 and 4 is less than 8.":                        `3+4<8`,
		"The sum of 3 and 4 times 2 is 14.":                         ``, // or 3 and 8
		"The remainder when -7 is divided by 3 is -1.":              ``, // or 2
		"3 squared plus 4 squared is 25.":                           `3^2+4^2=25`,
		"The gcd of 48 and 18 is 6 more than 0.":                    ``,
		"In base 8, the sum of 7 and 1 is 10.":                      ``,
		"The sum of 3 kg and 4 is 7.":                               ``,
		"What is the sum of 3 and 4?":                               ``,
		"The derivative of $x^2$ at $x=3$ is $6$.":                  ``,
		"The average of the numbers 3 and 5 that are odd is 4.":     ``,
		"The product of the roots of $x^2=4$ is $-4$.":              ``,
	} {
		got := ""
		for _, st := range Document(src, Options{}).Steps {
			for _, s := range st.Statements {
				if s.Role == syntax.Claim && isStatement(s.Math) {
					got += s.Math.String() + "; "
				}
			}
		}
		tree := ""
		for _, w := range strings.Split(want, "; ") {
			if w == "" {
				continue
			}
			n, err := Statement(w, Options{})
			if err != nil {
				t.Fatal(err)
			}
			tree += n.String() + "; "
		}
		if got != tree {
			t.Errorf("%s:\ngot  %s\nwant %s", src, got, tree)
		}
	}
}
