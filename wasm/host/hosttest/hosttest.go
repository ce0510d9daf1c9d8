// Package hosttest opens the module that is being tested.
package hosttest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/yansuan/yansuan/wasm/host"
)

// Open opens the module that YANSUAN_WASM names, with one instance, so that a test
// sees whether that one lives on; it skips the test where there is none. The caller closes it.
func Open(t *testing.T) *host.Module {
	t.Helper()
	name := os.Getenv("YANSUAN_WASM")
	if name == "" {
		t.Skip("YANSUAN_WASM does not name the module; ./build.sh test does")
	}
	wasm, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	o := host.Options{Instances: 1}
	if dir, err := os.UserCacheDir(); err == nil {
		o.CacheDir = filepath.Join(dir, "yansuan", "test")
	}
	m, err := host.Open(t.Context(), wasm, o)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
