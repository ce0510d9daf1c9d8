// Mathematics on screen: KaTeX into the widget's shadow tree, its fonts into the document.
import katex from 'katex';
import katexCSS from 'katex/dist/katex.min.css?raw';
import { css, nothing, unsafeCSS } from 'lit';
import { Directive, directive, type PartInfo } from 'lit/directive.js';
import { noChange } from 'lit';

const longest = 6000;

/** KaTeX's rules without its fonts, which belong to the document. */
export const texStyles = css`${unsafeCSS(katexCSS.replace(/@font-face\{[^}]*\}/g, ''))}`;

/**
 * Registers KaTeX's fonts with the document; the browser fetches each when it is first used.
 * Shadow trees cannot declare fonts themselves. `base` is the folder of the woff2 files.
 */
export function registerFonts(base: string): void {
  const have = new Set<string>();
  for (const face of document.fonts) have.add(key(face.family, face.weight, face.style));
  for (const [, rule] of katexCSS.matchAll(/@font-face\{([^}]*)\}/g)) {
    const get = (name: string) => new RegExp(`${name}:([^;]*)`).exec(rule!)?.[1] ?? 'normal';
    const file = /url\(fonts\/([\w-]+\.woff2)\)/.exec(rule!)?.[1];
    if (!file) continue;
    const [family, weight, style] = [get('font-family').replace(/["']/g, ''), get('font-weight'), get('font-style')];
    if (have.has(key(family, weight, style))) continue;
    const url = new URL(file, base).href;
    document.fonts.add(new FontFace(family, `url(${JSON.stringify(url)}) format("woff2")`, { weight, style, display: 'block' }));
  }
}

const key = (family: string, weight: string, style: string) =>
  [family.replace(/["']/g, ''), weight === 'normal' ? '400' : weight === 'bold' ? '700' : weight, style].join('|');

/**
 * Builds the element for a formula. Nothing in the source can become a link, a script, a
 * style or an image; what KaTeX cannot read is shown as written. `closing`, marks of
 * punctuation behind it, stay on its last line: browsers break lines beside every inline
 * block whatever stands there, so the marks go into the last one.
 */
export function mathNode(tex: string, display: boolean, closing = ''): HTMLElement {
  const host = document.createElement('span');
  host.className = display ? 'tex display' : 'tex';
  try {
    if (tex.length > longest) throw new RangeError('too long to typeset');
    katex.render(tex, host, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxSize: 12,
      maxExpand: 300,
      output: 'htmlAndMathml',
    });
  } catch {
    host.replaceChildren();
    host.className = 'tex source';
    host.textContent = tex;
  }
  if (closing) {
    const marks = document.createElement('span');
    marks.className = 'closing';
    marks.textContent = closing;
    (host.querySelector('.katex-html > :last-child') ?? host).append(marks);
  }
  return host;
}

class MathDirective extends Directive {
  #tex: string | undefined;
  #display = false;
  #closing = '';

  constructor(info: PartInfo) {
    super(info);
  }

  render(tex: string, display = false, closing = ''): unknown {
    if (tex === this.#tex && display === this.#display && closing === this.#closing) return noChange;
    this.#tex = tex;
    this.#display = display;
    this.#closing = closing;
    return tex === '' ? closing || nothing : mathNode(tex, display, closing);
  }
}

/** Typesets LaTeX in a template; the element is kept while the source stays the same. */
export const math = directive(MathDirective);
