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
	data, _ := writeData(image)
	sections, err := withStart([]section{
		{typeSection, []byte{0}}, {importSection, []byte{0}}, {functionSection, []byte{0}},
		{memorySection, writeMemory(1)},
		{exportSection, writeExports([]export{{"memory", 2, 0}})},
		{codeSection, []byte{0}}, {dataSection, data},
	}, code([]sum{{100, 100 + 12*10, 12}, {104, 104 + 12*5, 12}}))
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer runtime.Close(ctx)
	module, err := runtime.Instantiate(ctx, join(sections))
	if err != nil {
		t.Fatal(err)
	}
	for i := range uint32(10) {
		a, _ := module.Memory().ReadUint32Le(100 + 12*i)
		b, _ := module.Memory().ReadUint32Le(104 + 12*i)
		want := -(i + 1)
		if i >= 5 {
			want = ^uint32(0)
		}
		if a != (i+1)*(i+2)/2 || b != want {
			t.Errorf("record %d holds %d and %d", i, int32(a), int32(b))
		}
	}
}

// TestUnknownLayout trims what holds no tables.
func TestUnknownLayout(t *testing.T) {
	for _, image := range [][]byte{nil, make([]byte, 1<<12), {0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8, 1}} {
		got, sums, err := trimTables(image)
		if err == nil || sums != nil || len(got) != len(image) {
			t.Errorf("%d bytes: %v", len(image), err)
		}
	}
}
