package num

import "testing"

func TestBetween(t *testing.T) {
	for _, c := range [][3]string{
		{"-1", "1", "0"}, {"0", "1", "1/2"}, {"0", "3", "1"}, {"-3", "0", "-1"}, {"1/3", "1/2", "2/5"}, {"3.14", "3.15", "22/7"}, {"-3.15", "-3.14", "-22/7"},
		{"2", "2.001", "2001/1000"}, {"7/5", "17/12", "24/17"}, {"5/2", "3", "8/3"},
	} {
		a, b, want := must(t, c[0]), must(t, c[1]), must(t, c[2])
		if c[0] == "2" {
			want = Int(2).Add(Frac(1, 1001))
		}
		if got := Between(a, b); !got.Equal(want) || !a.Less(got) || !got.Less(b) {
			t.Errorf("Between(%s, %s) = %s, want %s", c[0], c[1], got, want)
		}
	}
	// Nothing of a smaller denominator lies between.
	for i := int64(1); i < 40; i++ {
		for j := i + 1; j < 60; j++ {
			a, b := Frac(i, 41), Frac(j, 59)
			if !a.Less(b) {
				continue
			}
			got := Between(a, b)
			d, _ := got.Denom().Int64()
			for q := int64(1); q < d; q++ {
				if x := a.Mul(Int(q)).Floor().Add(One).Quo(Int(q)); x.Less(b) {
					t.Fatalf("Between(%s, %s) = %s, but %s", a, b, got, x)
				}
			}
		}
	}
}

func must(t *testing.T, s string) Num {
	t.Helper()
	neg := s[0] == '-'
	if neg {
		s = s[1:]
	}
	p, q := s, "1"
	for i := range s {
		if s[i] == '/' {
			p, q = s[:i], s[i+1:]
		}
	}
	x, err := Parse(p)
	if err != nil {
		t.Fatal(err)
	}
	y, err := Parse(q)
	if err != nil {
		t.Fatal(err)
	}
	if x = x.Quo(y); neg {
		return x.Neg()
	}
	return x
}
