package checker

import "testing"

// Sets of real numbers are compared as such, whatever they are written as.
func TestSets(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let $A=\\{1,2,3\\}$ and $B=\\{2,3,5\\}$. Then $A\\cap B=\\{2,3\\}$ and $A\\cup B=\\{1,2,3,5\\}$.", "pp"},
		{"Let $A=\\{1,2,3\\}$ and $B=\\{2,3,5\\}$. Then $A\\cap B=\\{2\\}$ and $A\\setminus B=\\{1\\}$.", "rp"},
		{"Let $A=\\{1,2,3\\}$. Then $2\\in A$, $4\\notin A$, $4\\in A$ and $2\\notin A$.", "pprr"},
		{"$A=\\{x\\mid x^2<9\\}=(-3,3)$, $B=\\{x\\mid x\\ge1\\}$, $A\\cap B=[1,3)$, $A\\cup B=(-3,+\\infty)$.", "ppp"},
		{"$A=\\{x\\mid x^2<9\\}$, $B=\\{x\\mid x\\ge1\\}$, so $A\\cap B=(1,3)$.", "r"},
		{"设集合 $M=\\{x|-2\\le x<5\\}$，$N=\\{x|x\\ge 1\\}$，则 $M\\cap N=\\{x|1\\le x<5\\}$，$M\\cup N=\\{x|x\\ge-2\\}$。", "pp"},
		{"设集合 $A=\\{x\\mid x^2-2x-8<0\\}$，所以 $A=\\{x\\mid -2<x<4\\}$。", "p"},
		{"设集合 $A=\\{x\\mid x^2-2x-8<0\\}$，所以 $A=\\{x\\mid -4<x<2\\}$。", "r"},
		{"设全集 $U=\\{1,2,3,4,5\\}$，$A=\\{1,3\\}$，则 $\\complement_U A=\\{2,4,5\\}$。", "p"},
		{"设全集 $U=\\mathbb{R}$，$A=\\{x|x<3\\}$，则 $\\complement_U A=\\{x|x\\ge3\\}$，$∁_U A=\\{x|x>3\\}$。", "pr"},
		{"$A=\\{1,2\\}$, $B=\\{1,2,3\\}$. So $A\\subseteq B$, $A\\subset B$, $B\\supseteq A$.", "ppp"},
		{"$\\{2\\}\\subseteq\\{1,3\\}$, $\\varnothing\\subseteq\\{1\\}$, $3\\in\\{1,2\\}$.", "rpr"},
		{"$[0,2]\\cap(1,4)=(1,2]$, $[0,2]\\cup(1,4)=[0,4)$, $(0,1)\\cap(2,3)=\\varnothing$.", "ppp"},
		{"$\\{x\\in\\mathbb{Z}\\mid x^2<5\\}=\\{-2,-1,0,1,2\\}$.", "p"},
		{"$\\{x\\mid x^2\\le4, x\\in\\mathbb{Z}\\}=\\{-1,0,1\\}$.", "r"},
		{"$\\{x\\mid x^2<3\\}=(-\\sqrt3,\\sqrt3)$.", "p"},
		{"$\\{x\\mid |x-1|>2\\}=(-\\infty,-1)\\cup(3,+\\infty)$.", "p"},
		// The numbers of one may be meant to be whole; a name may be given anew.
		{"$\\{x\\mid x^2<4\\}=\\{-1,0,1\\}$.", "u"},
		{"$A=\\{1,2\\}$. In another example $A=\\{3\\}$.", "u"},
		{"Let $S=\\{a,b\\}$. Then $S\\cup\\{c\\}=\\{a,b,c\\}$.", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// x ∈ S says what values x has, or which bounds.
func TestMembership(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Solve $x^2=9$. The solutions are $x\\in\\{-3,3\\}$.", "p"},
		{"Solve $x^2=9$. $x\\in\\{-3,4\\}$.", "r"},
		{"$x^2<9$, so $x\\in(-3,3)$.", "up"},
		{"$x^2>9$, so $x\\in(-\\infty,-3)\\cup(3,\\infty)$.", "up"},
		{"$(x-1)(x-2)(x-3)<0$, so $x\\in(-\\infty,1)\\cup(2,3)$.", "up"},
		{"$x^2\\ge3$, so $x\\in(-\\infty,-\\sqrt3]\\cup[\\sqrt3,+\\infty)$.", "up"},
		{"$x^2<3$ gives $-\\sqrt3<x<\\sqrt3$.", "upp"},
		{"$x^2<3$ gives $-\\sqrt2<x<\\sqrt2$.", "uuu"},
		{"Let $x\\in[0,1]$. Then $x^2\\le x$ and $x+1\\in[1,2]$.", "pp"},
		{"For $x\\in(0,1)$, $x^2<x$.", "p"},
		{"Let $k\\in\\mathbb{Z}$. Then $2k+1\\in\\mathbb{Z}$.", ""},
		{"Let $0\\le x\\le1$. Then $x^2\\le x$.", "p"},
		{"Let $u=x^2$ and $u^2-5u+4=0$. So $u=1$ or $u=4$. So $x\\in\\{-2,-1,1,2\\}$.", "pp"},
		{"Let $u=x^2$ and $u^2-5u+4=0$. So $u=1$ or $u=4$. So $x\\in\\{-2,1,2\\}$.", "pu"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// What was said under a condition is known to what follows under the same one, and to nothing else.
func TestUnderTheSameCondition(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let $u=x^2$. If $u=4$, then $x^2=4$, so $x=\\pm2$.", "pp"},
		{"当 $a=2$ 时，$x^2-3x+a=0$，所以 $x^2-3x+2=0$，所以 $x=1$ 或 $x=2$。", "upp"},
		{"When $k=0$: $x^2=4$, so $x=2$ or $x=-2$. When $k=1$: $x^2=9$, so $x=3$ or $x=-3$.", "upup"},
		{"If $k=0$, then $x^2=4$. So $x=2$ or $x=-2$.", "uu"},
		{"If $u=4$, then $x^2=4$, so $x=\\pm3$.", "uu"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// A letter alone on the larger side is no bound where it stands on the other side too.
func TestRegionOfTurnedRelation(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want string
	}{
		{"$x^2<x$", "$0<x<1$", "proved"},
		{"$x^2<x$", "$x<0$ or $x>1$", "refuted"},
		{"$1/x>x$", "$x<-1$ or $0<x<1$", "proved"},
		{"$2x\\ge x$", "$x\\ge0$", "proved"},
	} {
		if got := Equal(tc.a, tc.b, EqualOptions{}).Judgement.Verdict().String(); got != tc.want {
			t.Errorf("%s and %s: %s, want %s", tc.a, tc.b, got, tc.want)
		}
	}
}
