package main

import (
	"context"
	"encoding/binary"
	"testing"

	"github.com/tetratelabs/wazero"
)

// TestSums starts a module whose memory holds differences and reads the sums.
func TestSums(t *testing.T) {
	image := make([]byte, 1<<16)
	for i := range 10 {
		binary.LittleEndian.PutUint32(image[100+12*i:], uint32(i+1))
		binary.LittleEndian.PutUint32(image[104+12*i:], ^uint32(0)) // -1
	}
	read := started(t, image, sum{100, 100 + 12*10, 12}, sum{104, 104 + 12*5, 12})
	for i := range 10 {
		a, b := read(100+12*i), read(104+12*i)
		want := -uint32(i + 1)
		if i >= 5 {
			want = ^uint32(0)
		}
		if a != uint32((i+1)*(i+2)/2) || b != want {
			t.Errorf("record %d holds %d and %d", i, int32(a), int32(b))
		}
	}
}

// TestColumn starts a module whose memory holds references as codes.
func TestColumn(t *testing.T) {
	codes := []int{300 << 1, codeNone, 1, 0<<1 | 1, 7 << 1, 1<<1 | 1, 3<<1 | 1, 2<<1 | 1, 5 << 1}
	for first, want := range [][]uint32{
		{50, none, 50, 50, 350, 350, 0, 0, 357},
		{50, none, 0, 0, 350, 50, 0, 350, 357},
	} {
		image := make([]byte, 1<<16)
		for i, code := range codes {
			image[500+i], image[500+len(codes)+i] = byte(code), byte(code>>8)
		}
		read := started(t, image, column{to: 1000, items: 600, first: first, next: 50, codes: 500, count: len(codes)})
		for i := range want {
			if got := read(1000 + recordSize*i); got != want[i] {
				t.Errorf("with %d items before, reference %d is %d, not %d", first, i, got, want[i])
			}
		}
	}
}

// started returns how to read the memory of a module that has taken the steps.
func started(t *testing.T, image []byte, steps ...step) (read func(at int) uint32) {
	t.Helper()
	data, _ := writeData(image)
	sections, err := withStart([]section{
		{typeSection, []byte{0}}, {importSection, []byte{0}}, {functionSection, []byte{0}},
		{memorySection, writeMemory(1)},
		{exportSection, writeExports([]export{{"memory", 2, 0}})},
		{codeSection, []byte{0}}, {dataSection, data},
	}, code(steps))
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	t.Cleanup(func() { runtime.Close(ctx) })
	module, err := runtime.Instantiate(ctx, join(sections))
	if err != nil {
		t.Fatal(err)
	}
	return func(at int) uint32 {
		v, _ := module.Memory().ReadUint32Le(uint32(at))
		return v
	}
}

// TestUnknownLayout looks for tables where there are none.
func TestUnknownLayout(t *testing.T) {
	for _, image := range [][]byte{nil, make([]byte, 1<<12), {0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8, 1}} {
		if _, err := readLayout(image); err == nil {
			t.Errorf("%d bytes: no error", len(image))
		}
	}
}
