// Package conformance runs one list of requests through any host of the
// engine and compares the replies, byte for byte, with those written down.
package conformance

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Case is a request with the reply it must have. The cases of a suite run in
// order in one engine: sessions opened by one are fed by those after it.
type Case struct {
	Name    string
	Request []byte
	Reply   []byte // nil where it is yet to be written
}

// line is a case as it stands in the file of requests. Exactly one of the two
// requests is present; what repeats a text is spelled {{N*text}}, and bytes that
// are no UTF-8 as {{hex:ff}}.
type line struct {
	Name    string          `json:"name"`
	Request json.RawMessage `json:"request,omitempty"`
	Raw     *string         `json:"raw,omitempty"`
}

// Read reads the requests and, where the second file exists, their replies.
func Read(requests, replies string) ([]Case, error) {
	b, err := os.ReadFile(requests)
	if err != nil {
		return nil, err
	}
	var cases []Case
	for n, text := range bytes.Split(bytes.TrimSpace(b), []byte("\n")) {
		if len(bytes.TrimSpace(text)) == 0 || bytes.HasPrefix(text, []byte("//")) {
			continue
		}
		var l line
		if err := json.Unmarshal(text, &l); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", requests, n+1, err)
		}
		request := string(l.Request)
		if l.Raw != nil {
			request = *l.Raw
		}
		c := Case{Name: l.Name, Request: expand(request)}
		cases = append(cases, c)
	}
	f, err := os.Open(replies)
	if errors.Is(err, os.ErrNotExist) {
		return cases, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	for i := range cases {
		name, err := r.ReadString('\t')
		if errors.Is(err, io.EOF) {
			break
		}
		reply, err := r.ReadBytes('\n')
		if err != nil {
			return nil, fmt.Errorf("%s: %w", replies, err)
		}
		if strings.TrimSuffix(name, "\t") != cases[i].Name {
			return cases, nil // the list has changed: the replies are to be written anew
		}
		cases[i].Reply = bytes.TrimSuffix(reply, []byte("\n"))
	}
	return cases, nil
}

// Write writes the replies beside the names of their cases.
func Write(file string, cases []Case) error {
	var b bytes.Buffer
	for _, c := range cases {
		fmt.Fprintf(&b, "%s\t%s\n", c.Name, c.Reply)
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

// expand spells out the repetitions and bytes of a request.
func expand(s string) []byte {
	var b bytes.Buffer
	for {
		before, rest, ok := strings.Cut(s, "{{")
		b.WriteString(before)
		if !ok {
			return b.Bytes()
		}
		inner, after, ok := strings.Cut(rest, "}}")
		switch {
		case !ok:
			b.WriteString("{{" + rest)
			return b.Bytes()
		case strings.HasPrefix(inner, "hex:"):
			h, _ := hex.DecodeString(strings.TrimPrefix(inner, "hex:"))
			b.Write(h)
		default:
			count, text, ok := strings.Cut(inner, "*")
			n, err := strconv.Atoi(count)
			if !ok || err != nil {
				b.WriteString("{{")
				s = rest
				continue
			}
			b.WriteString(strings.Repeat(text, n))
		}
		s = after
	}
}

// Expanded prints the cases as one JSON object a line, requests and replies in
// base64 or as text, for hosts in other languages.
func Expanded(w io.Writer, cases []Case) error {
	enc := json.NewEncoder(w)
	for _, c := range cases {
		if err := enc.Encode(struct {
			Name    string `json:"name"`
			Request []byte `json:"request"`
			Reply   string `json:"reply"`
		}{c.Name, append([]byte{}, c.Request...), string(c.Reply)}); err != nil {
			return err
		}
	}
	return nil
}
