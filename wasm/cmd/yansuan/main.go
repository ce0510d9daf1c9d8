// Command yansuan checks and solves mathematics at the terminal and in pipes.
//
//	yansuan equal|check|solve|parse|render|about [--jsonl] [--engine native|wasm] [--lang en|zh] [TEXT | FILE | -]
//
// It speaks the messages of the module, one JSON object a line, or prints for people.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/yansuan/yansuan/wasm/engine"
)

// The exit statuses.
const (
	exitDone    = 0 // all went well
	exitRefuted = 1 // the single item was refuted or is unsolved
	exitUsage   = 2 // the command line is wrong
	exitInput   = 3 // the single item, or the input as a whole, cannot be read
)

func main() { os.Exit(doMain(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// settings is the command line.
type settings struct {
	JSONL  bool   `name:"jsonl" help:"Read one JSON object a line and write one reply a line."`
	JSON   bool   `name:"json" help:"Write the reply to the single item as JSON."`
	Engine string `enum:"native,wasm" default:"native" help:"Compute in this program or in the module (${enum})."`
	Wasm   string `type:"path" placeholder:"FILE" env:"YANSUAN_WASM" help:"The module; yansuan.wasm beside this program by default."`
	Lang   string `enum:",en,zh" default:"" help:"Language of explanations (en or zh); by default that of the environment."`
	Fuel   int64  `help:"Work units an item may cost; 0 is the default."`
	Color  string `enum:"auto,always,never" default:"auto" help:"Colours (${enum})."`

	Equal   equalCommand   `cmd:"" help:"Compare an answer with the one expected."`
	Check   checkCommand   `cmd:"" help:"Check a worked solution step by step."`
	Solve   solveCommand   `cmd:"" help:"Solve a problem and verify the answer a second time."`
	Parse   parseCommand   `cmd:"" help:"Show how a text is read."`
	Render  renderCommand  `cmd:"" help:"Make safe HTML of Markdown with mathematics."`
	About   aboutCommand   `cmd:"" help:"Name the release, the limits and the capabilities."`
	Samples samplesCommand `cmd:"" help:"Work through the samples that ship with the program."`
}

type equalCommand struct {
	Gold   string `arg:"" optional:"" help:"The answer expected; or a file, or - for standard input, with both on two lines."`
	Answer string `arg:"" optional:"" help:"The answer to judge."`
	Mode   string `enum:",value,set,form" default:"" help:"What must agree: value, set or form."`
	Form   string `help:"With --mode form: the form wanted, such as factored."`
}

type checkCommand struct {
	Text    string   `arg:"" optional:"" help:"The solution: a text, a file, or - for standard input."`
	Problem string   `help:"The problem it solves."`
	Given   []string `help:"A statement that holds; may be repeated."`
	Recheck bool     `help:"Verify all evidence once more before reporting."`
}

type solveCommand struct {
	Problem   string `arg:"" optional:"" help:"The problem: a text, a file, or - for standard input."`
	BaseURL   string `name:"base-url" env:"YANSUAN_BASE_URL" help:"Address of an OpenAI-compatible model service, such as http://localhost:8000/v1."`
	APIKey    string `name:"api-key" env:"YANSUAN_API_KEY" help:"Its key; better given by the environment."`
	Model     string `env:"YANSUAN_MODEL" help:"Name of the model."`
	ModelOnly bool   `help:"Ask the model even where an exact method fits."`
}

type parseCommand struct {
	Text  string   `arg:"" optional:"" help:"A text, a file, or - for standard input."`
	As    string   `enum:",expression,statement,task,document" default:"" help:"What to read it as: expression, statement, task or document."`
	Print []string `enum:"plain,speech" help:"Print mathematics as plain text and as speech too; a person sees both anyway."`
}

type renderCommand struct {
	Text string `arg:"" optional:"" help:"Markdown: a text, a file, or - for standard input."`
}

type aboutCommand struct{}

type samplesCommand struct {
	Name string `arg:"" optional:"" help:"One sample; all of them by default."`
}

// failure is an error that ends the program with a status of its own.
type failure struct {
	status int
	err    error
}

func (f *failure) Error() string { return f.err.Error() }

// exit is what kong asks for after --help.
type exit int

// notFlag marks a text that starts with a minus sign; no argument of a program can contain it.
const notFlag = "\x00"

// negative marks the arguments that are no flags although they start with a hyphen: -5, -(x+1), -\frac12.
func negative(args []string) []string {
	out := slices.Clone(args)
	for i, a := range out {
		if a == "--" {
			break
		}
		if len(a) > 1 && a[0] == '-' && a[1] != '-' && !('a' <= a[1]|0x20 && a[1]|0x20 <= 'z') {
			out[i] = notFlag + a
		}
	}
	return out
}

// restore takes the marks off again.
func (s *settings) restore() {
	for _, text := range []*string{&s.Equal.Gold, &s.Equal.Answer, &s.Check.Text, &s.Check.Problem, &s.Solve.Problem, &s.Parse.Text, &s.Render.Text} {
		*text = strings.TrimPrefix(*text, notFlag)
	}
	for i := range s.Check.Given {
		s.Check.Given[i] = strings.TrimPrefix(s.Check.Given[i], notFlag)
	}
}

// doMain runs the command line and returns the exit status.
func doMain(args []string, stdin io.Reader, stdout, stderr io.Writer) (status int) {
	defer func() {
		if r := recover(); r != nil {
			code, ok := r.(exit)
			if !ok {
				panic(r)
			}
			status = int(code)
		}
	}()
	var s settings
	parser, err := kong.New(&s, kong.Name("yansuan"), kong.Writers(stdout, stderr), kong.UsageOnError(),
		kong.Description("Yansuan checks mathematics step by step with exact methods. Release "+engine.Release+"."),
		kong.Exit(func(code int) { panic(exit(code)) }))
	if err != nil {
		panic(err)
	}
	ctx, err := parser.Parse(negative(args))
	s.restore()
	if err != nil {
		fmt.Fprintln(stderr, "yansuan:", err)
		return exitUsage
	}
	r := &runner{settings: &s, stdin: stdin, out: stdout, stderr: stderr}
	defer r.close()
	status, err = r.run(ctx.Command())
	if err != nil {
		fmt.Fprintln(stderr, "yansuan:", err)
		var f *failure
		if errors.As(err, &f) {
			return f.status
		}
		return exitInput
	}
	return status
}
