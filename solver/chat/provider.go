package chat

import (
	"encoding/json"
	"strings"
)

// Continuation says how a provider goes on from a beginning that it is given.
type Continuation string

// The ways. Ask needs no support: the beginning is sent as an earlier turn and
// the model asked to go on.
const (
	Partial Continuation = "partial" // the last message carries "partial": true
	Prefix  Continuation = "prefix"  // the last message carries "prefix": true
	Ask     Continuation = "ask"
)

// Provider is a row of the table of differences.
type Provider struct {
	Name         string
	Hosts        []string // suffixes of the host name
	Continuation Continuation
	// PathFor is what the base URL's path must contain for Continuation to work; "" is no demand.
	PathFor   string
	MaxTokens string // name of the field that caps the reply
	// UsageOption is true where stream_options.include_usage is understood.
	UsageOption bool
}

// providers is the table; the last row is for everyone else.
var providers = []Provider{
	{Name: "moonshot", Hosts: []string{"moonshot.cn", "moonshot.ai", "kimi.com"}, Continuation: Partial, MaxTokens: "max_completion_tokens", UsageOption: true},
	{Name: "deepseek", Hosts: []string{"deepseek.com"}, Continuation: Prefix, PathFor: "/beta", MaxTokens: "max_tokens", UsageOption: true},
	{Name: "openai", Hosts: []string{"openai.com"}, Continuation: Ask, MaxTokens: "max_completion_tokens", UsageOption: true},
	{Name: "generic", Continuation: Ask, MaxTokens: "max_tokens"},
}

// ProviderFor returns the row with the name, or else the one that serves the base URL.
func ProviderFor(name, baseURL string) Provider {
	found := providers[len(providers)-1]
	host, path := hostAndPath(baseURL)
	for _, p := range providers {
		if name != "" && p.Name == name {
			found = p
			break
		}
		if name == "" && p.serves(host) {
			found = p
			break
		}
	}
	if found.PathFor != "" && !strings.Contains(path+"/", found.PathFor) {
		found.Continuation = Ask
	}
	return found
}

// hostAndPath returns the name of an address's host, in lower case, and its path.
func hostAndPath(address string) (host, path string) {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return "", ""
	}
	if i := strings.IndexAny(rest, "?#"); i >= 0 {
		rest = rest[:i]
	}
	if i := strings.IndexByte(rest, '/'); i >= 0 {
		rest, path = rest[:i], rest[i:]
	}
	rest = rest[strings.LastIndexByte(rest, '@')+1:] // behind a user's name
	host, _, _ = strings.Cut(rest, ":")
	return strings.ToLower(host), path
}

func (p Provider) serves(host string) bool {
	for _, h := range p.Hosts {
		if host == h || strings.HasSuffix(host, "."+h) {
			return true
		}
	}
	return false
}

// Message is a turn of the conversation.
type Message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
	Partial bool   `json:"partial,omitempty"`
	Prefix  bool   `json:"prefix,omitempty"`
}

// Path is where chat completions are posted, behind the base URL.
const Path = "/chat/completions"

// Body returns the request body for the messages. Temperature is left out:
// thinking models fix it, some refuse any other.
func (p Provider) Body(model string, messages []Message, maxTokens int) json.RawMessage {
	body := map[string]any{"model": model, "messages": messages, "stream": true}
	if maxTokens > 0 {
		body[p.MaxTokens] = maxTokens
	}
	if p.UsageOption {
		body["stream_options"] = map[string]bool{"include_usage": true}
	}
	out, err := json.Marshal(body) // keys come out sorted: the same bytes each time
	if err != nil {
		return nil // cannot happen: strings and numbers only
	}
	return out
}

// Begin returns the assistant's message that the reply is to continue, and true;
// or false where the provider has no such message.
func (p Provider) Begin(text string) (Message, bool) {
	m := Message{Role: "assistant", Content: text}
	switch p.Continuation {
	case Partial:
		m.Partial = true
	case Prefix:
		m.Prefix = true
	default:
		return m, false
	}
	return m, true
}
