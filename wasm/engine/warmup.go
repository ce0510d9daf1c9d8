package engine

// Warmup is a request of every op. The build runs them before it takes the
// snapshot, so that grammars and tables are made by then.
var Warmup = []string{
	`{"op":"about"}`,
	`{"op":"equal","gold":"x^2-1","answer":"(x-1)(x+1)"}`,
	`{"op":"parse","text":"\\frac{x^2-1}{x-1} = x + 1"}`,
}
