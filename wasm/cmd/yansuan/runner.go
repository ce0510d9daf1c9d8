package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"unicode/utf8"

	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/wasm/drive"
	"github.com/yansuan/yansuan/wasm/engine"
	"github.com/yansuan/yansuan/wasm/message"
)

// runner carries out one command line.
type runner struct {
	*settings
	stdin       io.Reader
	out, stderr io.Writer
	backend     backend
}

func (r *runner) close() {
	if r.backend != nil {
		r.backend.close()
	}
}

// run carries out the command and returns the exit status.
func (r *runner) run(command string) (int, error) {
	op, _, _ := strings.Cut(command, " ")
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var err error
	if r.backend, err = open(r.settings); err != nil {
		return exitUsage, err
	}
	if op == "samples" {
		return r.samples(ctx)
	}
	text, base := r.item(op)
	if r.JSONL {
		in, err := r.source(text)
		if err != nil {
			return exitInput, err
		}
		defer in.Close()
		return exitDone, r.lines(ctx, op, in, base)
	}
	if err := r.complete(op, text, base); err != nil {
		return exitInput, err
	}
	return r.single(ctx, op, base)
}

// item returns the positional text of the command and the request's fields that its flags give.
func (r *runner) item(op string) (text string, base map[string]any) {
	base = map[string]any{}
	set := func(name, value string) {
		if value != "" {
			base[name] = value
		}
	}
	set("lang", r.Lang)
	if r.Fuel != 0 {
		base["fuel"] = r.Fuel
	}
	switch op {
	case "equal":
		set("mode", r.Equal.Mode)
		set("form", r.Equal.Form)
		return r.Equal.Gold, base
	case "check":
		set("problem", r.Check.Problem)
		if len(r.Check.Given) > 0 {
			base["given"] = r.Check.Given
		}
		if r.Check.Recheck {
			base["recheck"] = true
		}
		return r.Check.Text, base
	case "solve":
		return r.Solve.Problem, base
	case "parse":
		set("as", r.Parse.As)
		switch {
		case len(r.Parse.Print) > 0:
			base["print"] = r.Parse.Print
		case !r.JSON && !r.JSONL:
			base["print"] = []string{"plain", "speech"}
		}
		return r.Parse.Text, base
	case "render":
		return r.Render.Text, base
	}
	return "", base
}

// complete puts the item's text into the request's fields.
func (r *runner) complete(op, text string, base map[string]any) error {
	if op == "about" {
		return nil
	}
	if op == "equal" && r.Equal.Answer != "" {
		base["gold"], base["answer"] = r.Equal.Gold, r.Equal.Answer
		return nil
	}
	in, err := r.source(text)
	if err != nil {
		return err
	}
	defer in.Close()
	b, err := io.ReadAll(io.LimitReader(in, longest))
	if err != nil {
		return &failure{exitInput, err}
	}
	if !utf8.Valid(b) {
		return &failure{exitInput, fmt.Errorf("%s: byte %d is not UTF-8", engine.CodeUTF8, invalid(b))}
	}
	item := string(b)
	switch op {
	case "equal":
		gold, answer, ok := strings.Cut(strings.TrimSpace(item), "\n")
		if !ok {
			return &failure{exitUsage, fmt.Errorf("equal takes two answers, or both on two lines of a file")}
		}
		base["gold"], base["answer"] = strings.TrimSpace(gold), strings.TrimSpace(answer)
	case "solve":
		base["problem"] = item
	default:
		base["text"] = item
	}
	return nil
}

// source opens what the positional argument means: a file of that name, the
// text itself, or standard input for "-" and for nothing.
func (r *runner) source(text string) (io.ReadCloser, error) {
	if text == "" || text == "-" {
		return io.NopCloser(r.stdin), nil
	}
	if len(text) < 4096 && !strings.Contains(text, "\n") {
		if info, err := os.Stat(text); err == nil && !info.IsDir() {
			f, err := os.Open(text)
			if err != nil {
				return nil, &failure{exitInput, err}
			}
			return f, nil
		}
	}
	if r.JSONL && !strings.Contains(text, "{") {
		return nil, &failure{exitInput, fmt.Errorf("there is no file %q", text)}
	}
	return io.NopCloser(strings.NewReader(text)), nil
}

// answer answers one request, with a model where one is configured.
func (r *runner) answer(ctx context.Context, op string, request []byte) ([]byte, error) {
	if op == "solve" && r.Solve.Model != "" {
		return r.converse(ctx, request, nil)
	}
	return r.backend.call(ctx, request)
}

// converse solves a request's problem in a session that may ask the model, and
// returns the result as a reply. show is told every effect.
func (r *runner) converse(ctx context.Context, request []byte, show func(json.RawMessage)) ([]byte, error) {
	var req message.Request
	if err := json.Unmarshal(request, &req); err != nil {
		return nil, err
	}
	cfg := drive.Config{BaseURL: r.Solve.BaseURL, Key: r.Solve.APIKey, Model: r.Solve.Model, Show: show}
	result, err := drive.Run(ctx, &conversation{backend: r.backend}, cfg, req.Problem,
		solver.Options{Lang: req.Lang, ModelOnly: r.Solve.ModelOnly})
	if err != nil {
		return nil, err
	}
	return json.Marshal(result)
}

// single answers one item for a person, or with --json for a program.
func (r *runner) single(ctx context.Context, op string, base map[string]any) (int, error) {
	base["op"] = op
	request, err := json.Marshal(base)
	if err != nil {
		return exitInput, err
	}
	p := r.printer()
	var reply []byte
	if op == "solve" && r.Solve.Model != "" {
		show := p.effect
		if r.JSON {
			show = nil
		}
		reply, err = r.converse(ctx, request, show)
	} else {
		reply, err = r.backend.call(ctx, request)
	}
	if err != nil {
		return exitInput, err
	}
	if r.JSON {
		fmt.Fprintf(r.out, "%s\n", reply)
	} else {
		p.reply(op, base, reply)
	}
	return status(reply), p.err
}

// status returns the exit status that a reply to a single item asks for.
func status(reply []byte) int {
	var told struct {
		Error        *message.Error `json:"error"`
		Verdict      string         `json:"verdict"`
		Status       string         `json:"status"`
		FirstRefuted *int           `json:"first_refuted"`
	}
	switch json.Unmarshal(reply, &told); {
	case told.Error != nil:
		return exitInput
	case told.Verdict == "refuted", told.Status != "" && told.Status != "solved",
		told.FirstRefuted != nil && *told.FirstRefuted >= 0:
		return exitRefuted
	}
	return exitDone
}
