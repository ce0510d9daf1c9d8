// Judges by points, as checkers without proofs do.

const constants = new Set(['e', 'i', 'pi']);

/** The letters of a text that stand for themselves. */
function letters(texts) {
  const found = new Set();
  for (const text of texts) for (const [name] of text.matchAll(/[a-zA-Z]+(?![a-zA-Z]*\()/g)) if (!constants.has(name)) found.add(name);
  return [...found];
}

const whole = new Set(['n', 'm', 'k']);

/**
 * Whether both sides have the same values at some points: false where they differ at one, true where they agree at
 * three (at the only one, where there are no letters), undefined where too few are in the domain of both. values
 * returns for a point the entries of both sides, each with its real and its imaginary part.
 */
export function agrees(texts, values, tolerance = 1e-9) {
  const names = letters(texts);
  const complex = texts.some((text) => /(^|[^a-zA-Z])i([^a-zA-Z]|$)/.test(text));
  const wanted = names.length === 0 ? 1 : 3;
  let seen = 0;
  for (let k = 0; k < 4 * wanted && seen < wanted; k++) {
    const at = {};
    names.forEach((name, j) => {
      at[name] = whole.has(name) ? 4 + ((k + 3 * j) % 5) : [0.37, 1.61, 0.83, -0.71, 2.39, -1.43][(k + 2 * j) % 6] + 0.01 * j;
    });
    let sides;
    try {
      sides = values(at);
    } catch {
      continue;
    }
    const [x, y] = sides;
    if (x.length !== y.length) return false;
    if ([...x, ...y].some((z) => z.length !== 2 || !z.every(Number.isFinite) || (!complex && Math.abs(z[1]) > tolerance))) continue;
    const size = Math.max(1, ...[...x, ...y].map((z) => Math.hypot(...z)));
    if (x.some((z, j) => Math.hypot(z[0] - y[j][0], z[1] - y[j][1]) > tolerance * size)) return false;
    seen++;
  }
  return seen === wanted ? true : undefined;
}
