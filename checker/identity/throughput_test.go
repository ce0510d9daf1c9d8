//go:build unix

package identity_test

import (
	"syscall"
	"testing"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/identity"
)

// BenchmarkIdentities compares pairs of all schemes, half of them equal. It
// reports how many one processor decides in a second of its own time, the
// collector's included, which other programs do not lengthen.
func BenchmarkIdentities(b *testing.B) {
	g := identity.New(3)
	var pairs []identity.Pair
	for range 2000 {
		p, m := g.Next()
		pairs = append(pairs, p, m)
	}
	b.ReportAllocs()
	b.ResetTimer()
	start := processorTime(b)
	for i := 0; b.Loop(); i++ {
		p := pairs[i%len(pairs)]
		checker.Equal(p.Left, p.Right, checker.EqualOptions{})
	}
	b.ReportMetric(float64(b.N)/(processorTime(b)-start), "pairs/s")
}

// processorTime returns the seconds of processor time that this process has used.
func processorTime(b *testing.B) float64 {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		b.Fatal(err)
	}
	return float64(r.Utime.Nano()+r.Stime.Nano()) / 1e9
}
