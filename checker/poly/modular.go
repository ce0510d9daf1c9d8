package poly

import "github.com/yansuan/yansuan/checker/modp"

// EvalMod returns the value of p at a point of f's elements, and false if the
// prime divides a denominator of p. A value other than 0 proves that p is not
// the zero polynomial, and that p does not vanish at any integer point that
// reduces to this one.
func (p Poly) EvalMod(f *modp.Field, point []uint64) (uint64, bool) {
	r := p.r
	r.tank.Burn(len(p.t) * (1 + r.n/4))
	sum := uint64(0)
	for _, t := range p.t {
		c, ok := f.FromNum(t.c)
		if !ok {
			return 0, false
		}
		for v := range r.n {
			switch k := r.exp(t.e, v); k {
			case 0:
			case 1:
				c = f.Mul(c, point[v])
			default:
				c = f.Mul(c, f.Pow(point[v], uint64(k)))
			}
		}
		sum = f.Add(sum, c)
	}
	return sum, true
}

// ImageMod returns p modulo f's prime with every variable but v replaced by the
// point's coordinates, and false if the prime divides a denominator. The degree
// of the image may be lower than that of p.
func (p Poly) ImageMod(f *modp.Field, v int, point []uint64) (modp.Poly, bool) {
	r := p.r
	r.tank.Burn(len(p.t) * (1 + r.n/4))
	d := p.Degree(v)
	if d > maxDense {
		return nil, false
	}
	out := make(modp.Poly, d+1)
	for _, t := range p.t {
		c, ok := f.FromNum(t.c)
		if !ok {
			return nil, false
		}
		for w := range r.n {
			if k := r.exp(t.e, w); k > 0 && w != v {
				c = f.Mul(c, f.Pow(point[w], uint64(k)))
			}
		}
		k := r.exp(t.e, v)
		out[k] = f.Add(out[k], c)
	}
	for len(out) > 0 && out[len(out)-1] == 0 {
		out = out[:len(out)-1]
	}
	return out, true
}

// spread returns n elements of f that look unrelated, the same on every run.
func spread(f *modp.Field, n int, seed uint64) []uint64 {
	out := make([]uint64, n)
	for i := range out {
		seed += 0x9e3779b97f4a7c15
		z := (seed ^ seed>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		out[i] = f.From(z ^ z>>31)
	}
	return out
}
