package main

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/solver/modeltest"
	"github.com/yansuan/yansuan/wasm/drive"
)

// Each sample is a file: lines "kind: …", "title: …", "title-zh: …", "lang: …" and, where
// one belongs to it, "problem: …", then an empty line and the text. The kinds are
//
//	solve   the text is a problem
//	check   the text is a solution
//	model   the text is a recorded conversation with a model, as package
//	        modeltest reads it; it is replayed by a server on loopback
//
//go:embed all:samples
var shipped embed.FS

// sample is one of the texts that ship with the program.
type sample struct {
	name   string
	header map[string]string
	text   string
}

// readSamples returns the samples by name.
func readSamples(files fs.FS) ([]sample, error) {
	names, err := fs.Glob(files, "samples/*.md")
	if err != nil {
		return nil, err
	}
	var list []sample
	for _, name := range names {
		b, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		head, text, _ := strings.Cut(string(b), "\n\n")
		s := sample{strings.TrimSuffix(path.Base(name), ".md"), map[string]string{}, text}
		for line := range strings.Lines(head) {
			k, v, ok := strings.Cut(strings.TrimSpace(line), ":")
			if !ok {
				return nil, fmt.Errorf("sample %s: the header line %q has no colon", name, line)
			}
			s.header[k] = strings.TrimSpace(v)
		}
		switch s.header["kind"] {
		case "solve", "check", "model":
		default:
			return nil, fmt.Errorf("sample %s: there is no kind %q", name, s.header["kind"])
		}
		list = append(list, s)
	}
	return list, nil
}

// samples works through the samples, or the one that is named.
func (r *runner) samples(ctx context.Context) (int, error) {
	list, err := readSamples(shipped)
	if err != nil {
		return exitInput, err
	}
	done := 0
	for i := range list {
		if r.Samples.Name != "" && r.Samples.Name != list[i].name {
			continue
		}
		if err := r.sample(ctx, &list[i]); err != nil {
			return exitInput, fmt.Errorf("sample %s: %w", list[i].name, err)
		}
		done++
	}
	if done == 0 {
		return exitUsage, &failure{exitUsage, fmt.Errorf("there is no sample %q", r.Samples.Name)}
	}
	return exitDone, nil
}

// sample works through one sample.
func (r *runner) sample(ctx context.Context, s *sample) error {
	p := r.printer()
	if r.Lang == "" && s.header["lang"] != "" {
		p.zh = s.header["lang"] == "zh"
	}
	p.line("%s", p.paint(bold, "── "+p.say(s.header["title"], s.header["title-zh"])+" ──"))
	if s.header["kind"] == "model" {
		return r.replay(ctx, p, s)
	}
	op, base := s.header["kind"], map[string]any{}
	if op == "solve" {
		base["problem"] = strings.TrimSpace(s.text)
		p.line("%s\n", strings.TrimSpace(s.text))
	} else {
		base["text"] = s.text
		if q := s.header["problem"]; q != "" {
			base["problem"] = q
			p.line("%s\n", q)
		}
	}
	base["op"] = op
	request, err := json.Marshal(base)
	if err != nil {
		return err
	}
	reply, err := r.backend.call(ctx, request)
	if err != nil {
		return err
	}
	p.reply(op, base, reply)
	p.line("")
	return p.err
}

// replay has a recorded model work on its problem.
func (r *runner) replay(ctx context.Context, p *printer, s *sample) error {
	t, err := modeltest.Parse([]byte(s.text))
	if err != nil {
		return err
	}
	server, err := modeltest.New(t)
	if err != nil {
		return err
	}
	defer server.Close()
	p.line("%s\n", t.Problem)
	cfg := drive.Config{BaseURL: server.URL, Key: t.Key, Model: modeltest.Model, Show: p.effect}
	result, err := drive.Run(ctx, &conversation{backend: r.backend}, cfg, t.Problem, solver.Options{Lang: s.header["lang"]})
	if err != nil {
		return err
	}
	reply, err := json.Marshal(result)
	if err != nil {
		return err
	}
	p.reply("solve", nil, reply)
	p.line("")
	return p.err
}
