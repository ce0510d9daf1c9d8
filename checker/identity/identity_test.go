package identity_test

import (
	"flag"
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/identity"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

var (
	count = flag.Int("pairs", 1500, "identities to check, and as many mutants")
	seed  = flag.Uint64("seed", 1, "seed of the generator")
	show  = flag.String("show", "", "print the undecided pairs of the schemes that contain this; . prints all")
)

// leastDecided is the share of the pairs that must not stay open.
const leastDecided = 0.97

// tally counts the verdicts on the pairs of one scheme.
type tally struct{ pairs, decided, unknownTrue, unknownFalse int }

type timed struct {
	pair  identity.Pair
	taken time.Duration
	code  verdict.Code
}

// TestIdentities checks that no identity is refuted, no mutant proved, and that
// all evidence passes recheck. "go test ./checker/identity -pairs 100000 -v" is the long run.
func TestIdentities(t *testing.T) {
	g := identity.New(*seed)
	by := make(map[string]*tally)
	var slow []timed
	var total time.Duration
	wrong := 0
	for i := range *count {
		a, b := g.Next()
		for _, p := range []identity.Pair{a, b} {
			start := time.Now()
			r := checker.Equal(p.Left, p.Right, checker.EqualOptions{})
			taken := time.Since(start)
			total += taken
			if i%8 == 0 {
				if back := checker.Equal(p.Right, p.Left, checker.EqualOptions{}); back.Judgement.Verdict() != r.Judgement.Verdict() {
					t.Errorf("%s: %s | %s is %v (%s), and %v (%s) the other way round", p.Scheme, p.Left, p.Right,
						r.Judgement.Verdict(), r.Judgement.Code(), back.Judgement.Verdict(), back.Judgement.Code())
				}
			}
			slow = append(slow, timed{p, taken, r.Judgement.Code()})
			if len(slow) > 4000 {
				slow = slowest(slow)
			}
			n := by[p.Scheme]
			if n == nil {
				n = &tally{}
				by[p.Scheme] = n
			}
			n.pairs++
			v := r.Judgement.Verdict()
			switch {
			case v == verdict.Unknown:
				if p.Equal {
					n.unknownTrue++
				} else {
					n.unknownFalse++
				}
				if *show == "." || *show != "" && strings.Contains(p.Scheme, *show) {
					t.Logf("undecided (%v, %s, %v) %s: %s | %s", p.Equal, r.Judgement.Code(), taken.Round(time.Millisecond), p.Scheme, p.Left, p.Right)
				}
				continue
			case p.Equal != (v == verdict.Proved):
				wrong++
				t.Errorf("%s: %s | %s is %v but judged %v by %s, reading %q", p.Scheme, p.Left, p.Right, p.Equal, v, r.Judgement.Code(), r.Reading)
			}
			n.decided++
			if err := recheck.Check(r.Claim, r.Judgement.Evidence()); err != nil {
				t.Errorf("%s: %s | %s: evidence of %s: %v", p.Scheme, p.Left, p.Right, r.Judgement.Code(), err)
			}
		}
	}
	t.Log(report(by, slowest(slow), total, wrong))
	decided, pairs := 0, 0
	for _, n := range by {
		decided, pairs = decided+n.decided, pairs+n.pairs
	}
	if float64(decided) < leastDecided*float64(pairs) {
		t.Errorf("%d of %d pairs are decided", decided, pairs)
	}
}

func slowest(all []timed) []timed {
	sort.SliceStable(all, func(i, j int) bool { return all[i].taken > all[j].taken })
	return slices.Clone(all[:min(10, len(all))])
}

func report(by map[string]*tally, slow []timed, total time.Duration, wrong int) string {
	var b strings.Builder
	names := make([]string, 0, len(by))
	var pairs, decided int
	for n, t := range by {
		names = append(names, n)
		pairs += t.pairs
		decided += t.decided
	}
	sort.Slice(names, func(i, j int) bool {
		x, y := by[names[i]], by[names[j]]
		if a, c := x.decided*y.pairs, y.decided*x.pairs; a != c {
			return a < c
		}
		return names[i] < names[j]
	})
	fmt.Fprintf(&b, "%d schemes, %d pairs, %d judged wrongly, %.2f %% decided, %.0f pairs a second\n", len(names), pairs, wrong,
		100*float64(decided)/float64(max(pairs, 1)), float64(pairs)/total.Seconds())
	for _, n := range names {
		if t := by[n]; t.decided < t.pairs {
			fmt.Fprintf(&b, "%7.2f %%  %s (undecided: %d identities, %d mutants)\n", 100*float64(t.decided)/float64(t.pairs), n, t.unknownTrue, t.unknownFalse)
		}
	}
	for _, s := range slow {
		fmt.Fprintf(&b, "%10v  %s  %s | %s\n", s.taken.Round(10*time.Microsecond), s.code, s.pair.Left, s.pair.Right)
	}
	return b.String()
}

// TestDeterministic checks that a seed fixes the pairs and that all schemes occur.
func TestDeterministic(t *testing.T) {
	a, b := identity.New(7), identity.New(7)
	seen := make(map[string]bool)
	for range 600 {
		p, m := a.Next()
		q, n := b.Next()
		if p != q || m != n {
			t.Fatalf("%v is not %v", p, q)
		}
		seen[p.Scheme] = true
	}
	if names := a.Schemes(); len(names) < 40 || len(seen) < len(names)-2 {
		t.Errorf("%d of %d schemes occur", len(seen), len(names))
	}
}
