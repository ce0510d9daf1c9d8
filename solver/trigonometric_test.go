package solver_test

import "testing"

// TestTrigonometric solves equations in sines, cosines and tangents, in an interval and at large.
func TestTrigonometric(t *testing.T) {
	solvedAs(t, []answered{
		{`Solve $\sin x = \frac{1}{2}$ for $0 \le x < 2\pi$.`, `x = \frac{\pi}{6} \text{ or } x = \frac{5\pi}{6}`},
		{`Find all solutions of $2\cos^2 x - 1 = 0$ in the interval $[0, 2\pi)$.`, `x = \frac{\pi}{4} \text{ or } x = \frac{3\pi}{4} \text{ or } x = \frac{5\pi}{4} \text{ or } x = \frac{7\pi}{4}`},
		{`解方程 $\sin x = \frac{1}{2}$，$x \in [0, 2\pi]$。`, `x = \frac{\pi}{6} \text{ 或 } x = \frac{5\pi}{6}`},
		{`Solve $\cos x = -\frac{\sqrt{3}}{2}$, where $0^\circ \le x \le 360^\circ$.`, `x = 150^\circ \text{ or } x = 210^\circ`},
		{`Solve $2\sin^2 x + \sin x - 1 = 0$ on $[0, 2\pi)$.`, `x = \frac{\pi}{6} \text{ or } x = \frac{5\pi}{6} \text{ or } x = \frac{3\pi}{2}`},
		{`Solve $\sin 2x = \cos x$ for $0 \le x \le 2\pi$.`, `x = \frac{\pi}{6} \text{ or } x = \frac{\pi}{2} \text{ or } x = \frac{5\pi}{6} \text{ or } x = \frac{3\pi}{2}`},
		{`Solve $2\sin(2x + \frac{\pi}{3}) = 1$ for $0 \le x \le \pi$.`, `x = \frac{\pi}{4} \text{ or } x = \frac{11\pi}{12}`},
		{`Solve $\tan^2 x = 3$ for $0 \le x < \pi$.`, `x = \frac{\pi}{3} \text{ or } x = \frac{2\pi}{3}`},
		{`Find all solutions of $x^2 = 4$ in the interval $[0, 5]$.`, "x = 2"},
		{`Solve sin x = 1/2.`, `x = \frac{\pi}{6} + 2\pi k \text{ or } x = \frac{5\pi}{6} + 2\pi k \quad (k \in \mathbb{Z})`},
		{`Find the general solution of $\tan x = 1$.`, `x = \frac{\pi}{4} + \pi k \quad (k \in \mathbb{Z})`},
		{`Solve $\sqrt{3}\sin x - \cos x = 0$.`, `x = \frac{\pi}{6} + \pi k \quad (k \in \mathbb{Z})`},
		{`求方程 $2\cos^2 x - 1 = 0$ 的通解。`, `x = \frac{\pi}{4} + \frac{\pi k}{2} \quad (k \in \mathbb{Z})`},
	})
	unanswered(t, []string{
		`Solve $\frac{1-\cos x}{\sin x} = 0$.`,
		`Solve $\cos x = \frac{1}{3}$ on $[0, 2\pi]$.`,
		`Solve $\sin x = x$.`,
		`Solve $\sin x = \frac{1}{2}$ for $0 \le x \le 360$.`,
	})
}

// TestCompositions evaluates functions of functions and inverses of functions.
func TestCompositions(t *testing.T) {
	solvedAs(t, []answered{
		{`If $f(x) = 2x+1$ and $g(x) = x^2$, find $(f \circ g)(2)$.`, "9"},
		{`Given $f(x) = 3x - 2$ and $g(x) = x^2 + 1$, find $(g\circ f)(x)$.`, "9x^2 - 12x + 5"},
		{`If $f(x) = \frac{2x+1}{x-3}$, find $f^{-1}(x)$.`, `\frac{3x+1}{x-2}`},
		{`If $f(x) = 2x + 3$, what is $f^{-1}(7)$?`, "2"},
		{`已知 $f(x) = x^3 + 1$，求 $f^{-1}(9)$。`, "2"},
		{`Let $f(x)=x+1$ and $g(x)=2x$. Compute $f(g^{-1}(f^{-1}(4)))$.`, `\frac{5}{2}`},
	})
	unanswered(t, []string{"已知 $f(x)=x^2$，求 $f^{-1}(4)$。"})
}
