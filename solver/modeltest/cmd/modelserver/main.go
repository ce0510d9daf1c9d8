// Command modelserver replays a transcript on loopback for tests in other
// languages. It prints the base URL on its first line of output and serves until
// its standard input ends.
//
//	modelserver [NAME | FILE.txtar]
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

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
