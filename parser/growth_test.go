package parser

import (
	"math"
	"runtime"
	"strings"
	"testing"
	"time"
)

// entries are the four ways to read, each with a text to be repeated.
var entries = []struct {
	name, unit string
	read       func(src string)
}{
	{"expression", `3x^2 - \frac{1}{2}(y + 4)^2 + 5\sqrt{z} - `, func(src string) { Expression(src+"1", Options{}) }},
	{"statement", `x^2 + 3x - \frac{1}{2}(y + 4)^2 = 5\sqrt{z} - 7xy + 2, `, func(src string) { Statement(src, Options{}) }},
	{"task", "(1) Solve $2x + 3 = 7$ for $x$. 已知 $a = 2$，求 $a^2 + 1$ 的值。\n", func(src string) { Task(src, Options{}) }},
	{"document", "Step: We know that $x^2-5x+6=0$, so 3 boxes * $4 = $12 and\n\\[\n(x-2)(x-3)=0\n\\]\n因此 $x=2$ 或 $x=3$。\n\n", func(src string) { Document(src, Options{}) }},
}

// sizes are those between which growth is measured.
var sizes = []int{1 << 10, 1 << 13, 1 << 16, 1 << 20}

// slope fits cost = c·size^slope by least squares of the logarithms: 1 is linear growth.
func slope(cost []float64) float64 {
	var sx, sy, sxx, sxy float64
	for i, c := range cost {
		x, y := math.Log(float64(sizes[i])), math.Log(c)
		sx, sy, sxx, sxy = sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	n := float64(len(cost))
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

// measure returns the shortest time in which a text of each size is read, and the bytes allocated for it.
func measure(unit string, read func(string), rounds int) (times, bytes []float64) {
	for _, size := range sizes {
		src := strings.Repeat(unit, size/len(unit))
		read(src)
		best, least := math.Inf(1), math.Inf(1)
		for range rounds {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			read(src)
			best = min(best, float64(time.Since(start)))
			runtime.ReadMemStats(&after)
			least = min(least, float64(after.TotalAlloc-before.TotalAlloc))
		}
		times, bytes = append(times, best), append(bytes, least)
	}
	return times, bytes
}

// TestGrowth wants memory in proportion to the text, from a kilobyte to a megabyte.
func TestGrowth(t *testing.T) {
	for _, e := range entries {
		if _, bytes := measure(e.unit, e.read, 1); slope(bytes) > 1.1 {
			t.Errorf("%s: memory grows with the power %.2f of the length", e.name, slope(bytes))
		}
	}
}

// BenchmarkGrowth prints the powers of the length with which time and memory grow.
func BenchmarkGrowth(b *testing.B) {
	for _, e := range entries {
		b.Run(e.name, func(b *testing.B) {
			var times, bytes []float64
			for b.Loop() {
				times, bytes = measure(e.unit, e.read, 5)
			}
			b.ReportMetric(slope(times), "time-power")
			b.ReportMetric(slope(bytes), "bytes-power")
		})
	}
}
