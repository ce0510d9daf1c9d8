// Command modelserver replays transcripts on loopback for tests in other
// languages. It prints the base URL on its first line of output, or for "faults" a
// list of all faults with their URLs and ends, and serves until its standard input
// ends.
//
//	modelserver [NAME | FILE.txtar | faults]
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/solver/modeltest"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "modelserver:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	name := "box"
	if len(args) > 0 {
		name = args[0]
	}
	if name == "faults" {
		return faults()
	}
	t, err := modeltest.Named(name)
	if strings.HasSuffix(name, ".txtar") {
		var b []byte
		if b, err = os.ReadFile(name); err == nil {
			t, err = modeltest.Parse(b)
		}
	}
	if err != nil {
		return err
	}
	s, err := modeltest.New(t)
	if err != nil {
		return err
	}
	defer s.Close()
	fmt.Println(s.URL)
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

// served is a fault as a test in another language sees it.
type served struct {
	Name    string         `json:"name"`
	URL     string         `json:"url"`
	Key     string         `json:"key"`
	Model   string         `json:"model"`
	Problem string         `json:"problem"`
	Options solver.Options `json:"options"`
	Status  string         `json:"status"`
	Codes   []string       `json:"codes"`
	Answer  string         `json:"answer"`
	Calls   int            `json:"calls"`
}

func faults() error {
	var list []served
	for i := range modeltest.Faults {
		f := &modeltest.Faults[i]
		url, stop, err := f.Start()
		if err != nil {
			return err
		}
		defer stop()
		status, codes, answer := f.Told()
		list = append(list, served{f.Name, url, f.Key, modeltest.Model, modeltest.FaultProblem, f.Session(), status, codes, answer, f.Calls})
	}
	if err := json.NewEncoder(os.Stdout).Encode(list); err != nil {
		return err
	}
	_, err := io.Copy(io.Discard, os.Stdin)
	return err
}
