package identity

// table is the schemes that are substitutions into known identities. In a
// line, u, v, w stand for expressions, p, q for expressions or numbers that
// are mostly positive, A … D for whole numbers other than 0, P … S for whole
// numbers from 2 to 9; x, y, z, t, a, b, n, k are letters.
var table = []struct {
	name  string
	lines []string
}{
	{"arithmetic", []string{
		"A/P + B/Q = (A*Q + B*P)/(P*Q)", "(A/P)/(B/Q) = A*Q/(B*P)", "A - (B - C) = A - B + C", "(A/P)^3 = A^3/P^3", "A*(B + C) = A*B + A*C",
		"1/(1/P + 1/Q) = P*Q/(P + Q)", "A/P - B/P = (A - B)/P"}},
	{"powers", []string{
		"P^Q*P^R = P^(Q + R)", "(P*Q)^R = P^R*Q^R", "(P^Q)^R = P^(Q*R)", "P^(-Q) = 1/P^Q", "x^P*x^Q = x^(P + Q)", "(x^P)^Q = x^(P*Q)", "x^P/x^(P + Q) = 1/x^Q",
		"p^(u + v) = p^u*p^v", "P^(u*2) = (P^2)^u", "2^(n + 1) - 2^n = 2^n", "P^(n + 2)/P^n = P^2", "(u*v)^3 = u^3*v^3", "P^99*P = P^100", "(1/P)^(-n) = P^n"}},
	{"radicals", []string{
		"sqrt(P^2*Q) = P*sqrt(Q)", "sqrt(P)*sqrt(Q) = sqrt(P*Q)", "1/sqrt(P) = sqrt(P)/P", "1/(sqrt(P + 1) - sqrt(P)) = sqrt(P + 1) + sqrt(P)",
		"(sqrt(P) + sqrt(Q))*(sqrt(P) - sqrt(Q)) = P - Q", "(sqrt(P) + A)^2 = P + A^2 + 2*A*sqrt(P)", "cbrt(P^3*Q) = P*cbrt(Q)", "sqrt(P/Q) = sqrt(P*Q)/Q",
		"1/(P + sqrt(Q)) = (P - sqrt(Q))/(P^2 - Q)", "P^(1/2) = sqrt(P)", "P^(2/3) = cbrt(P^2)", "sqrt(P^2*Q) + sqrt(R^2*Q) = (P + R)*sqrt(Q)"}},
	{"nested radicals", []string{
		"sqrt(P + Q + 2*sqrt(P*Q)) = sqrt(P) + sqrt(Q)", "sqrt(P^2 + Q + 2*P*sqrt(Q)) = P + sqrt(Q)", "sqrt(P + P + 1 - 2*sqrt(P*(P + 1))) = sqrt(P + 1) - sqrt(P)",
		"cbrt(P^3 + 3*P*Q + (3*P^2 + Q)*sqrt(Q)) = P + sqrt(Q)", "sqrt(P + sqrt(Q))*sqrt(P + sqrt(Q)) = P + sqrt(Q)", "cbrt(2 + sqrt(5)) + cbrt(2 - sqrt(5)) = 1"}},
	{"expansion", []string{
		"(u + v)^2 = u^2 + 2*u*v + v^2", "(u - v)^2 = u^2 - 2*u*v + v^2", "(u + v)*(u - v) = u^2 - v^2", "(u + v)^3 = u^3 + 3*u^2*v + 3*u*v^2 + v^3",
		"(A*x + B)*(C*x + D) = A*C*x^2 + (A*D + B*C)*x + B*D", "(u + v + w)^2 = u^2 + v^2 + w^2 + 2*u*v + 2*v*w + 2*w*u", "(u + A)^4 = u^4 + 4*A*u^3 + 6*A^2*u^2 + 4*A^3*u + A^4"}},
	{"factoring", []string{
		"u^3 - v^3 = (u - v)*(u^2 + u*v + v^2)", "u^3 + v^3 = (u + v)*(u^2 - u*v + v^2)", "u^4 - v^4 = (u - v)*(u + v)*(u^2 + v^2)", "x^2 - (A + B)*x + A*B = (x - A)*(x - B)",
		"u^4 + 4*v^4 = (u^2 + 2*v^2 + 2*u*v)*(u^2 + 2*v^2 - 2*u*v)", "u*v + A*u + B*v + A*B = (u + B)*(v + A)",
		"x^3 + y^3 + z^3 - 3*x*y*z = (x + y + z)*(x^2 + y^2 + z^2 - x*y - y*z - z*x)", "x^5 - 1 = (x - 1)*(x^4 + x^3 + x^2 + x + 1)"}},
	{"rational functions", []string{
		"1/u + 1/v = (u + v)/(u*v)", "(x^2 - A^2)/(x - A) = x + A", "1/(1/u + 1/v) = u*v/(u + v)", "u/v/w = u/(v*w)", "(u^3 - v^3)/(u - v) = u^2 + u*v + v^2",
		"x/(x - A) - A/(x - A) = 1", "(1 - 1/x)/(1 + 1/x) = (x - 1)/(x + 1)", "1/(x - y) + 1/(x + y) = 2*x/(x^2 - y^2)"}},
	{"partial fractions", []string{
		"1/(x*(x + P)) = 1/P*(1/x - 1/(x + P))", "1/(x^2 - P^2) = 1/(2*P)*(1/(x - P) - 1/(x + P))", "(A*x + B)/(x - P)^2 = A/(x - P) + (B + A*P)/(x - P)^2",
		"1/(x*(x^2 + P)) = 1/P*(1/x - x/(x^2 + P))", "1/(n*(n + 1)*(n + 2)) = 1/2*(1/(n*(n + 1)) - 1/((n + 1)*(n + 2)))", "A/(x + P) + B/(x - Q) = ((A + B)*x + B*P - A*Q)/((x + P)*(x - Q))"}},
	{"completing the square", []string{
		"x^2 + 2*A*x + B = (x + A)^2 + B - A^2", "A*x^2 + B*x + C = A*(x + B/(2*A))^2 + C - B^2/(4*A)", "a*x^2 + b*x + t = a*(x + b/(2*a))^2 + (4*a*t - b^2)/(4*a)",
		"x^2 + y^2 + 2*A*x + 2*B*y = (x + A)^2 + (y + B)^2 - A^2 - B^2", "u^2 + A*u = (u + A/2)^2 - A^2/4"}},
	{"algebraic functions", []string{
		"1/(sqrt(p) + sqrt(q)) = (sqrt(p) - sqrt(q))/(p - q)", "sqrt(p)*sqrt(p) = p", "(sqrt(x) + 1)*(sqrt(x) - 1) = x - 1", "x*sqrt(x) = x^(3/2)", "x/sqrt(x) = sqrt(x)",
		"sqrt(x + 1 + 2*sqrt(x)) = sqrt(x) + 1", "(sqrt(p) + sqrt(q))^2 = p + q + 2*sqrt(p*q)", "cbrt(u^3) = u", "sqrt(x^2 + 1)*(x^2 + 1) = (x^2 + 1)^(3/2)",
		"1/sqrt(x + P) = sqrt(x + P)/(x + P)", "sqrt(x^4 + 2*x^2 + 1) = x^2 + 1", "sqrt(x + A) - sqrt(x) = A/(sqrt(x + A) + sqrt(x))"}},
	{"absolute values", []string{
		"sqrt(u^2) = abs(u)", "abs(u)^2 = u^2", "abs(u*v) = abs(u)*abs(v)", "abs(u - v) = abs(v - u)", "abs(-P*u) = P*abs(u)", "abs(u/v) = abs(u)/abs(v)", "sqrt(x^2 - 2*A*x + A^2) = abs(x - A)",
		"max(u, v) = (u + v + abs(u - v))/2", "min(u, v) = (u + v - abs(u - v))/2", "max(x, y) + min(x, y) = x + y", "abs(abs(u)) = abs(u)", "abs(x)^3 = x^2*abs(x)"}},
	{"Pythagorean identities", []string{
		"sin(u)^2 + cos(u)^2 = 1", "1 + tan(u)^2 = 1/cos(u)^2", "sec(u)^2 - tan(u)^2 = 1", "(sin(u) + cos(u))^2 = 1 + 2*sin(u)*cos(u)", "sin(u)^4 - cos(u)^4 = sin(u)^2 - cos(u)^2",
		"(1 - cos(u))/sin(u) = sin(u)/(1 + cos(u))", "tan(u) + cot(u) = 1/(sin(u)*cos(u))", "sin(u)^4 + cos(u)^4 = 1 - 2*sin(u)^2*cos(u)^2", "sin(u)^6 + cos(u)^6 = 1 - 3*sin(u)^2*cos(u)^2"}},
	{"trigonometric sums", []string{
		"sin(x + y) = sin(x)*cos(y) + cos(x)*sin(y)", "cos(x - y) = cos(x)*cos(y) + sin(x)*sin(y)", "tan(x + y) = (tan(x) + tan(y))/(1 - tan(x)*tan(y))", "sin(x + pi/2) = cos(x)", "cos(pi - u) = -cos(u)",
		"sin(u + pi) = -sin(u)", "sin(x + pi/3) = 1/2*sin(x) + sqrt(3)/2*cos(x)", "sin(x) + cos(x) = sqrt(2)*sin(x + pi/4)", "sin(x) + sqrt(3)*cos(x) = 2*sin(x + pi/3)", "tan(x + pi/4) = (1 + tan(x))/(1 - tan(x))"}},
	{"products to sums", []string{
		"sin(x)*cos(y) = (sin(x + y) + sin(x - y))/2", "cos(x)*cos(y) = (cos(x + y) + cos(x - y))/2", "sin(x)*sin(y) = (cos(x - y) - cos(x + y))/2", "sin(x) + sin(y) = 2*sin((x + y)/2)*cos((x - y)/2)",
		"cos(x) - cos(y) = -2*sin((x + y)/2)*sin((x - y)/2)", "sin(P*x)*cos(Q*x) = (sin((P + Q)*x) + sin((P - Q)*x))/2", "cos(P*x) + cos(Q*x) = 2*cos((P + Q)*x/2)*cos((P - Q)*x/2)"}},
	{"double angles", []string{
		"sin(2*u) = 2*sin(u)*cos(u)", "cos(2*u) = 1 - 2*sin(u)^2", "cos(2*u) = 2*cos(u)^2 - 1", "tan(2*u) = 2*tan(u)/(1 - tan(u)^2)", "sin(u)^2 = (1 - cos(2*u))/2", "cos(u/2)^2 = (1 + cos(u))/2",
		"sin(4*x) = 4*sin(x)*cos(x)*cos(2*x)", "cos(4*x) = 8*cos(x)^4 - 8*cos(x)^2 + 1"}},
	{"triple angles", []string{
		"sin(3*u) = 3*sin(u) - 4*sin(u)^3", "cos(3*u) = 4*cos(u)^3 - 3*cos(u)", "tan(3*x) = (3*tan(x) - tan(x)^3)/(1 - 3*tan(x)^2)", "sin(5*x) = 16*sin(x)^5 - 20*sin(x)^3 + 5*sin(x)",
		"4*sin(x)*sin(pi/3 - x)*sin(pi/3 + x) = sin(3*x)"}},
	{"half angles", []string{
		"sin(u) = 2*tan(u/2)/(1 + tan(u/2)^2)", "cos(u) = (1 - tan(u/2)^2)/(1 + tan(u/2)^2)", "tan(u/2) = sin(u)/(1 + cos(u))", "tan(u/2) = (1 - cos(u))/sin(u)", "cot(u/2) - tan(u/2) = 2*cot(u)", "1/cos(u) + tan(u) = tan(u/2 + pi/4)"}},
	{"trigonometric values", []string{
		"sin(pi/12) = (sqrt(6) - sqrt(2))/4", "cos(pi/12) = (sqrt(6) + sqrt(2))/4", "tan(pi/12) = 2 - sqrt(3)", "tan(5*pi/12) = 2 + sqrt(3)", "sin(A*pi + pi/6)^2 = 1/4", "cos(2*A*pi + pi/3) = 1/2", "sin(5*pi/12) = (sqrt(6) + sqrt(2))/4",
		"cos(7*pi/12) = (sqrt(2) - sqrt(6))/4", "tan(A*pi + pi/4) = 1", "sin(pi/8) = sqrt(2 - sqrt(2))/2", "cos(pi/5) = (1 + sqrt(5))/4", "sin(pi/10) = (sqrt(5) - 1)/4", "cos(pi/7)*cos(2*pi/7)*cos(4*pi/7) = -1/8",
		"sin(4*pi/3) = -sqrt(3)/2", "cos(2*pi/5) + cos(4*pi/5) = -1/2", "tan(pi/8) = sqrt(2) - 1", "sin(11*pi/12) = (sqrt(6) - sqrt(2))/4", "P*cos(3*pi/4) = -P*sqrt(2)/2"}},
	{"inverse trigonometric", []string{
		"sin(asin(x)) = x", "cos(asin(x)) = sqrt(1 - x^2)", "tan(atan(u)) = u", "asin(x) + acos(x) = pi/2", "sin(atan(x)) = x/sqrt(1 + x^2)", "sin(2*atan(x)) = 2*x/(1 + x^2)", "cos(2*acos(x)) = 2*x^2 - 1", "tan(acos(x)) = sqrt(1 - x^2)/x",
		"atan(-u) = -atan(u)", "acos(-x) = pi - acos(x)"}},
	{"inverse trigonometric values", []string{
		"asin(1/2) = pi/6", "acos(-1/2) = 2*pi/3", "atan(1) = pi/4", "atan(1/2) + atan(1/3) = pi/4", "4*atan(1/5) - atan(1/239) = pi/4", "atan(sqrt(3)) = pi/3", "atan(P) + atan(1/P) = pi/2", "acos(sqrt(2)/2) = pi/4",
		"asin(3/5) + asin(4/5) = pi/2", "atan(1) + atan(2) + atan(3) = pi", "2*atan(1/3) = atan(3/4)", "asin(sin(pi/5)) = pi/5", "acos(cos(5*pi/4)) = 3*pi/4", "sin(acos(3/5)) = 4/5", "tan(asin(5/13)) = 5/12"}},
	{"hyperbolic", []string{
		"cosh(u)^2 - sinh(u)^2 = 1", "sinh(2*u) = 2*sinh(u)*cosh(u)", "cosh(2*u) = 2*cosh(u)^2 - 1", "sinh(u) = (e^u - e^(-u))/2", "tanh(u) = (e^(2*u) - 1)/(e^(2*u) + 1)", "sinh(x + y) = sinh(x)*cosh(y) + cosh(x)*sinh(y)", "cosh(u) + sinh(u) = e^u",
		"1 - tanh(x)^2 = 1/cosh(x)^2", "asinh(x) = ln(x + sqrt(x^2 + 1))", "atanh(x) = ln((1 + x)/(1 - x))/2", "cosh(asinh(x)) = sqrt(1 + x^2)", "cosh(3*x) = 4*cosh(x)^3 - 3*cosh(x)"}},
	{"exponentials", []string{
		"e^u*e^v = e^(u + v)", "(e^u)^P = e^(P*u)", "e^(-u) = 1/e^u", "exp(u) = e^u", "e^(2*x) - 1 = (e^x - 1)*(e^x + 1)", "e^(ln(P)) = P", "e^(x + P)/e^x = e^P", "4^x - 2^x = 2^x*(2^x - 1)", "e^(x*ln(P)) = P^x", "sqrt(e^(2*x)) = e^x",
		"(e^x + e^(-x))^2 - (e^x - e^(-x))^2 = 4", "P^x*Q^x = (P*Q)^x", "9^x = 3^(2*x)"}},
	{"logarithms", []string{
		"ln(P) + ln(Q) = ln(P*Q)", "ln(P^Q) = Q*ln(P)", "log(P, P^Q) = Q", "log(P, Q)*log(Q, P) = 1", "ln(p) + ln(q) = ln(p*q)", "ln(p/q) = ln(p) - ln(q)", "ln(p^P) = P*ln(p)", "log(P, x) = ln(x)/ln(P)", "ln(1/P) = -ln(P)", "ln(sqrt(p)) = ln(p)/2",
		"log(4, x) = log(2, x)/2", "ln(e^u) = u", "log(10, 2) + log(10, 5) = 1", "ln(x*e^P) = ln(x) + P", "ln(12) = 2*ln(2) + ln(3)", "e^(2*ln(x)) = x^2", "log(8, 4) = 2/3", "log(P, x*P^Q) = log(P, x) + Q", "ln(x^2 + 2*x + 1) = 2*ln(abs(x + 1))"}},
	{"factorials", []string{
		"(n + 1)! = (n + 1)*n!", "n!/(n - 2)! = n*(n - 1)", "(n + 1)! - n! = n*n!", "(P + 1)!/P! = P + 1", "1/n! - 1/(n + 1)! = n/(n + 1)!", "n/(n + 1)! = 1/n! - 1/(n + 1)!", "(2*n + 2)!/(2*n)! = (2*n + 2)*(2*n + 1)", "2004!/2003! = 2004", "1/2004! = 2005/2005!"}},
	{"binomials", []string{
		"binom(n, 2) = n*(n - 1)/2", "binom(n, k) = n!/(k!*(n - k)!)", "binom(n, k) + binom(n, k + 1) = binom(n + 1, k + 1)", "binom(n, k) = binom(n, n - k)", "k*binom(n, k) = n*binom(n - 1, k - 1)", "binom(n + 1, 3) - binom(n, 3) = binom(n, 2)", "binom(9, P) = binom(9, 9 - P)", "binom(n, n - 1) = n",
		"binom(n, 1) + 6*binom(n, 2) + 6*binom(n, 3) = n^3", "binom(20, P) = 20!/(P!*(20 - P)!)"}},
	{"complex numbers", []string{
		"(A + B*i)*(C + D*i) = A*C - B*D + (A*D + B*C)*i", "(A + B*i)/(C + D*i) = (A*C + B*D)/(C^2 + D^2) + (B*C - A*D)/(C^2 + D^2)*i", "(A + B*i)^2 = A^2 - B^2 + 2*A*B*i", "1/i = -i", "(1 + i)^8 = 16", "abs(A + B*i) = sqrt(A^2 + B^2)", "e^(i*pi) = -1",
		"e^(i*pi/3) = 1/2 + sqrt(3)/2*i", "i^(4*P + 3) = -i", "conj(A + B*i) = A - B*i", "(A + B*i)*(A - B*i) = A^2 + B^2", "(-1/2 + sqrt(3)/2*i)^3 = 1", "re((A + B*i)^2) = A^2 - B^2", "im((A + B*i)^2) = 2*A*B", "(cos(pi/12) + i*sin(pi/12))^4 = 1/2 + sqrt(3)/2*i",
		"sqrt(-P^2) = P*i"}},
	{"derivatives", []string{
		"diff(x^P, x) = P*x^(P - 1)", "diff(sin(A*x), x) = A*cos(A*x)", "diff(u*e^x, x) = diff(u, x)*e^x + u*e^x", "diff(ln(x^2 + P), x) = 2*x/(x^2 + P)", "diff(A*x^3 + B*x^2 + C*x, x) = 3*A*x^2 + 2*B*x + C", "diff(x*ln(x), x) = ln(x) + 1", "diff(atan(x/P), x) = P/(x^2 + P^2)",
		"diff(tan(x), x) = 1/cos(x)^2", "diff(sqrt(x^2 + P), x) = x/sqrt(x^2 + P)", "diff(x/(x + P), x) = P/(x + P)^2", "diff(x^x, x) = x^x*(ln(x) + 1)", "diff(e^(x^2), x) = 2*x*e^(x^2)", "diff(cos(x)^2, x) = -sin(2*x)"}},
	{"antiderivatives", []string{
		"int(x^P, x) = x^(P + 1)/(P + 1) + C", "int(sin(P*x), x) = -cos(P*x)/P + C", "int(x*e^x, x) = (x - 1)*e^x + C", "int(1/(x^2 + P^2), x) = atan(x/P)/P + C", "int(ln(x), x) = x*ln(x) - x + C", "int(x/(x^2 + P), x) = ln(x^2 + P)/2 + C", "int(A*x^2 + B*x + D, x) = A*x^3/3 + B*x^2/2 + D*x + C",
		"int(sqrt(x), x) = 2/3*x^(3/2) + C", "int(cos(x)^2, x) = x/2 + sin(2*x)/4 + C", "int(x*cos(x), x) = x*sin(x) + cos(x) + C", "int(1/(x*(x + 1)), x) = ln(abs(x/(x + 1))) + C", "int(e^(P*x), x) = e^(P*x)/P + C"}},
	{"definite integrals", []string{
		"int(x^P, x, 0, 1) = 1/(P + 1)", "int(sin(x), x, 0, pi) = 2", "int(A*x + B, x, 0, P) = A*P^2/2 + B*P", "int(e^x, x, 0, P) = e^P - 1", "int(1/x, x, 1, P) = ln(P)", "int(1/(1 + x^2), x, 0, 1) = pi/4", "int(cos(x)^2, x, 0, pi) = pi/2", "int(x*e^x, x, 0, 1) = 1",
		"int(t^2, t, 0, x) = x^3/3", "int(2*t + A, t, 1, x) = x^2 + A*x - 1 - A", "int(x^2 - 2*x, x, -1, 2) = 0", "P*int(x^2, x, 0, 3) = 9*P"}},
	{"finite sums", []string{
		"sum(k, k, 1, n) = n*(n + 1)/2", "sum(k^2, k, 1, n) = n*(n + 1)*(2*n + 1)/6", "sum(k^3, k, 1, n) = (n*(n + 1)/2)^2", "sum(k, k, 1, 100) = 5050", "sum(2^k, k, 0, n) = 2^(n + 1) - 1", "sum(1/(k*(k + 1)), k, 1, n) = n/(n + 1)", "sum(A*k + B, k, 1, n) = A*n*(n + 1)/2 + B*n",
		"sum(P*k, k, 1, 20) = 210*P", "sum(2*k - 1, k, 1, n) = n^2"}},
	{"finite products", []string{
		"prod(k, k, 1, n) = n!", "prod((k + 1)/k, k, 1, n) = n + 1", "prod(P, k, 1, n) = P^n", "prod(P^k, k, 1, n) = P^(n*(n + 1)/2)", "prod(1 - 1/k^2, k, 2, n) = (n + 1)/(2*n)",
		"prod(2*k, k, 1, n) = 2^n*n!", "prod(k, k, 1, 8) = 40320", "prod(P*k, k, 1, 3) = 6*P^3", "prod((k + 2)/(k + 1), k, 1, n) = (n + 2)/2"}},
	{"gamma function", []string{
		"gamma(P) = (P - 1)!", "gamma(n + 1) = n!", "gamma(x + 1) = x*gamma(x)", "gamma(1/2)^2 = pi", "gamma(5/2) = 3*sqrt(pi)/4", "gamma(x + 2)/gamma(x) = x^2 + x", "gamma(7/2)/gamma(5/2) = 5/2",
		"gamma(n + 1/2)*(n + 1/2) = gamma(n + 3/2)"}},
	{"signs", []string{
		"sgn(u)*abs(u) = u", "abs(u)*sgn(-u) = -u", "sgn(P*u) = sgn(u)", "sgn(-P) = -1", "sgn(u)^3 = sgn(u)", "sgn(u*v) = sgn(u)*sgn(v)", "sgn(u^2 + 1) = 1", "sgn(sqrt(P) - P) = -1"}},
	{"comparisons", []string{
		"max(sqrt(P), P) = P", "abs(sqrt(P) - P) = P - sqrt(P)", "min(pi, 22/7) = pi", "abs(e - pi) = pi - e", "max(P/(P + 1), 1) = 1", "abs(ln(P) - P) = P - ln(P)", "min(sin(1), cos(1)) = cos(1)",
		"max(2^(1/2), 3^(1/3)) = 3^(1/3)", "abs(1 - sqrt(P)) = sqrt(P) - 1", "max(sqrt(2) + sqrt(7), sqrt(3) + sqrt(6)) = sqrt(3) + sqrt(6)"}},
	{"algebraic numbers", []string{
		"cbrt(P)*cbrt(P)^2 = P", "1/(cbrt(P) - 1) = (cbrt(P^2) + cbrt(P) + 1)/(P - 1)", "(sqrt(P) + cbrt(Q))*(sqrt(P) - cbrt(Q)) = P - cbrt(Q^2)", "sqrt(sqrt(P)) = P^(1/4)", "((1 + sqrt(5))/2)^2 = (3 + sqrt(5))/2",
		"((1 + sqrt(5))/2)^10 + ((1 - sqrt(5))/2)^10 = 123", "8*cos(2*pi/7)^3 + 4*cos(2*pi/7)^2 - 4*cos(2*pi/7) = 1", "(cbrt(P) + cbrt(Q))^3 = P + Q + 3*cbrt(P*Q)*(cbrt(P) + cbrt(Q))", "cbrt(9 + 4*sqrt(5)) = (3 + sqrt(5))/2",
		"1/(sqrt(2) + sqrt(3) + sqrt(5)) = (2*sqrt(3) + 3*sqrt(2) - sqrt(30))/12", "(cbrt(2) - 1)*(cbrt(4) + cbrt(2) + 1) = 1"}},
	{"floors", []string{
		"floor(x + P) = floor(x) + P", "ceil(x) = -floor(-x)", "floor(A/P)*P = A - (A - P*floor(A/P))", "floor(sqrt(P^2 + P)) = P", "ceil(x - A) = ceil(x) - A", "floor(pi) = 3", "ceil(e) = 3", "floor(-7/2) = -4", "floor(log(2, 1000)) = 9"}},
	{"great numbers", []string{
		"2^100 + 1 = 2*2^99 + 1", "10^(-400) = 1/10^400", "2^64 - 1 = (2^32 - 1)*(2^32 + 1)", "P^60 - 1 = (P^30 - 1)*(P^30 + 1)", "3^100/3^98 = 9", "1/P^99 = P^(-99)", "123456789*987654321 = 121932631112635269", "x + 1/10^16 = (10^16*x + 1)/10^16"}},
	{"mixed kernels", []string{
		"(u + sin(x))^2 = u^2 + 2*u*sin(x) + sin(x)^2", "(e^x + ln(x))*(e^x - ln(x)) = e^(2*x) - ln(x)^2", "(sqrt(x) + e^y)^2 = x + 2*sqrt(x)*e^y + e^(2*y)", "(sin(x) + cos(y))*(sin(x) - cos(y)) = sin(x)^2 - cos(y)^2", "u*(p + ln(q)) = u*p + u*ln(q)",
		"1/(1 + e^(-x)) = e^x/(1 + e^x)", "sin(x)/x*x^2 = x*sin(x)", "(abs(x) + 1)^2 = x^2 + 2*abs(x) + 1", "ln(x)/sqrt(x) = sqrt(x)*ln(x)/x"}},
}
