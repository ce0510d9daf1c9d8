package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/verdict"
)

func main() {
	f, _ := os.Open(os.Args[1])
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), 1<<24)
	type rec struct {
		ID, Source, Kind, Gold, Answer string
		Equal                          bool
	}
	type cnt struct{ n, eq, fa, fr, ra, rr, un int }
	by := map[string]*cnt{}
	var worst time.Duration
	var total time.Duration
	var worstID string
	for sc.Scan() {
		var r rec
		json.Unmarshal(sc.Bytes(), &r)
		opt := checker.EqualOptions{}
		if r.Kind == "form" {
			opt.Mode = "form"
		}
		t0 := time.Now()
		res := checker.Equal(r.Gold, r.Answer, opt)
		d := time.Since(t0)
		total += d
		if d > worst {
			worst, worstID = d, r.ID
		}
		res2 := checker.Equal(r.Answer, r.Gold, opt)
		if res.Judgement.Verdict() != res2.Judgement.Verdict() {
			fmt.Printf("ASYM %s: %q %q %v/%v\n", r.ID, r.Gold, r.Answer, res.Judgement.Code(), res2.Judgement.Code())
		}
		c := by[r.Kind]
		if c == nil {
			c = &cnt{}
			by[r.Kind] = c
		}
		c.n++
		if r.Equal {
			c.eq++
		}
		tag := ""
		switch v := res.Judgement.Verdict(); {
		case v == verdict.Proved && r.Equal:
			c.ra++
		case v == verdict.Refuted && !r.Equal:
			c.rr++
		case v == verdict.Proved:
			c.fa++
			tag = "FALSE-ACCEPT"
		case v == verdict.Refuted:
			c.fr++
			tag = "FALSE-REJECT"
		default:
			c.un++
			tag = "unknown"
		}
		if tag != "" {
			fmt.Printf("%s [%s] %s eq=%v gold=%.160q ans=%.300q code=%s reading=%s\n", tag, r.Kind, r.ID, r.Equal, r.Gold, r.Answer, res.Judgement.Code(), res.Reading)
		}
	}
	for k, c := range by {
		fmt.Printf("== %s n=%d eq=%d FA=%d FR=%d unk=%d recall=%.4f spec=%d/%d\n", k, c.n, c.eq, c.fa, c.fr, c.un, float64(c.ra)/float64(c.eq), c.rr, c.n-c.eq)
	}
	fmt.Println("worst", worst, worstID, "total", total)
}
