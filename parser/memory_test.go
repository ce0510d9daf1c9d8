package parser_test

import (
	"runtime"
	"testing"

	"github.com/yansuan/yansuan/parser"
)

// A tree that nobody keeps is let go, however many texts are read after it.
func TestTreesAreLetGo(t *testing.T) {
	heap := func(texts int) uint64 {
		for range texts {
			if _, err := parser.Statement(thirty, parser.Options{}); err != nil {
				t.Fatal(err)
			}
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap(100)
	const texts = 20_000 // of a few kilobytes each
	if after := heap(texts); after > before+texts*100 {
		t.Errorf("%d texts leave %d bytes behind", texts, after-before)
	}
}
