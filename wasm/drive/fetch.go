package drive

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"

	"github.com/yansuan/yansuan/solver"
)

// passed are the response headers that the machine is told.
var passed = []string{"content-type", "retry-after", "retry-after-ms", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"}

// fetch makes a call and reports its head, bytes and end, or its failure.
func (h *hand) fetch(ctx context.Context, e effect) {
	fail := func(code string) { h.tell(ctx, solver.Event{Type: "failure", ID: e.ID, Code: code}) }
	base, err := url.Parse(h.cfg.BaseURL)
	if err != nil || base.Host == "" || (base.Scheme != "https" && base.Scheme != "http") {
		fail("bad-url")
		return
	}
	req, err := http.NewRequestWithContext(ctx, e.Method, strings.TrimRight(base.String(), "/")+e.Path, bytes.NewReader(e.Body))
	if err != nil {
		fail("bad-url")
		return
	}
	for k, v := range e.Headers {
		req.Header.Set(k, v)
	}
	if h.cfg.Key != "" {
		req.Header.Set("Authorization", "Bearer "+h.cfg.Key)
	}
	client := h.cfg.Client
	if client == nil {
		// A redirect could carry the problem to another host: it is shown as what it is.
		client = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	}
	resp, err := client.Do(req)
	if err != nil {
		fail(failure(err))
		return
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusUnauthorized && h.cfg.Key == "" {
		fail("no-key")
		return
	}
	headers := map[string]string{}
	for _, k := range passed {
		if v := resp.Header.Get(k); v != "" {
			headers[k] = v
		}
	}
	h.tell(ctx, solver.Event{Type: "head", ID: e.ID, Status: resp.StatusCode, Headers: headers})
	buf := make([]byte, 16<<10)
	veil := veil{key: []byte(h.cfg.Key)}
	for {
		n, err := resp.Body.Read(buf)
		if data := veil.write(buf[:n], err != nil); len(data) > 0 {
			h.tell(ctx, solver.Event{Type: "bytes", ID: e.ID, Data: data})
		}
		if err == io.EOF {
			h.tell(ctx, solver.Event{Type: "end", ID: e.ID})
			return
		}
		if err != nil {
			fail(failure(err))
			return
		}
	}
}

// failure names an error of the transport; the error's own text stays here.
func failure(err error) string {
	var dns *net.DNSError
	var cert *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	var authority x509.UnknownAuthorityError
	var timeout net.Error
	switch {
	case errors.Is(err, context.Canceled):
		return "aborted"
	case errors.Is(err, syscall.ECONNREFUSED):
		return "refused"
	case errors.As(err, &dns):
		return "dns"
	case errors.As(err, &cert), errors.As(err, &record), errors.As(err, &authority):
		return "tls"
	case errors.As(err, &timeout) && timeout.Timeout():
		return "timeout"
	}
	return "network"
}
