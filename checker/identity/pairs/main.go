// The command pairs prints pairs of texts, equal or not by construction, as
// lines of JSON: the LaTeX, the same as programs write it where they do, and
// whether the two are equal. The bench beside other checkers reads them.
package main

import (
	"encoding/json"
	"flag"
	"log"
	"os"

	"github.com/yansuan/yansuan/checker/identity"
)

type line struct {
	Scheme string     `json:"scheme"`
	LaTeX  [2]string  `json:"latex"`
	Code   *[2]string `json:"code,omitempty"`
	Equal  bool       `json:"equal"`
}

func main() {
	n := flag.Int("n", 500, "identities, and as many mutants")
	seed := flag.Uint64("seed", 1, "seed of the generator")
	flag.Parse()
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	g := identity.New(*seed)
	for range *n {
		a, b := g.NextTwice()
		for _, p := range [][2]identity.Pair{a, b} {
			l := line{Scheme: p[0].Scheme, LaTeX: [2]string{p[0].Left, p[0].Right}, Equal: p[0].Equal}
			if p[1].Left != "" && p[1].Right != "" {
				l.Code = &[2]string{p[1].Left, p[1].Right}
			}
			if err := out.Encode(l); err != nil {
				log.Fatal(err)
			}
		}
	}
}
