package num

import (
	"errors"
	"math/big"
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/checker/fuel"
)

// MaxDigits caps the digits Parse accepts, counting those an exponent adds.
const MaxDigits = 20_000

// ErrSyntax is returned by Parse for text that is no number.
var ErrSyntax = errors.New("num: not a number")

// Parse reads an integer, a decimal ("3.25", ".5", "1e-5"), a repeating decimal
// ("0.(3)", "1.2(34)") or a fraction of such numbers ("-7/3"). It returns
// ErrSyntax for anything else, and fuel.TooLong past MaxDigits.
func Parse(s string) (Num, error) {
	if a, b, ok := strings.Cut(s, "/"); ok {
		x, err := parseDecimal(a)
		if err != nil {
			return Num{}, err
		}
		y, err := parseDecimal(b)
		if err != nil {
			return Num{}, err
		}
		if y.IsZero() {
			return Num{}, ErrSyntax
		}
		return x.Quo(y), nil
	}
	return parseDecimal(s)
}

func parseDecimal(s string) (Num, error) {
	if len(s) > MaxDigits {
		return Num{}, fuel.TooLong
	}
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	exp := 0
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		e, err := strconv.Atoi(s[i+1:])
		if errors.Is(err, strconv.ErrRange) || e > MaxDigits || e < -MaxDigits {
			return Num{}, fuel.TooLong
		}
		if err != nil {
			return Num{}, ErrSyntax
		}
		exp, s = e, s[:i]
	}
	whole, frac, _ := strings.Cut(s, ".")
	period := ""
	if i := strings.IndexByte(frac, '('); i >= 0 {
		if !strings.HasSuffix(frac, ")") || len(frac) < i+3 {
			return Num{}, ErrSyntax
		}
		period, frac = frac[i+1:len(frac)-1], frac[:i]
	}
	if whole == "" && frac == "" && period == "" || !digits(whole) || !digits(frac) || !digits(period) {
		return Num{}, ErrSyntax
	}
	var x Num
	if len(whole)+len(frac)+len(period) <= 18 {
		v, _ := strconv.ParseInt("0"+whole+frac+period, 10, 64)
		x = Num{n: v}
	} else {
		v, _ := new(big.Int).SetString("0"+whole+frac+period, 10)
		x = FromBigInt(v)
	}
	if period != "" {
		// 0.a(b) = (ab - a) / (10^|a| · (10^|b| - 1)).
		v, _ := new(big.Int).SetString("0"+whole+frac, 10)
		x = x.Sub(FromBigInt(v)).Quo(pow10(len(period)).Sub(One))
	}
	exp -= len(frac)
	if exp >= 0 {
		x = x.Mul(pow10(exp))
	} else {
		x = x.Quo(pow10(-exp))
	}
	if neg {
		x = x.Neg()
	}
	return x, nil
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func pow10(k int) Num {
	p, _ := Int(10).Pow(k, 0)
	return p
}

// String returns "-7/3", or "5" for an integer.
func (x Num) String() string {
	if x.big != nil {
		return x.big.RatString()
	}
	if x.m == 0 {
		return strconv.FormatInt(x.n, 10)
	}
	return strconv.FormatInt(x.n, 10) + "/" + strconv.FormatInt(x.m+1, 10)
}

// Decimal returns x rounded half away from zero to the given number of places
// after the point, with trailing zeros kept.
func (x Num) Decimal(places int) string {
	return x.rat().FloatString(max(places, 0))
}

// ExactDecimal returns x as a finite decimal, and whether it has one of at most
// 60 places.
func (x Num) ExactDecimal() (string, bool) {
	if x.IsInt() {
		return x.String(), true
	}
	d := x.Den()
	twos := int(d.TrailingZeroBits())
	d.Rsh(d, uint(twos))
	fives, five, r := 0, big.NewInt(5), new(big.Int)
	for fives <= 60 {
		q, _ := new(big.Int).QuoRem(d, five, r)
		if r.Sign() != 0 {
			break
		}
		d, fives = q, fives+1
	}
	places := max(twos, fives)
	if places > 60 || d.Cmp(big.NewInt(1)) != 0 {
		return "", false
	}
	return x.Decimal(places), true
}

// Round returns x rounded half away from zero to the given number of decimal
// places, which may be negative (-2 rounds to hundreds). Places beyond
// MaxDigits in size are taken as MaxDigits.
func (x Num) Round(places int) Num {
	places = min(max(places, -MaxDigits), MaxDigits)
	unit := pow10(max(places, -places))
	if places > 0 {
		unit = unit.Inv()
	}
	q := x.Abs().Quo(unit).Add(Half).Floor().Mul(unit)
	if x.Sign() < 0 {
		return q.Neg()
	}
	return q
}

// Magnitude returns the integer k with 10^k ≤ |x| < 10^(k+1), and 0 for 0.
func (x Num) Magnitude() int {
	if x.IsZero() {
		return 0
	}
	x = x.Abs()
	k := int(float64(x.rawBits(true)-x.rawBits(false)) * 0.30102999566398)
	for x.Less(power(k)) {
		k--
	}
	for !x.Less(power(k + 1)) {
		k++
	}
	return k
}

func power(k int) Num {
	if k < 0 {
		return pow10(-k).Inv()
	}
	return pow10(k)
}

// RoundSignificant returns x rounded half away from zero to k ≥ 1 significant digits.
func (x Num) RoundSignificant(k int) Num { return x.Round(max(k, 1) - 1 - x.Magnitude()) }
