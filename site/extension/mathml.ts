// Presentation MathML back to LaTeX: enough for what pages show when they keep no LaTeX of their own.

const letters: Record<string, string> = {
  'α': '\\alpha', 'β': '\\beta', 'γ': '\\gamma', 'δ': '\\delta', 'ε': '\\varepsilon', 'ϵ': '\\epsilon', 'θ': '\\theta', 'λ': '\\lambda',
  'μ': '\\mu', 'π': '\\pi', 'ρ': '\\rho', 'σ': '\\sigma', 'τ': '\\tau', 'φ': '\\varphi', 'ϕ': '\\phi', 'ω': '\\omega', 'Δ': '\\Delta',
  'Σ': '\\Sigma', 'Ω': '\\Omega', '∞': '\\infty', '∅': '\\emptyset',
};
const operators: Record<string, string> = {
  '−': '-', '×': '\\times', '·': '\\cdot', '⋅': '\\cdot', '÷': '\\div', '±': '\\pm', '∓': '\\mp', '≤': '\\le', '⩽': '\\le', '≥': '\\ge', '⩾': '\\ge',
  '≠': '\\ne', '≈': '\\approx', '≡': '\\equiv', '∈': '\\in', '∉': '\\notin', '∪': '\\cup', '∩': '\\cap', '⊂': '\\subset', '⊆': '\\subseteq',
  '→': '\\to', '⇒': '\\Rightarrow', '⟹': '\\implies', '⇔': '\\iff', '⟺': '\\iff', '∑': '\\sum', '∏': '\\prod', '∫': '\\int', '∂': '\\partial',
  '∣': '\\mid', '∥': '\\parallel', '⊥': '\\perp', '∠': '\\angle', '△': '\\triangle', '°': '^{\\circ}', '∘': '\\circ', '…': '\\ldots', '⋯': '\\cdots',
  '\u2061': '', '\u2062': '', '\u2063': '', '\u2064': '', '{': '\\{', '}': '\\}', '%': '\\%', '∀': '\\forall', '∃': '\\exists', '¬': '\\neg',
};
const functions = /^(sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|sinh|cosh|tanh|ln|log|lg|exp|lim|max|min|gcd|lcm|det|dim|sup|inf|mod)$/;

/** LaTeX of a math element. An annotation in it that holds LaTeX is taken as it stands. */
export function latexOf(math: Element): string {
  const note = math.querySelector('annotation[encoding="application/x-tex"], annotation[encoding="application/x-latex"], annotation[encoding="LaTeX"]');
  return (note ? (note.textContent ?? '') : row([...math.children], 0)).trim();
}

const deepest = 100;

function row(nodes: Element[], depth: number): string {
  let out = '';
  for (const n of nodes) {
    const tex = node(n, depth + 1);
    // A command must not swallow the letter after it.
    out += /\\[A-Za-z]+$/.test(out) && /^[A-Za-z]/.test(tex) ? ` ${tex}` : tex;
  }
  return out;
}

function node(n: Element, depth: number): string {
  if (depth > deepest) return n.textContent ?? '';
  const kids = [...n.children];
  const group = (i: number) => (kids[i] ? `{${node(kids[i], depth + 1)}}` : '{}');
  const plain = (i: number) => (kids[i] ? node(kids[i], depth + 1) : '');
  const base = (i: number) => (/^(.|\\[A-Za-z]+)$/.test(plain(i)) ? plain(i) : `{${plain(i)}}`);
  const text = (n.textContent ?? '').trim();
  switch (n.localName.toLowerCase()) {
    case 'mi':
      if (letters[text] !== undefined) return letters[text];
      return text.length > 1 ? (functions.test(text) ? `\\${text} ` : `\\mathrm{${text}}`) : text;
    case 'mn':
      return text.replace(/[\u2009\u202f\u00a0]/g, '');
    case 'mo': {
      if (functions.test(text)) return `\\${text} `;
      const tex = operators[text];
      return tex === undefined ? text : tex.startsWith('\\') && /[A-Za-z]$/.test(tex) ? `${tex} ` : tex;
    }
    case 'mtext':
    case 'ms':
      return text === '' ? ' ' : `\\text{${(n.textContent ?? '').replace(/[\\{}$]/g, '')}}`;
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `\\frac${group(0)}${group(1)}`;
    case 'msqrt':
      return `\\sqrt{${row(kids, depth)}}`;
    case 'mroot':
      return `\\sqrt[${plain(1)}]${group(0)}`;
    case 'msup':
      return plain(1) === '′' ? `${base(0)}'` : `${base(0)}^${group(1)}`;
    case 'msub':
      return `${base(0)}_${group(1)}`;
    case 'msubsup':
    case 'munderover':
      return `${base(0)}_${group(1)}^${group(2)}`;
    case 'munder':
      return `${base(0)}_${group(1)}`;
    case 'mover': {
      const over = plain(1).trim();
      const accent: Record<string, string> = { '¯': '\\overline', '‾': '\\overline', '―': '\\overline', '^': '\\hat', '→': '\\vec', '\\to': '\\vec', '˙': '\\dot', '~': '\\tilde' };
      return accent[over] ? `${accent[over]}${group(0)}` : `\\overset${group(1)}${group(0)}`;
    }
    case 'mfenced':
      return `${n.getAttribute('open') ?? '('}${kids.map((k) => node(k, depth + 1)).join(n.getAttribute('separators') ?? ',')}${n.getAttribute('close') ?? ')'}`;
    case 'mtable': {
      const rows = kids.map((r) => [...r.children].filter((c) => /mtd/i.test(c.localName)).map((c) => row([...c.children], depth)).join(' & '));
      return `\\begin{matrix}${rows.join(' \\\\ ')}\\end{matrix}`;
    }
    case 'semantics':
      return plain(0);
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
    case 'none':
      return '';
    default:
      return kids.length > 0 ? row(kids, depth) : text;
  }
}
