package checker

import (
	"testing"

	"github.com/yansuan/yansuan/checker/equality"
)

// A fact may be needed only because another brings in its letters, in whatever order they stand.
func TestRelatedInARoundaboutWay(t *testing.T) {
	run(t, []solution{
		{"the value comes after the definition", "", []line{{"Let $s = 2a$.", "s", Stated}, {"We know that $a = 3$.", "s", Stated}, {"Then $s = 6$.", "p", FollowsCombination}}},
		{"a sum is named, then known", "", []line{{"Let $s = p + q$.", "s", Stated}, {"We know that $p + q = 36$.", "s", Stated}, {"Then $s^2 = 36^2$.", "p", FollowsCombination}}},
		{"over three of them", "", []line{{"Let $s = 2a$ and $a = 3b$.", "ss", Stated}, {"We know that $b = 5$.", "s", Stated}, {"Then $s = 30$.", "p", FollowsCombination}}},
		{"what comes from afar does not refute", "", []line{{"Let $s = 2a$.", "s", Stated}, {"We know that $a = 3$.", "s", Stated}, {"Then $s = 7$.", "u", UnknownEquation}}},
	})
}

// A formula that relates two sides and cannot be read is left open, not passed over.
func TestUnreadRelation(t *testing.T) {
	run(t, []solution{
		{"an unknown command", "", []line{{`$\foo{x} = 3$`, "u", UnknownUnread}, {`x + \foo = 3`, "u", UnknownUnread}, {`So \foo{x} = 3 holds, and 2 + 2 = 5.`, "ur", NumericFalse}}},
		{"brackets that are never closed", "", []line{{"$$ (x + 1 = 2 $$", "u", UnknownUnread}, {`\frac{1}{2 = 0.5`, "u", UnknownUnread}}},
		{"no relation", "", []line{{`$\foo$`, "", ""}, {`Then comes $\bar$.`, "", ""}}},
	})
}

// A number too large to be enclosed does not agree with anything to many digits.
func TestTooLargeToCompare(t *testing.T) {
	run(t, []solution{{"a tower", "", []line{{"9^{9^{9^9}} = 1", "u", "unknown/digits"}}}})
	if r := Equal(`\sqrt{2}+\sqrt{3}`, `\sqrt{2}+\sqrt{3}`, EqualOptions{}); r.Judgement.Code() == equality.AgreeingDigits {
		t.Error("equal numbers only agree")
	}
}
