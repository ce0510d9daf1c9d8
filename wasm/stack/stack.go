// Package stack keeps the module's snapshot free of what calls leave on stacks.
//
// Importing it makes the stack on which the packages are initialised large before
// most of them are, so that it does not grow in steps that each leave a used stack
// behind.
package stack

func init() { Wipe() }

// depth is how much of the stack Wipe clears, in bytes.
const depth = 96 << 10

// Wipe clears the part of the stack below the caller that deeper calls have used.
//
//go:noinline
func Wipe() byte {
	var deep [depth]byte
	return deep[touch(&deep)]
}

// touch keeps the array from being left out.
//
//go:noinline
func touch(a *[depth]byte) int { return int(a[len(a)-1]) }
