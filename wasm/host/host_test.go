package host

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tetratelabs/wazero"

	"github.com/yansuan/yansuan/wasm/engine"
)

// wasm returns the module that YANSUAN_WASM names, or builds one without a snapshot.
var wasm = sync.OnceValues(func() ([]byte, error) {
	if name := os.Getenv("YANSUAN_WASM"); name != "" {
		return os.ReadFile(name)
	}
	dir, err := os.MkdirTemp("", "yansuan")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "raw.wasm")
	build := exec.Command("go", "build", "-buildmode=c-shared", "-o", file, "..")
	build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, errors.New(string(out))
	}
	return os.ReadFile(file)
})

func open(t *testing.T, o Options) *Module {
	t.Helper()
	b, err := wasm()
	if err != nil {
		t.Fatal(err)
	}
	if o.CacheDir == "" {
		if dir, err := os.UserCacheDir(); err == nil {
			o.CacheDir = filepath.Join(dir, "yansuan", "test")
		}
	}
	m, err := Open(context.Background(), b, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.Close() })
	return m
}

var update = flag.Bool("update", false, "rewrite the golden files")

func sorted(list []string) []string {
	slices.Sort(list)
	return list
}

const about = `{"op":"about","id":"7"}`

func ask(t *testing.T, m *Module, request string) string {
	t.Helper()
	reply, err := m.Call(context.Background(), []byte(request))
	if err != nil {
		t.Fatal(err)
	}
	return string(reply)
}

func TestModuleAnswersAsTheEngineDoes(t *testing.T) {
	m := open(t, Options{Instances: 1})
	for _, request := range []string{about, ``, `{`, "\xff", `{"op":"x"}`, strings.Repeat(" ", engine.MaxRequest), strings.Repeat(" ", 10<<20),
		`{"op":"parse","text":"` + strings.Repeat("{", 100_000) + `"}`, about} {
		if got, want := ask(t, m, request), string(engine.New().Call([]byte(request))); got != want {
			t.Errorf("%.40q: the module answers %.200s, the engine %.200s", request, got, want)
		}
	}
}

func TestExportsAndImports(t *testing.T) {
	b, err := wasm()
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer r.Close(ctx)
	c, err := r.CompileModule(ctx, b)
	if err != nil {
		t.Fatal(err)
	}
	var list strings.Builder
	list.WriteString("-- exports --\n")
	var exports []string
	for name := range c.ExportedFunctions() {
		exports = append(exports, name)
	}
	for name := range c.ExportedMemories() {
		exports = append(exports, name)
	}
	for _, name := range sorted(exports) {
		if name != "_initialize" && name != "warm" { // gone from the snapshot
			list.WriteString(name + "\n")
		}
	}
	list.WriteString("-- imports --\n")
	var imports []string
	for _, f := range c.ImportedFunctions() {
		module, name, _ := f.Import()
		imports = append(imports, module+" "+name)
	}
	for _, name := range sorted(imports) {
		list.WriteString(name + "\n")
	}
	const golden = "testdata/interface.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(list.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if list.String() != string(want) {
		t.Errorf("the module's interface has changed:\n%s\nwant\n%s", list.String(), want)
	}
}

func TestCallsAtOnce(t *testing.T) {
	m := open(t, Options{Instances: 3})
	want := ask(t, m, about)
	var all sync.WaitGroup
	for range 12 {
		all.Go(func() {
			if got, err := m.Call(context.Background(), []byte(about)); err != nil || string(got) != want {
				t.Errorf("%s, %v", got, err)
			}
		})
	}
	all.Wait()
}

func TestDeadline(t *testing.T) {
	m := open(t, Options{Instances: 1})
	ctx, cancel := context.WithTimeout(context.Background(), time.Nanosecond)
	defer cancel()
	<-ctx.Done()
	if _, err := m.Call(ctx, []byte(about)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a call without time ends with %v", err)
	}
	ask(t, m, about)
}

// A broken instance is replaced, and its conversations live on in the new one.
func TestTrap(t *testing.T) {
	m := open(t, Options{Instances: 1})
	ask(t, m, about)
	i := <-m.slots
	i.module.CloseWithExitCode(context.Background(), 3)
	m.slots <- i
	var trap *TrapError
	if _, err := m.Call(context.Background(), []byte(about)); !errors.As(err, &trap) {
		t.Fatalf("a call of a broken instance ends with %v", err)
	}
	ask(t, m, about)
}

func TestMemoryIsGivenBack(t *testing.T) {
	m := open(t, Options{Instances: 1, MaxPages: 1})
	ask(t, m, about)
	i := <-m.slots
	m.slots <- i
	if i != nil {
		t.Error("an instance above the limit is kept")
	}
}

func TestClose(t *testing.T) {
	m := open(t, Options{Instances: 1})
	m.Close()
	if _, err := m.Call(context.Background(), []byte(about)); err == nil {
		t.Error("a closed module answers")
	}
}

func TestOpenRefusesOtherModules(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("\x00asm"), []byte("\x00asm\x01\x00\x00\x00")} {
		m, err := Open(context.Background(), b, Options{Instances: 1})
		if err == nil {
			_, err = m.Call(context.Background(), []byte(about))
			m.Close()
		}
		if err == nil {
			t.Errorf("%q is taken for the module", b)
		}
	}
}

func BenchmarkCall(b *testing.B) {
	bytes, err := wasm()
	if err != nil {
		b.Fatal(err)
	}
	m, err := Open(context.Background(), bytes, Options{Instances: 1})
	if err != nil {
		b.Fatal(err)
	}
	defer m.Close()
	request, _ := json.Marshal(map[string]string{"op": "parse", "text": `\frac{x^2-1}{x-1} = x + 1`})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := m.Call(context.Background(), request); err != nil {
			b.Fatal(err)
		}
	}
}
