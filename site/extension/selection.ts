// The selected part of a page as text, with the LaTeX that its formulas were made of. Reads the page only.
import { latexOf } from './mathml.ts';

/** The source of a formula set by MathJax 3 or 4, in the order of its containers in the document. */
export interface MathJaxItem {
  tex: string;
  display: boolean;
}

const blocks = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TH|TR|UL)$/;
const silent = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|BUTTON|SELECT|OPTION|AUDIO|VIDEO|IFRAME|OBJECT|CANVAS)$/;

/** The longest text taken from a page. */
export const longest = 200_000;

/** The text selected in a document, or '' where nothing is. A selection inside a text field counts as well. */
export function extractSelection(doc: Document, mathjax: MathJaxItem[] = []): string {
  const field = doc.activeElement;
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && /^(text|search)$/.test(field.type))) {
    const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    if (to > from) return field.value.slice(from, to).slice(0, longest);
  }
  const selection = doc.getSelection();
  if (!selection || selection.isCollapsed) return '';
  const parts: string[] = [];
  for (let i = 0; i < selection.rangeCount; i++) parts.push(extractRange(selection.getRangeAt(i), mathjax));
  return parts.join('\n').trim().slice(0, longest);
}

/** The text of a range. A formula that it only touches is taken whole. */
export function extractRange(range: Range, mathjax: MathJaxItem[] = []): string {
  const doc = range.startContainer.ownerDocument ?? (range.startContainer as Document);
  const containers = new Map([...doc.querySelectorAll('mjx-container')].map((c, i) => [c as Element, mathjax[i]]));
  const out = new Writer();
  const taken = new Set<Element>();

  const formula = (source: Element, tex: string, display: boolean) => {
    if (taken.has(source)) return;
    taken.add(source);
    out.formula(tex, display);
  };

  const numbers = new Map<Element, number>();
  const bullet = (li: Element): string => {
    const list = li.parentElement;
    if (list?.tagName !== 'OL') return '-';
    // The items before a selection count too; each list is counted once, from its first item that is met.
    let n = numbers.get(list);
    if (n === undefined) {
      n = Number(list.getAttribute('start') ?? 1);
      for (let e = li.previousElementSibling; e; e = e.previousElementSibling) if (e.tagName === 'LI') n++;
    }
    numbers.set(list, n + 1);
    return `${n}.`;
  };

  // Returns true if the element is a formula or part of one, and so is dealt with.
  const mathematics = (e: Element): boolean => {
    if (e.matches('.katex-display, .katex')) {
      const note = e.querySelector('annotation[encoding="application/x-tex"]');
      const tex = note?.textContent ?? e.closest('[data-math]')?.getAttribute('data-math') ?? (e.querySelector('math') ? latexOf(e.querySelector('math')!) : '');
      if (!tex) return false;
      formula(e, tex, e.classList.contains('katex-display') || e.closest('.katex-display') !== null);
      return true;
    }
    const kept = e.getAttribute('data-math') ?? e.getAttribute('data-tex') ?? e.getAttribute('data-latex');
    if (kept) {
      formula(e, kept, /\b(math-block|display|block)\b/.test(e.className) || blocks.test(e.tagName));
      return true;
    }
    if (e.localName === 'mjx-container') {
      const item = containers.get(e);
      const math = e.querySelector('mjx-assistive-mml math, math');
      const tex = item?.tex ?? (math ? latexOf(math) : '');
      if (tex) formula(e, tex, item?.display ?? (e.getAttribute('display') === 'true' || e.getAttribute('display') === 'block'));
      return true;
    }
    if (e.localName === 'script' && /^math\/tex/.test((e as HTMLScriptElement).type)) {
      formula(e, e.textContent ?? '', /mode\s*=\s*display/.test((e as HTMLScriptElement).type));
      return true;
    }
    if (e.matches('.MathJax_Preview, .MathJax_Processing')) return true;
    if (e.matches('.MathJax_Display, .MathJax, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML, .MJXc-display')) {
      const frame = /^MathJax-Element-\d+/.exec(e.id || e.querySelector('[id^="MathJax-Element-"]')?.id || '')?.[0];
      const script = frame ? doc.getElementById(frame) : null;
      if (script && /^math\/tex/.test((script as HTMLScriptElement).type ?? '')) return mathematics(script);
      const math = e.querySelector('math');
      if (math) formula(e, latexOf(math), e.matches('[class*="isplay"]'));
      return true;
    }
    if (e.matches('.mwe-math-element')) {
      const math = e.querySelector('math');
      if (math) formula(e, latexOf(math), math.getAttribute('display') === 'block');
      return math !== null;
    }
    if (e.localName === 'math') {
      formula(e, latexOf(e), e.getAttribute('display') === 'block');
      return true;
    }
    if (e instanceof HTMLImageElement) {
      const alt = e.alt.trim();
      const delimited = /^(?:\$\$?|\\\(|\\\[)([\s\S]+?)(?:\$\$?|\\\)|\\\])$/.exec(alt);
      if (delimited) formula(e, delimited[1]!, /^(\$\$|\\\[)/.test(alt));
      else if (/\b(latex|tex|math|eqn)\b/i.test(e.className) && alt) formula(e, alt, false);
      return true;
    }
    return false;
  };

  const visit = (n: Node, pre: boolean): void => {
    if (out.full || !range.intersectsNode(n)) return;
    if (n.nodeType === Node.TEXT_NODE) {
      const all = n.nodeValue ?? '';
      const from = n === range.startContainer ? range.startOffset : 0;
      const to = n === range.endContainer ? range.endOffset : all.length;
      out.words(all.slice(from, to), pre);
      return;
    }
    if (!(n instanceof Element)) {
      n.childNodes.forEach((c) => visit(c, pre));
      return;
    }
    if (mathematics(n)) return;
    if (silent.test(n.tagName) || hidden(n)) return;
    if (n.tagName === 'BR') return out.newline();
    const block = blocks.test(n.tagName);
    if (block) out.newline();
    if (n.tagName === 'LI') out.words(`${bullet(n)} `, true);
    const small = /^SU[PB]$/.test(n.tagName) && (n.textContent ?? '').trim() !== '' && !n.querySelector('a');
    if (small) out.words(n.tagName === 'SUP' ? '^(' : '_(', true);
    n.childNodes.forEach((c) => visit(c, pre || n.tagName === 'PRE'));
    if (small) out.words(')', true);
    if (block) out.newline();
    if (/^(TD|TH)$/.test(n.tagName)) out.words('  ', true);
  };

  visit(whole(range.commonAncestorContainer), false);
  return out.text();
}

// A selection inside a formula starts at the formula, and the text of one element at that element.
function whole(n: Node): Node {
  const e = n instanceof Element ? n : n.parentElement;
  const outer = e?.closest('.katex-display, mjx-container, .MathJax_Display, .MathJax, .mwe-math-element, [data-math], [data-tex]') ?? e?.closest('.katex, math');
  return outer ?? n;
}

function hidden(e: Element): boolean {
  if (e.matches('.katex-html, .katex-mathml, mjx-assistive-mml, [hidden]')) return true;
  const style = e.ownerDocument.defaultView?.getComputedStyle(e);
  return style?.display === 'none' || style?.visibility === 'hidden';
}

/** Collects text, with white space as a reader sees it. Finished lines are put away, so that each call is short. */
class Writer {
  #lines: string[] = [];
  #line = '';
  #length = 0;

  get full(): boolean {
    return this.#length > longest;
  }

  words(s: string, pre: boolean): void {
    if (pre) {
      const [first, ...rest] = s.split('\n');
      this.#line += first;
      for (const next of rest) {
        this.#put();
        this.#line = next;
      }
      return;
    }
    const folded = s.replace(/[ \t\r\n\f]+/g, ' ');
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? folded.trimStart() : folded;
  }

  newline(): void {
    if (this.#line.trim() !== '') this.#put();
    this.#line = '';
  }

  formula(tex: string, display: boolean): void {
    const body = tex.trim().replace(/^\{\\displaystyle\s*([\s\S]*)\}$/, '$1').trim();
    if (body === '') return;
    if (!display) {
      this.#line += `$${body}$`;
      return;
    }
    this.newline();
    this.#line = `$$${body}$$`;
    this.newline();
  }

  text(): string {
    this.newline();
    return this.#lines.join('\n').trim();
  }

  #put(): void {
    const line = this.#line.trimEnd();
    this.#lines.push(line);
    this.#length += line.length + 1;
    this.#line = '';
  }
}
