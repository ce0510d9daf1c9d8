package checker

import "testing"

// What is said of a known function is decided from its formula.
func TestBehaviour(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		// A cubic.
		{"Let $f(x)=x^3-12x$. So $f$ is increasing on $(-\\infty,-2)$ and $(2,\\infty)$ and decreasing on $(-2,2)$.", "ppp"},
		{"Let $f(x)=x^3-12x$. So $f$ is decreasing on $[-2,2]$.", "p"},
		{"Let $f(x)=x^3-12x$. So $f$ is increasing on $(1,\\infty)$.", "r"},
		{"已知函数 $f(x)=x^3-12x$。所以 $f(x)$ 的单调递增区间为 $(-\\infty,-2)$ 和 $(2,+\\infty)$，单调递减区间为 $(-2,2)$。", "pp"},
		{"已知函数 $f(x)=x^3-12x$。所以 $f(x)$ 的单调递增区间为 $(2,+\\infty)$。", "u"}, // not all of them
		{"已知函数 $f(x)=x^3-12x$。所以 $f(x)$ 在 $[-3,5]$ 上的最大值为 $65$，最小值为 $-16$。", "pp"},
		{"已知函数 $f(x)=x^3-12x$。所以 $f(x)$ 在 $[-3,5]$ 上的最大值为 $16$，最小值为 $-16$。", "rp"},
		{"已知函数 $f(x)=x^3-12x$。所以 $f(x)$ 的极大值为 $16$。", "p"},
		{"已知函数 $f(x)=x^3-12x$。当 $x=2$ 时，$f(x)$ 取得极小值 $-16$。", "pp"},
		{"已知函数 $f(x)=x^3-12x$。当 $x=2$ 时，$f(x)$ 取得极大值 $-16$。", "rp"},
		{"已知函数 $f(x)=x^3-12x$。当 $x>2$ 时，$f(x)$ 单调递增；当 $-3<x<2$ 时，$f(x)$ 单调递减。", "pr"},
		{"已知函数 $f(x)=x^3-12x$。$x=-2$ 是 $f(x)$ 的极大值点。", "p"},
		{"Let $f(x)=x^3-12x$. Then $f$ has a local maximum at $x = 0$.", "r"},
		{"Let $f(x)=x^3$. Then $f$ has a local minimum at $x = 0$.", "r"},
		{"Let $f(x)=x^4$. Then $f$ has a local minimum at $x = 0$.", "p"},
		{"Let $f(x)=x^3-12x$. Then the maximum of $f$ on $[0,3]$ is $0$, and the minimum of $f$ is $-16$.", "pu"}, // on which set?
		{"Let $f(x)=x^3-12x$. Then the function $f$ is odd.", "p"},
		{"Let $f(x)=x^3-12x$. Then the function $f$ is even.", "r"},
		{"Let $f(x)=x^3-3x^2$. Then the point $(1,-2)$ is an inflection point of $f$.", "pp"},
		{"Let $f(x)=x^3-3x^2$. Then the point $(2,-4)$ is an inflection point of $f$.", "rp"},
		{"Let $f(x)=x^3-3x^2$. The tangent line to $f$ at $x=1$ is $y=1-3x$.", "p"},
		{"Let $f(x)=x^3-3x^2$. The tangent line to $f$ at $x=1$ is $y=-3x$.", "r"},
		{"Let $f(x)=x^3-3x^2$. The slope of the tangent line to $f$ at $x=1$ is $3$.", "r"},
		{"已知 $f(x)=x^3-3x^2$。曲线 $y=f(x)$ 在点 $(1,-2)$ 处的切线方程为 $y=-3x+1$。", "pp"},
		{"Let $f(x)=x^3-3x^2$. The tangent line to $f$ at $(1,-1)$ is $y=1-3x$.", "rp"},    // not a point of the graph
		{"Let $f(x)=x^3$. Then $f$ is increasing on $\\mathbb{R}$ and on $(-1,1)$.", "pp"}, // though level at 0
		{"Let $f(x)=x+|x|$. Then $f$ is increasing on $(-2,1)$.", "u"},
		{"Let $f(x)=x^3-3x^2$. So $f$ is concave down on $(-\\infty,1)$ and concave up on $(1,\\infty)$.", "pp"},
		{"Let $f(x)=x^3-3x^2$. So $f$ is concave up on $(0,3)$.", "r"},
		{"Let $f(x)=x^3-3x^2$. So $f$ has a local maximum at $(0,0)$ and local minima at $x=0$ and $x=2$.", "pprp"},
		// A parabola.
		{"Let $g(x)=x^2-6x+10$. Then $g$ is always positive.", "p"},
		{"已知 $g(x)=x^2-6x+9$。所以 $g(x)$ 恒大于零。", "u"}, // on a smaller set perhaps
		{"Let $g(x)=x^2-6x+5$. Then the range of $g$ is $[-4,\\infty)$.", "p"},
		{"Let $g(x)=x^2-6x+5$. Then the range of $g$ is $[-5,\\infty)$.", "r"},
		{"Let $g(x)=x^2-6x+5$. Then the range of $g$ is $[-3,\\infty)$.", "u"}, // on a smaller set perhaps
		{"Let $g(x)=x^2-6x+5$. Then the graph of $g$ is symmetric about $x=3$.", "p"},
		{"Let $g(x)=x^2-6x+5$. Then the graph of $g$ is symmetric about $x=-3$.", "r"},
		{"Let $g(x)=x^2-6x+5$. Then the minimum value of $g$ is $-4$.", "p"},
		{"Let $g(x)=x^2-6x+5$. Then the minimum value of $g$ is $-5$.", "r"},
		{"Let $g(x)=x^2-6x+5$. Then the maximum value of $g$ is $10$.", "u"},
		// Other functions.
		{"Let $h(x)=x e^{-x}$. So $h$ is increasing on $(-\\infty,1)$ and decreasing on $(1,\\infty)$.", "pp"},
		{"Let $h(x)=\\frac{1}{x}$. So $h$ is decreasing on $(0,\\infty)$.", "p"},
		{"Let $h(x)=\\frac{1}{x}$. So $h$ is decreasing on $(-1,1)$.", "u"}, // it has no value at 0
		{"Let $h(x)=\\ln x$. So $h$ is decreasing on $(-\\infty,0)$.", "u"},
		{"Let $h(x)=\\arctan\\frac{1}{x}$. So $h$ is decreasing on $(-1,1)$.", "u"},
		{"Let $h(x)=\\sin 2x$. Then the period of $h$ is $\\pi$.", "p"},
		{"已知 $h(x)=\\sin 2x$。所以 $h(x)$ 的最小正周期为 $2\\pi$。", "r"},
		{"Let $h(x)=\\sin 2x$. Then $h$ is periodic with period $2\\pi$.", "u"},
		{"Let $h(x)=e^x-ex$. So $h$ is decreasing on $(-\\infty,1)$, and the minimum of $h$ is $0$.", "pp"},
		{"Let $h(x)=e^x-ex$. So $h$ is decreasing on $(-\\infty,2)$.", "r"},
		{"Let $h(x)=x^2e^{-x}$. So the maximum of $h$ on $[0,\\infty)$ is $4e^{-2}$.", "p"},
		{"Let $h(x)=x^2e^{-x}$. So the maximum of $h$ on $[0,1]$ is $4e^{-2}$.", "u"}, // no number at hand shows that it is not taken
		{"已知 $h(x)=\\frac{\\ln x}{x}$。所以 $h(x)$ 的单调递增区间为 $(0,e)$，最大值为 $\\frac1e$。", "pp"},
		{"已知 $h(x)=\\frac{\\ln x}{x}$。所以 $h(x)$ 的最大值为 $1$，在 $(1,4)$ 上单调递增。", "rr"},
		{"Let $h(x)=x\\ln x$. Then $h$ has a local minimum at $x=\\frac1e$.", "p"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// What is not asserted, or said of a function or a set that is not known, is left alone.
func TestBehaviourNotClaimed(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let $f(x)=x^2$. If $f$ is decreasing on $(3,4)$, then we are done.", ""},
		{"已知 $f(x)=x^2$。当 $f(x)$ 在 $(3,4)$ 上单调递减时，结论成立。", ""},
		{"已知 $f(x)=x^2$。选项 A：$f(x)$ 在 $(0,3)$ 上单调递减，错误。", "u"},
		{"Let $f(x)=x^2$. The function $f$ is odd. This is false.", "u"},
		{"Let $f(x)=x^2$. Is $f$ odd?", ""},
		{"Let $f(x)=x^2$. We ask whether $f$ is odd.", ""},
		{"Let $f(x)=x^2$. $f$ is not odd.", ""},
		{"Let $f(x)=x^2$ for $x > 0$. Then the minimum of $f$ is $1$.", ""},
		{"已知 $f(x)=x^2$，$x\\in[1,2]$。所以 $f(x)$ 的最小值为 $1$，最大值为 $4$。", "uu"},
		{"已知 $f(x)=x^2$。求 $f(x)$ 在区间 $[1,2]$ 上的最值。所以 $f(x)$ 的最小值为 $0$。", "u"},
		{"Let $f(x)=x^2$. The maximum of $f$ on the interval is $4$.", ""},
		{"Let $f(x)=ax^2$. So $f$ is increasing on $(0,1)$.", ""},
		{"So $f$ is increasing on $(0,1)$.", ""},
		{"Let $f(n)=n^2-3n$. The minimum of $f$ is $-2$.", ""},
		{"4 is even.", ""},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
