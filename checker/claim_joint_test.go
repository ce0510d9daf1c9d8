package checker

import "testing"

// Values given together must solve the equations between their letters together.
func TestValuesTogether(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$p+q=9$ and $p-q=3$. Solving the system, $(p,q)=(7,2)$.", "uurr"},
		{"$p+q=9$ and $p-q=3$. Solving the system, $p=6$ and $q=3$.", "uupp"},
		{"$p+q=9$ and $p-q=3$. Solving the system, $p=6$ and $q=2$.", "uupr"},
		{"方程组 $p+q=9$, $p-q=3$，解得 $p=7$, $q=2$。", "uur"},
		// Where a line meets the axes, several pairs, and a choice of them.
		{"$2x+5y=10$, so $x=5$ and $y=2$.", "uuu"},
		{"$x+y=7$, $xy=10$. The solutions are $(x,y)=(5,2)$ and $(x,y)=(2,5)$.", "uuupuu"},
		{"$x+y=7$, $xy=10$. So $x=5$ and $x=2$, and $y=2$ and $y=5$.", "uuuuuu"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
	run(t, []solution{
		{"a point", "Solve the system $x+y=7$, $x-y=1$.", []line{{"The solution is $(x,y)=(4,2)$.", "pr", ""}}},
		{"of several", "Solve $x+y=7$, $xy=12$.", []line{{"The solutions are $(x,y)=(4,3)$ and $(x,y)=(2,5)$.", "upur", ""}}},
		{"the expression of the problem", "Simplify $3(2r+1)-2(r-4)$.", []line{{"$6r+3-2r+8 = 4r+5$", "r", IdentityFalse}, {"$6r+3-2r+8 = 4r+11$", "p", ""}}},
		{"a value in another form", "", []line{{"$p = \\frac{10}{4}$", "s", ""}, {"Simplifying, $p = \\frac{2}{5}$.", "r", FollowsNot}}},
		{"another value", "", []line{{"$p = \\frac{10}{4}$", "s", ""}, {"Hence $p = 3$.", "u", ""}}},
	})
}

// Numbers of choices are written in several ways.
func TestNumbersOfChoices(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"The number of ways is $7C3 = 36$.", "r"},
		{"$^7C_3 = 35$ and $_7P_2 = 40$", "pr"},
		{"$5C_2 = 3$", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// The formulas between a line and those it is held against are no words, and lines listed side by side are both given.
func TestWordsBetween(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$x+y=5$, $xy=6$, so $x^2+y^2=11$.", "uur"},
		{"$x+y=5$ and $xy=6$, so $x^2+y^2=13$.", "uup"},
		{"$x + y = 5$, $2x + 2y = 12$\n\n$0 = 2$\n\nThe lines are parallel.", "uuu"},
		{"Let $x=3$ and $y=-2$. Then $x^2-y^2=13$.", "r"},
		{"$\\omega^3=1$ and $\\omega\\ne 1$. So $\\omega^2=-1-\\omega$.", "uuu"},
		{"$\\log_2x=3$, so $x=8$. $\\log_2x=-1$, so $x=\\frac12$.", "upuu"},
		{"$\\sqrt{x}+2=0$\n\n$\\sqrt x=-2$\n\n$x=4$", "upr"},
		{"$23÷4=5……3$, $23÷4=5……2$, $23÷4=5 余 3$", "prp"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// A condition that gives values is put into what it restricts; what is said for all values is an identity.
func TestConditionsAndAllValues(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"If $2x=6$, then $x=2$.", "r"},
		{"If $x+y=5$ and $x-y=1$, then $x=2$.", "r"},
		{"If $x^2=4$ and $x>0$, then $x=2$.", "p"},
		{"From $3x+2=11$ we get $3x=13$.", "r"},
		{"From $3x+2=11$ we get $3x=9$.", "p"},
		{"If $x=2$ is a root, then $4+2b=0$, so $b=-2$.", "up"},
		{"From $x=1$ to $x=3$ the curve rises; $x=3$ is its end.", "u"},
		{"When $x=2$, $x^2-3x=5$.", "r"},
		{"When $x=2$, $x^2-3x=-2$.", "p"},
		{"若 $x=1$，$y=2$，则 $x+y=4$。", "r"},
		{"When $x=1$ and $y>2$, $x^2=4$.", "u"},
		{"$x^2+y^2=25$ meets the axes at $x=5$ and $y=5$.", "u"},
		{"Suppose $x=2$. Then $x^2+1=7$ gives $5=7$, a contradiction.", "u"},
		{"Let $f(x)=x^2$. If instead $f(x)=x^3$, then $f(2)=8$.", "u"},
		{"$(a+b)^2 = a^2+b^2$ for all real $a$ and $b$.", "r"},
		{"$(a+b)^2 = a^2+b^2$ for all real $a$.", "u"},
		{"$(x+p)^2=x^2+6x+q$ for all $x$.", "u"},
		{"对任意实数 $a,b$，都有 $(a+b)^2=a^2+b^2$。", "r"},
		{"$\\sqrt{x^2}=x$ for all real $x$.", "r"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
	run(t, []solution{
		{"the expression by its name", "化简 $(a+b)^2-(a-b)^2$。", []line{{"原式 $=a^2+2ab+b^2-a^2-2ab+b^2=2b^2$", "rp", ""}}},
		{"the expression by its name, right", "计算 $3+5\\times 2$。", []line{{"原式$=3+10=13$", "pp", ""}}},
		{"the value of the expression", "先化简，再求值：$(x+1)^2-x(x-1)$，其中 $x=2$。", []line{{"原式 $=x^2+2x+1-x^2+x=3x+1$", "pp", ""}, {"当 $x=2$ 时，原式 $=7$", "p", ""}, {"当 $x=2$ 时，原式 $=8$", "r", ""}}},
		{"roots with an index", "解方程 $x^2-6x+5=0$。", []line{{"$x_1=1$，$x_2=-5$", "sr", RootsExtraneous}}},
		{"roots with an index, right", "解方程 $x^2-6x+5=0$。", []line{{"$x_1=1$，$x_2=5$", "ss", ""}}},
	})
}
