package expr

// Fulfils reports whether a number of that sign stands in the relation to 0; known is false where
// the relation is not one of order or equality.
func Fulfils(rel string, sign int) (holds, known bool) {
	switch rel {
	case "=":
		return sign == 0, true
	case "!=":
		return sign != 0, true
	case "<":
		return sign < 0, true
	case "<=":
		return sign <= 0, true
	case ">":
		return sign > 0, true
	case ">=":
		return sign >= 0, true
	}
	return false, false
}
