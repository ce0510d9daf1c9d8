// The module counts bytes of UTF-8, JavaScript counts UTF-16 units. Spans are
// converted here and nowhere else.

interface Span {
  start: number;
  end: number;
}

/** Returns a function from byte offsets in the UTF-8 form of text to UTF-16 offsets. */
function offsets(text: string): (byte: number) => number {
  let bytes = 0;
  let table: Uint32Array | undefined;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x7f && !table) {
      table = new Uint32Array(text.length * 3 + 1);
      for (let k = 0; k <= i; k++) table[k] = k;
    }
    let size = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    let units = 1;
    if (c >= 0xd800 && c < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      size = 4;
      units = 2;
    }
    if (table) for (let k = 0; k < size; k++) table[bytes + k] = i;
    bytes += size;
    if (units === 2) i++;
    if (table) table[bytes] = i + 1;
  }
  const length = text.length;
  const last = bytes;
  return (byte) => (byte >= last ? length : table ? table[Math.max(byte, 0)]! : Math.max(byte, 0));
}

/** Converts every span found below value, in place. Evidence holds no spans and is passed over. */
function walk(value: unknown, convert: (byte: number) => number) {
  if (Array.isArray(value)) {
    for (const v of value) walk(v, convert);
  } else if (value && typeof value === 'object') {
    for (const [key, v] of Object.entries(value)) {
      if (key === 'span' && v) {
        const span = v as Span;
        span.start = convert(span.start);
        span.end = convert(span.end);
      } else if (key !== 'evidence' && key !== 'mathjson') {
        walk(v, convert);
      }
    }
  }
}

/** Converts the spans of a session's step, whose text is nobody's request, to offsets in the step's own text. */
function stepAlone(step: { text: string; span: Span }) {
  const base = step.span.start;
  const convert = offsets(step.text);
  walk({ ...step, span: undefined }, (byte) => convert(byte - base));
  step.span = { start: 0, end: step.text.length };
}

/** Converts the spans of a reply to UTF-16 offsets in the request's texts, in place. */
export function convertSpans(request: Record<string, any>, reply: Record<string, any>) {
  const { error, ...rest } = reply;
  if (error?.span) {
    const text = request[error.field];
    if (typeof text === 'string') walk(error, offsets(text));
  }
  switch (request.op) {
    case 'equal':
      if (reply.gold_span) walk({ span: reply.gold_span }, offsets(request.gold));
      if (reply.answer_span) walk({ span: reply.answer_span }, offsets(request.answer));
      break;
    case 'check':
      if (request.steps) (reply.steps ?? []).forEach((step: unknown, i: number) => walk(step, offsets(request.steps[i] ?? '')));
      else walk(rest, offsets(request.text ?? ''));
      break;
    case 'open':
    case 'feed':
      for (const effect of reply.effects ?? []) {
        if (effect.type === 'show') stepAlone(effect.step);
        if (effect.type === 'done') (effect.result?.steps ?? []).forEach(stepAlone);
      }
      break;
    case 'parse':
      walk(rest, offsets(request.text ?? ''));
      break;
  }
}
