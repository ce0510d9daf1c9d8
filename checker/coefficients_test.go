package checker

import "testing"

func TestCoefficients(t *testing.T) {
	run(t, []solution{
		{"for all values", "", []line{{"Since $mx^2+nx = 4x^2-7x$ for all $x$, we have $m=4$ and $n=-7$.", "upp", ""}}},
		{"a wrong coefficient", "", []line{{"Since $mx^2+nx = 4x^2-7x$ for all $x$, we have $m=5$.", "uu", ""}}},
		{"compared", "", []line{{"$x^2+ux+v=x^2-6x+1$", "u", ""}, {"Comparing coefficients, $u=-6$ and $v=1$.", "pp", ""}}},
		{"an equation", "", []line{{"$mx^2+nx = 4x^2-7x$", "u", ""}, {"So $m=4$.", "u", ""}}},
		{"partial fractions", "", []line{{"$\\frac{5x-1}{(x-2)(x+1)} = \\frac{A}{x-2}+\\frac{B}{x+1}$ for all $x$.", "u", ""}, {"So $A=3$ and $B=2$.", "pp", ""}}},
		{"an equation for one value", "", []line{{"Comparing coefficients, $p = 2$.", "s", ""}, {"We have $3t + k = 7 + t$.", "u", ""}, {"So $k = 7$.", "u", ""}}},
		{"in Chinese", "", []line{{"若 $x^2+ux+v=(x-2)(x+5)$ 对任意 $x$ 恒成立, 则 $u=3$, $v=-10$.", "pp", ""}}},
	})
}

func TestConjugates(t *testing.T) {
	run(t, []solution{
		{"parts of an equation", "", []line{{"We have $(u+vi)(2-i) = 7+i$.", "u", ""}, {"So $2u+v = 7$ and $2v-u=1$.", "pp", FollowsCombination}}},
		{"a wrong part", "", []line{{"We have $u+vi = 7+i$.", "u", ""}, {"So $u = 6$.", "u", ""}}},
		{"of a number that is named", "", []line{{"Let $z = u+vi$. Then $z^2 = 5+12i$.", "su", ""}, {"So $u^2-v^2 = 5$ and $uv = 6$.", "pp", ""}}},
		{"of numbers that are not real", "", []line{{"We have $z+w = 4+i$.", "u", ""}, {"So $z+w = 4$.", "u", ""}}},
		{"modulus", "", []line{{"Let $z$ be a complex number with $|z| = 6$.", "s", ""}, {"So $z\\overline{z} = 36$.", "p", ""}, {"So $z^2 = 36$.", "u", ""}}},
		{"roots that are not real", "", []line{{"Let $z$ be a complex number with $z^3 = 8$.", "s", ""}, {"So $z = 2$.", "u", ""}}},
	})
}
