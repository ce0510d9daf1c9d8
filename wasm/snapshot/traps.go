package main

import "strings"

// An index out of range, a nil pointer and the like are faults of the program. Go's compiler writes at each
// place where one could show a call that panics, with what the message of the panic says. Here the instance traps
// there and its host replaces it, as it does where a function is called that was said never to run; what is left
// of each such place is one byte. An error that the program raises itself stays a panic, which the engine turns into a reply.

// faults are the functions of the runtime that raise an error the program did not ask for.
var faults = map[string]bool{
	"runtime.sigpanic": true, "runtime.panicdivide": true, "runtime.panicshift": true, "runtime.panicwrap": true,
	"runtime.panicdottypeE": true, "runtime.panicdottypeI": true, "runtime.panicnildottype": true,
}

func isFault(name string) bool {
	return faults[name] || strings.HasPrefix(name, "runtime.panicIndex") || strings.HasPrefix(name, "runtime.panicSlice")
}

// trapFaults replaces in the body of the function with that number the calls that raise a fault, and what only prepares them;
// fault tells which functions do, by the number under which they are called.
func trapFaults(body []byte, number int64, fault []bool) []byte {
	_, _, code := variables(body)
	list, ok := decode(code)
	check(ok)
	out := append([]byte{}, body[:len(body)-len(code)]...)
	straight := len(out) // from where on nothing changes the course
	for i := 0; i < len(list); i++ {
		if behind := faultBehind(list[i:], number, fault); behind > 0 {
			out = append(out[:straight], opUnreachable)
			i += behind - 1
			continue
		}
		out = append(out, list[i].b...)
		if _, _, ok := list[i].effect(); !ok {
			straight = len(out)
		}
	}
	return out
}

// faultBehind returns the length of a call that raises a fault, with which the list begins, or 0.
func faultBehind(list []instr, number int64, fault []bool) int {
	_, call, ok := pushedCall(list, number)
	if !ok || list[call].op() != opCall || !fault[list[call].v] {
		return 0
	}
	behind := call + 1 + again
	if behind < len(list) && list[behind].op() == opBrIf {
		behind++
	}
	return behind
}
