package parser

import (
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

// TestRewrittenInWords reads relations whose sign is a phrase, and keeps apart what only looks like one.
func TestRewrittenInWords(t *testing.T) {
	for src, want := range map[string]string{
		`$\frac{-54}{36}$ simplifies to $-\frac{3}{2}$.`:                              "C",
		`Expand $4(x+7)(2-x)$ to get $-4x^2-20x+56$.`:                                 "C",
		`If we expand $-2(x+1)$, we get $-2x-2$.`:                                     "C",
		`The expression $x^2+2x+1$ can be written as $(x+1)^2$.`:                      "C",
		`$x^2 - 9$ factors as $(x-3)(x+3)$.`:                                          "C",
		`Rewrite $\sin 2x$ as $2\sin x\cos x$.`:                                       "C",
		`$2^{10}$ is $1024$, and so on.`:                                              "C",
		`The product is $2 \cdot 8$, which equals $16$.`:                              "C",
		`Let us simplify $6/4$ to get $3/2$.`:                                         "C",
		`Simplify $2x+4$ by dividing by 2 to get $x+2$.`:                              "",
		`The quotient of $x^2-1$ and $x-1$, which simplifies to $x+1$, is linear.`:    "",
		`Multiplying the bottoms gives us $294$ which simplifies to $\frac{1}{2}$.`:   "",
		`When $x=3$, $x^2+1$ simplifies to $10$.`:                                     "",
		`Expand $(a+b)^2$ to get $2ab$ as the middle term.`:                           "",
		`So $3+4$ is $7$ more than zero.`:                                             "",
		`The sum of $3$ and $4+5$ is $12$.`:                                           "C",
		`With the relation $f(2m) = m + 1$, $f(8) = f(4) + 2 = 5$.`:                   "C",
		`We can set up the equation: $5x + 3 = 18$.`:                                  "C",
		`They need $3x + x = 4x$ cups.`:                                               "C",
		`The chance of not getting a six is $\frac56 \cdot \frac56 = \frac{25}{36}$.`: "C",
		`Expand using the distributive property: $(t+1)(t-1) = t^2 - 1$.`:             "C",
		`We choose 2 shelves in $C(4,2) = 6$ ways.`:                                   "C",
		`The product is given by $ab = bc = cd$.`:                                     "C",
		`Substitute the given values: $a^2 + b^2 = 13$.`:                              "C",
	} {
		got := ""
		for _, st := range Document(src, Options{}).Steps {
			for _, s := range st.Statements {
				if isStatement(s.Math) && s.Role == syntax.Claim {
					got += "C"
				}
			}
		}
		if got != want {
			t.Errorf("%q, want %q: %s", got, want, src)
		}
	}
}

// TestPointedAt reads what "this" comes to, where the sentence before ends with the expression it is about.
func TestPointedAt(t *testing.T) {
	for src, want := range map[string]int{
		`So we get $\frac{8 \cdot 9}{4}$. That simplifies to $18$.`: 1,
		`We want the sum of $2x + 3x$. This simplifies to $5x$.`:    1,
		`The sum is $3 + 4$. And this is equal to $7$.`:             1,
		`So $E = \frac94 - 2$. That simplifies to $\frac14$.`:       2,
		`We add 5 and $2 \cdot 3$. This equals $11$.`:               0,
		`The values are $2$ and $3 + 4$. This equals $9$.`:          0,
		`We get $2 \cdot 3$ more. This equals $11$.`:                0,
		`We get $2x + 6$. This simplifies to $14$.`:                 0,
		`We get $2 \cdot 3$. Then we go on. This equals $11$.`:      0,
		`Adding them to $2 \cdot 3$. This equals $11$.`:             0,
	} {
		got := 0
		for _, st := range Document(src, Options{}).Steps {
			for _, s := range st.Statements {
				if isStatement(s.Math) && s.Role == syntax.Claim {
					got++
				}
			}
		}
		if got != want {
			t.Errorf("%d claims, want %d: %s", got, want, src)
		}
	}
}

// TestSpacedCall reads f (x) = … in running text as one relation.
func TestSpacedCall(t *testing.T) {
	for _, st := range Document("the graph of f (x) = e^x - x^2 is steep", Options{}).Steps {
		for _, s := range st.Statements {
			if s.Math.Is(syntax.Relation) && s.Math.Args[0].Is(syntax.Juxtapose) {
				return
			}
		}
	}
	t.Error("f (x) is not the left side")
}
