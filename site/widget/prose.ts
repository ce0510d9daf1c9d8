// Reads a line of working as prose with formulas in it: which stretches are mathematics, and the little
// Markdown that solutions use. Produces data; nothing here ever becomes markup by itself.

/** A stretch of source, by UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** A formula, or words in one style. */
export type Piece =
  | (Stretch & { kind: 'math'; tex: string; display: boolean; claims: number[] })
  | (Stretch & { kind: 'text'; text: string; style: '' | 'strong' | 'em' | 'code' });

/** One line: a heading, a list item, code, or a paragraph's line. */
export interface Line {
  kind: 'plain' | 'heading' | 'item' | 'code' | 'display';
  marker: string;
  pieces: Piece[];
}

/** A formula found by the engine in plain words, with its LaTeX and the numbers of the claims in it. */
export interface Found extends Stretch {
  latex: string;
  claims: number[];
}

const environments = /^(equation|align|aligned|alignat|gather|gathered|multline|eqnarray|split|cases|array|[pbvBV]?matrix|smallmatrix)\*?$/;

/** Finds the delimited formulas: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and mathematical environments. */
export function formulas(text: string): Extract<Piece, { kind: 'math' }>[] {
  const found: Extract<Piece, { kind: 'math' }>[] = [];
  const add = (start: number, end: number, tex: string, display: boolean) =>
    found.push({ kind: 'math', start, end, tex: tex.trim(), display, claims: [] });
  // A closing mark that is missing once is missing for all that follows, so each is looked for in vain only once.
  const missing = new Set<string>();
  const closing = (mark: string, from: number): number => {
    if (missing.has(mark)) return -1;
    const at = text.indexOf(mark, from);
    if (at < 0) missing.add(mark);
    return at;
  };
  const fences = fenced(text);
  for (let i = 0; i < text.length; ) {
    while (fences[0] && fences[0].end <= i) fences.shift();
    if (fences[0] && fences[0].start <= i) {
      i = fences[0].end;
      continue;
    }
    const c = text[i];
    if (c === '\\') {
      const close = text[i + 1] === '(' ? '\\)' : text[i + 1] === '[' ? '\\]' : '';
      if (close) {
        const end = closing(close, i + 2);
        if (end > 0) {
          add(i, end + 2, text.slice(i + 2, end), close === '\\]');
          i = end + 2;
          continue;
        }
      }
      const env = /^\\begin\{([A-Za-z]+\*?)\}/.exec(text.slice(i, i + 40));
      if (env && environments.test(env[1]!)) {
        const close = `\\end{${env[1]}}`;
        const end = closing(close, i);
        if (end > 0) {
          add(i, end + close.length, text.slice(i, end + close.length), true);
          i = end + close.length;
          continue;
        }
      }
      i += 2;
      continue;
    }
    if (c === '$') {
      if (text[i + 1] === '$') {
        const end = closing('$$', i + 2);
        if (end > 0) {
          add(i, end + 2, text.slice(i + 2, end), true);
          i = end + 2;
          continue;
        }
        i += 2;
        continue;
      }
      const end = closingDollar(text, i);
      if (end > 0) {
        add(i, end + 1, text.slice(i + 1, end), false);
        i = end + 1;
        continue;
      }
    }
    i++;
  }
  return found;
}

