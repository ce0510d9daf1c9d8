package checker

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/verdict"
)

// Sentences that state arithmetic in words and are right, though a hasty reader finds them wrong.
const rightWords = `
If 1/5 is 12, then the whole is 60.
Since 2/5 is equal to 12.8 hectares, then 1/5 is equal to 12.8/2 = 6.4 hectares.
1 divided by 2/3 is 3/2, because there are 3/2 parts of size 2/3 in 1.
In base 8, 7 + 1 is 10.
In base 8 we know that 7 + 1 is 10.
On a 12-hour clock 9 + 5 is 2.
7 divided by 2 is 3 with remainder 1.
2 hours, which is 2 * 60 minutes, went by.
2 hours, which is 2 * 60, is long.
He paid $50, which is 2 * 20 more than before and 10 on top.
3 * 50 cents is $1.50.
20% of 50 is 10, and 10% of 50 is 5.
50% + 20% is 70%.
Half of 30 + 2 is 16.
Half of 30 + 2 is 17.
1 dozen equals 6 + 6 eggs.
The sum of 3 and 4 * 2 is 11.
The sum of $3$ and $4+5$ is $12$.
Twice $3 + 4$ is $14$.
The square of $2 + 1$ is $9$.
So $3+4$ is $7$ more than zero.
$2 \cdot 3$ is $1$ modulo 5.
We find that $2\cdot 3$ is $1$ in this field.
The quotient of $x^2-1$ and $x-1$, which simplifies to $x+1$, is linear.
The fraction with top $x^2-1$ and bottom $x-1$, which simplifies to $x+1$, is linear.
Multiplying the bottoms gives us $294$ which simplifies to nothing.
Multiply the tops to get $-450$ and the bottoms to get $294$, which simplifies to $-\frac{75}{49}$.
Simplify $2x+4$ by dividing by 2 to get $x+2$.
Divide the equation $2x+4 = 0$ to get $x+2$.
Factor out a 2 from $2x+4$ to get $x+2$.
Expand $(a+b)^2$ to get $2ab$ as the middle term.
With $a + b = 7$ we can simplify $2a + 2b$ to $14$.
When $x = 3$, $x^2+1$ simplifies to $10$.
Simplify $\sqrt{x^2}$ to get $x$ for positive $x$.
We add 5 and $2 \cdot 3$. This equals $11$.
We double $2 \cdot 3$. This equals $12$.
The values are $2$ and $3 + 4$. This equals $9$ together.
We get $2 \cdot 3$ of them. This equals $12$ legs.
We get $2x + 6$. Now $x = 4$. This equals $14$.
His age is 2x + 3x = 4x + 5.
The numbers of both are 2x + 3x = 4x, so x must be 0.
The length is 2x + 3x = 0.
The cost is 3x + 5 = 2x + 10.
The condition is 2x + 2x = 6x.
The equation is 2x + 2x = 6x.
The area is 12 * 2x = 2x square feet.
The rest is 20%x + 30%x = 50x/100.
The answer is 5 - 3, or 2.
Trying $x = 2$ gives $8 = 9$, which fails.
Solving gives $0 < -3$, which is not true.
I get $x = 3 + 1 = 5$. No wait, actually $x = 4$.
So $2 + 3 = 6$. Hold on, that should be $2 + 3 = 5$.
In either case $2 + 2 = 4$.
It is impossible that $2 + 2 = 5$.
The cube root of 27 is 3 and the square root of 49 is 7.
A third of 100 is 33.
The square root of 50 is 7.07.
We have $10b + a + 3 = 20a + 2b$. Simplifying the equation further, we get $8b - 19a = -3$.
We have $x + y = 5$. Adding the second one and simplifying, we get $2x + y = 8$.
We have $x + y = 5$ and $x - y = 1$. Simplifying, we get $2x + 0y = 6$.
We have $x + y = 5$. Using the other condition and simplifying, we get $x + 3y = 9$.
We have $2x + 4y = 6$. If we simplify, we get $x + 2y = 3$.
用 12×3 得 36。
3 加 5 等于 8。
5 加上 3 乘 2 等于 11。
在八进制中 7 加 1 等于 10。
`

// Sentences in words that are wrong.
const falseWords = `
So 3 * 4 is 11.
6 times 10 is 16.
Half of 30 is 14.
20% of 50 is 15.
$\frac{72}{8}$ is $8$.
We know that $6 \cdot 7$ is $44$.
The product is $2 \cdot 8$, which equals $15$.
I get 312, which is 6432 / 2^4.
The cube root of 64 is 2.
$\frac{-54}{36}$ simplifies to $-\frac{2}{3}$.
Expand $4(x + 7)(2 - x)$ to get $-4x^2 + 4x + 56$.
$x^2 - 1$ factors as $(x^2 + 1)(x - 1)$.
We can simplify $\frac{10}{45}$ to $\frac{2}{11}$.
So we get $\frac{8 \cdot 9}{4}$. That simplifies to $17$.
We simplify $2 + 2 = 5$.
The total amount they want is: (1/4)*x + (1/3)*x = (5/12)*x.
We choose 2 of them in $2 \cdot 3 = 7$ ways.
The chance of not getting a six is $\frac56 \cdot \frac56 = \frac{24}{36}$.
Expand using the distributive property: $3(2 + 5) = 6 + 5$.
We have $10b + a + 3 = 20a + 2b$. Simplifying the equation further, we get $9b - 19a = -3$.
We have $14 = \frac{x+109}{5} - 5$. If we multiply both sides by 5, we get $70 = x + 109 - 10$.
由题意得 $2x+4y=6$。化简得 $x+2y=4$。
一共有 3 乘 12 等于 38 支。
用 12×3 得 35。
`

func TestArithmeticInWords(t *testing.T) {
	for _, text := range strings.Split(strings.TrimSpace(rightWords), "\n") {
		for _, s := range report(t, "", text).Steps {
			if s.Verdict == verdict.Refuted {
				t.Errorf("%s: %s", text, describe(&s))
			}
			accepted(t, &s)
		}
	}
	for _, text := range strings.Split(strings.TrimSpace(falseWords), "\n") {
		refuted := false
		for _, s := range report(t, "", text).Steps {
			refuted = refuted || s.Verdict == verdict.Refuted
			accepted(t, &s)
		}
		if !refuted {
			t.Errorf("not refuted: %s", text)
		}
	}
}

// A heading is found however the text before a line grew, and once only.
func TestHeadingGrows(t *testing.T) {
	text := "Intro.\n\nWRONG solution:\n1+1=3\n\nRight solution:\n1+1=2\n\n错解：\n1+1=3\n\n正解：2\n"
	for size := 1; size < 9; size++ {
		var h heading
		for end := 0; end <= len(text); end += size {
			if got, want := h.last([]byte(text[:end])), new(heading).last([]byte(text[:end])); got != want {
				t.Fatalf("in pieces of %d, up to %q: %d, want %d", size, text[:end], got, want)
			}
		}
	}
	if i := new(heading).last([]byte(text[:30])); i != 8 {
		t.Error(i)
	}
}
