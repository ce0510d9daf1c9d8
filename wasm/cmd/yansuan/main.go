// Command yansuan checks and solves mathematics.
package main

import (
	"fmt"
	"os"

	"github.com/yansuan/yansuan/wasm/engine"
)

func main() { fmt.Println(string(engine.New().Call([]byte(`{"op":"about"}`)))); os.Exit(0) }
