package urn

import "testing"

// What is read of an urn, by counting all ordered draws one by one.
func TestRead(t *testing.T) {
	for _, c := range []struct {
		text       string
		ways, outs int64
	}{
		{"Three letters picked without replacement from {x: 2, y: 3}. Give prob of picking 1 x and 2 y.", 36, 60},
		{"What is prob of sequence xy when two letters picked without replacement from xxyyy?", 6, 20},
		{"A bag contains 2 red and 3 blue balls. Two balls are drawn at random, without replacement. Find the probability that neither is red.", 6, 20},
		{"A bag contains 2 red and 3 blue balls. Two balls are drawn at random with replacement. Find the probability that both are red.", 4, 25},
		{"A bag contains 2 red and 3 blue balls. What is the probability that at most one of them is red when two balls are drawn at random?", 18, 20},
		{"A bag contains 2 red balls and 3 blue balls. You draw two balls at random. What is the probability that the two balls have the same color?", 8, 20},
		{"A bag contains 2 red, 1 green and 2 blue balls. If 3 balls are drawn at random, what is the probability that exactly two are red?", 18, 60},
	} {
		d, ok := Read(c.text)
		if !ok {
			t.Errorf("%s: not read", c.text)
			continue
		}
		var things []int
		for i, n := range d.Counts {
			for range n {
				things = append(things, i)
			}
		}
		var ways, outs int64
		used, order := make([]bool, len(things)), []int{}
		var walk func()
		walk = func() {
			if len(order) == d.Taken {
				outs++
				k, same := make([]int64, len(d.Kinds)), len(d.Sequence) > 0
				for j, thing := range order {
					k[things[thing]]++
					same = same && things[thing] == d.Sequence[j]
				}
				if d.Event != nil && d.Event(k) || same {
					ways++
				}
				return
			}
			for i := range things {
				if used[i] && !d.Replaced {
					continue
				}
				used[i] = true
				order = append(order, i)
				walk()
				order = order[:len(order)-1]
				used[i] = false
			}
		}
		walk()
		if ways != c.ways || outs != c.outs {
			t.Errorf("%s: %d of %d, want %d of %d", c.text, ways, outs, c.ways, c.outs)
		}
	}
	for _, text := range []string{
		"Two balls are drawn. What is the probability that both are red?",
		"A bag contains 3 red balls. Two balls are drawn one after another. What is the probability that both are red?",
		"A bag contains 3 red and 2 blue balls. Five letters are sent. What is the probability that both are red?",
		"A bag contains 3 red and some blue balls. Two balls are drawn. What is the probability that both are red?",
		"A bag contains 1 red and 1 blue ball. Three balls are drawn. What is the probability that all are red?",
		"A bag contains 3 red and 2 blue balls. Two balls are drawn. What is the probability that both are green?",
		"A bag contains 3 red and 2 blue balls. Two balls are drawn, and a red one is put back. What is the probability that both are red?",
	} {
		if d, ok := Read(text); ok {
			t.Errorf("%s: read as %v", text, d)
		}
	}
}