// The stretches between lines of three backticks or tildes, where nothing is a formula.
function fenced(text: string): Stretch[] {
  const out: Stretch[] = [];
  let open = -1;
  for (const m of text.matchAll(/^[ \t]*(?:```|~~~).*$/gm)) {
    if (open < 0) open = m.index;
    else {
      out.push({ start: open, end: m.index + m[0].length });
      open = -1;
    }
  }
  if (open >= 0) out.push({ start: open, end: text.length });
  return out;
}

// A dollar opens a formula unless a space follows, and closes one unless a space precedes or a digit
// follows, so that "$5 and $6" stays money. A blank line ends the search.
function closingDollar(text: string, open: number): number {
  if (/\s/.test(text[open + 1] ?? ' ')) return -1;
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '\n' && text[i + 1] === '\n') return -1;
    else if (text[i] === '$') return /\s/.test(text[i - 1]!) || /\d/.test(text[i + 1] ?? '') ? -1 : i;
  }
  return -1;
}

/**
 * Splits a text into lines of pieces. `found` are formulas the engine saw, by offsets into the same text;
 * those inside delimited formulas only lend their claims' numbers to them.
 */
export function lines(text: string, found: Found[] = []): Line[] {
  const maths = formulas(text);
  for (const f of found) {
    const inside = maths.filter((m) => m.start < f.end && f.start < m.end);
    if (inside.length > 0) for (const m of inside) m.claims.push(...f.claims);
  }
  const free = found.filter((f) => f.end > f.start && f.latex && !maths.some((m) => m.start < f.end && f.start < m.end));
  for (const f of free) maths.push({ kind: 'math', start: f.start, end: f.end, tex: f.latex, display: false, claims: f.claims });
  maths.sort((a, b) => a.start - b.start || b.end - a.end);

  const out: Line[] = [];
  let line: Line = { kind: 'plain', marker: '', pieces: [] };
  let code = false;
  const carry = { strong: false };
  const finish = () => {
    carry.strong = false;
    if (line.pieces.length > 0) out.push(line);
    line = { kind: code ? 'code' : 'plain', marker: '', pieces: [] };
  };
  const words = (from: number, to: number) => {
    let at = from;
    while (at < to) {
      const nl = text.indexOf('\n', at);
      const end = nl < 0 || nl > to ? to : nl;
      let body = text.slice(at, end);
      if (/^\s*(```|~~~)/.test(body) && line.pieces.length === 0) {
        code = !code;
        line.kind = code ? 'code' : 'plain';
      } else if (code) {
        line.pieces.push({ kind: 'text', text: body, style: 'code', start: at, end });
      } else {
        let start = at;
        if (line.pieces.length === 0 && line.marker === '') {
          const head = /^\s*(#{1,6}\s+|[-*+•]\s+|>\s+)/.exec(body);
          if (head) {
            const mark = head[1]!.trim();
            line.kind = mark.startsWith('#') ? 'heading' : mark === '>' ? 'plain' : 'item';
            line.marker = line.kind === 'item' ? '•' : ' ';
            body = body.slice(head[0].length);
            start += head[0].length;
          }
        }
        line.pieces.push(...styled(body, start, carry));
      }
      if (nl < 0 || nl >= to) break;
      finish();
      at = nl + 1;
    }
  };
  let at = 0;
  for (const m of maths) {
    if (m.start < at) continue;
    words(at, m.start);
    if (m.display) finish();
    line.pieces.push(m);
    if (m.display) {
      line.kind = 'display';
      finish();
    }
    at = m.end;
  }
  words(at, text.length);
  finish();
  return out;
}

const marks = /(`[^`\n]+`)|(\*\*)|((?<![\w*])\*[^\s*][^*\n]*?\*(?![\w*]))/g;

// Reads `code`, **strong** and *emphasis*. Strong words may hold formulas, so the style is carried from piece to
// piece of a line; two stars open only before a word and close only after one, so that 2**3 stays a power.
function styled(body: string, offset: number, carry: { strong: boolean }): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  const push = (text: string, style: '' | 'strong' | 'em' | 'code', start: number, end: number) => {
    if (text === '') return;
    out.push({ kind: 'text', text, style: style === '' && carry.strong ? 'strong' : style, start: start + offset, end: end + offset });
  };
  for (const m of body.matchAll(marks)) {
    const whole = m[0];
    const end = m.index + whole.length;
    if (m[2]) {
      const [before, after] = [body[m.index - 1] ?? ' ', body[end] ?? ' '];
      const opens = !carry.strong && !/\w/.test(before) && (!/\s/.test(after) || end === body.length);
      if (!opens && !carry.strong) continue;
      push(body.slice(at, m.index), '', at, m.index);
      carry.strong = !carry.strong;
    } else {
      push(body.slice(at, m.index), '', at, m.index);
      push(whole.slice(1, -1), m[1] ? 'code' : 'em', m.index, end);
    }
    at = end;
  }
  push(body.slice(at), '', at, body.length);
  return out;
}
