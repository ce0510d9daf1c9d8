package engine

// Warmup is a request of every op. The build runs them before it takes the
// snapshot, so that grammars and tables are made by then.
var Warmup = []string{
	`{"op":"about"}`,
	`{"op":"equal","gold":"x^2-1","answer":"(x-1)(x+1)"}`,
	`{"op":"equal","gold":"\\sqrt{2}/2","answer":"0.7"}`,
	`{"op":"parse","text":"\\frac{x^2-1}{x-1} = x + 1"}`,
	`{"op":"parse","text":"n is divisible by 7"}`,
	`{"op":"parse","as":"task","text":"解方程 x^2 - 5x + 6 = 0"}`,
	`{"op":"check","text":"Step 1: $x^2 - 5x + 6 = 0$\n\nSo x = 2 or x = 3. 所以 3 * 4 = 12。"}`,
	`{"op":"check","text":"91 is divisible by 7. Let n be the number of apples. $10 \\equiv 3 \\pmod 7$"}`,
	`{"op":"check","steps":["(x+1)^2 = x^2 + 1","2/3 ≈ 0.67"],"problem":"Compute 2/3."}`,
	`{"op":"solve","problem":"Solve x^2 - 5x + 6 = 0"}`,
	`{"op":"render","text":"# A\n\n1. *b* $x = 1$\n\n| a |\n|---|\n| 1 + 1 = 2 |"}`,
	`{"op":"open","session":1,"problem":"How many ways are there?","options":{"model":"m"}}`,
	`{"op":"feed","session":1,"event":{"type":"cancel"}}`,
	`{"op":"close","session":1}`,
}
