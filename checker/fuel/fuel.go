// Package fuel counts work. It stands in for a clock inside the module, where
// there is none: the same input always burns the same amount, on every host.
package fuel

// Limit is the reason why a computation stopped early. Its Code becomes the
// code of an unknown verdict.
type Limit struct{ Code string }

// Error returns the code.
func (l Limit) Error() string { return l.Code }

// The limits.
var (
	Exhausted = Limit{"unknown/fuel"}   // the tank is empty
	TooLarge  = Limit{"unknown/size"}   // an expression or a polynomial grew past its cap
	TooLong   = Limit{"unknown/digits"} // a number grew past its cap
)

// Default is the fuel of one request where the host gives none. One unit is
// about a term of a polynomial touched, or a machine word of a long number.
const Default = 2_000_000

// Tank holds the fuel of one computation. It is not safe for concurrent use.
// A nil Tank is bottomless, which only tests may rely on.
type Tank struct{ left int64 }

// NewTank returns a tank with n units.
func NewTank(n int64) *Tank { return &Tank{left: n} }

// Left returns what remains, never less than 0.
func (t *Tank) Left() int64 {
	if t == nil {
		return Default
	}
	return max(t.left, 0)
}

// Burn uses n units. When the tank runs dry it unwinds to the nearest Within
// by panicking with Exhausted.
func (t *Tank) Burn(n int) {
	if t == nil {
		return
	}
	t.left -= int64(n)
	if t.left < 0 {
		panic(Exhausted)
	}
}

// Stop unwinds to the nearest Within with l.
func Stop(l Limit) { panic(l) }

// Within runs f and returns the Limit that stopped it, if one did. Other panics pass through.
func Within(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			l, ok := r.(Limit)
			if !ok {
				panic(r)
			}
			err = l
		}
	}()
	f()
	return nil
}

// Share runs f on at most n units of t, so that a costly attempt leaves fuel for
// cheaper ones after it. It returns the Limit that stopped f, if one did.
func (t *Tank) Share(n int64, f func()) error {
	if t == nil {
		return Within(f)
	}
	n = min(n, t.Left())
	rest := t.left - n
	t.left = n
	err := Within(f)
	t.left = rest + max(t.left, 0)
	return err
}
