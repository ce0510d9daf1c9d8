package checker

import "testing"

// Equations between values of functions are facts, and those that hold for all values of a letter are used where they are needed.
func TestInstances(t *testing.T) {
	const recursive = `The function $f$ is given by $f(1)=f(2)=2$ and $f(n)=2f(n-1)-f(n-2)+n$ for all integers $n \geq 3$. Find $f(5)$.`
	const functional = `Suppose $g(x+y) = g(x)+g(y)+xy$ for all real numbers $x$ and $y$, and $g(1)=3$.`
	run(t, []solution{
		{"values", `Suppose $f(1)=2$, $f(2)=6$ and $f(3)=5$. Find $f(1)+f(3)$.`, []line{{"So $f(1)+f(3)=2+5=7$.", "pp", ""}, {"Also $f(2)-f(1)=4$.", "p", FollowsCombination}, {"Then $f(4)=7$.", "u", UnknownEquation}}},
		{"a recurrence", recursive, []line{{"We have $f(3)=2f(2)-f(1)+3=4-2+3=5$.", "ppp", ""}, {"Next, $f(4)=12$.", "p", FollowsCombination}, {"At last $f(5)=2f(4)-f(3)+5$.", "p", FollowsRestated}}},
		{"a recurrence below its range", recursive, []line{{"We have $f(2)=2f(1)-f(0)+2$.", "u", UnknownEquation}, {"And $f(\\frac72)=2f(\\frac52)-f(\\frac32)+\\frac72$.", "u", UnknownEquation}}},
		{"a functional equation", functional, []line{{"Hence $g(2)=g(1)+g(1)+1=7$.", "pp", ""}, {"Then $g(0)=0$.", "p", FollowsCombination}, {"So $g(x)+g(-x)=x^2$.", "p", FollowsCombination}, {"In particular $g(5)+g(-5)=25$.", "p", FollowsCombination}}},
		{"a value within a value", `Suppose $f(1)=2$, $f(2)=6$ and $f(3)=5$. Find $f(f(1))$.`, []line{{"So $f(f(1))=f(2)=6$.", "pp", FollowsRestated}, {"Likewise $f(f(2))=f(6)$.", "p", FollowsRestated}, {"But $f(f(3))=f(2)$.", "u", UnknownEquation}}},
		{"applied twice", `The function $f$ satisfies $f(3)=7$, and $f(f(n))=3n$ for all positive integers $n$. Find $f(7)$.`, []line{{"Therefore $f(f(3))=f(7)=9$.", "pp", FollowsCombination}}},
		{"a range in other words", `Suppose $h(2x)=2h(x)$ for all $x$ in the domain of $h$, and $h(1)=3$.`, []line{{"So $h(2)=2h(1)$.", "u", UnknownEquation}}},
		{"one number only", `Let $c$ be a number with $h(c+1)=2h(c)$, and $h(1)=3$.`, []line{{"So $h(2)=2h(1)$.", "u", UnknownEquation}}},
	})
}

// A function may be defined by one that is defined behind it, and a line may name the piece of a function in use.
func TestDefinitionsThatBuildOnOthers(t *testing.T) {
	run(t, []solution{
		{"defined later", `If $h(x)=5-g(x)$ and $g(x)=x^2$, what is $h(g(2))$?`, []line{{"We have $h(3)=5-g(3)=5-9=-4$.", "ppp", NumericTrue}, {"So $h(g(2))=-10$.", "r", NumericFalse}}},
		{"a piece", `Let $f(x)=\begin{cases} 2-x & \text{if } x\le 2 \\ x^2-4 & \text{if } x>2\end{cases}$.`, []line{{"If $x\\le 2$, then $f(x)=2-x$.", "u", ""}, {"So $f(3)=5$.", "p", NumericTrue}}},
	})
}
