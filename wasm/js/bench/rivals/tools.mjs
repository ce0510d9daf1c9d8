// The tools that are measured. Each decides as its documentation recommends: true, false, or undefined where it cannot
// tell. Those that read LaTeX get the LaTeX, the others what programs write, in their own names of functions.
import { createRequire } from 'node:module';
import { ComputeEngine } from '@cortex-js/compute-engine';
import { create, all } from 'mathjs';
import { agrees } from './sample.mjs';

const require = createRequire(import.meta.url);
const KAS = require('@khanacademy/kas');
const nerdamer = require('nerdamer/all');
const algebrite = require('algebrite');
const math = create(all);

/** Ours: the npm package as it is shipped. */
export async function yansuan(address) {
  const { createYansuan } = await import(address);
  const y = await createYansuan();
  return {
    name: 'yansuan',
    prepare: ({ latex }) => latex,
    decide: async ([a, b]) => ({ proved: true, refuted: false })[(await y.equal(a, b)).verdict],
  };
}

const ce = new ComputeEngine();

const computeEngine = {
  name: 'compute-engine',
  prepare: ({ latex }) => latex,
  decide([a, b]) {
    const [x, y] = [ce.parse(a), ce.parse(b)];
    if (!x.isValid || !y.isValid) return undefined;
    return x.isIdenticallyEqual(y) ?? x.isEqual(y);
  },
};

const kas = {
  name: 'kas',
  prepare: ({ latex }) => latex,
  decide([a, b]) {
    const [x, y] = [KAS.parse(a), KAS.parse(b)];
    return x.parsed && y.parsed ? KAS.compare(x.expr, y.expr).equal : undefined;
  },
};

/** Writes both sides in another tool's notation, of which write gives what differs from that of mathjs. */
function inNotation(code, write) {
  if (!code) return undefined;
  const handler = (node, options) => write(node, (n) => `(${n.toString(options)})`);
  return code.map((text) => math.parse(text).toString({ handler, parenthesis: 'all' }));
}

const call = (node) => (node.isFunctionNode ? node.fn.name : undefined);

// mathjs: symbolicEqual finds some identities, rationalize those of rational functions; where neither does, points tell.
const mathjs = {
  name: 'mathjs',
  prepare: ({ code }) =>
    code && !code.some((text) => /\b(diff|integrate|sum)\(|(?<![<>])=/.test(text))
      ? inNotation(code, (node, write) => {
          const args = () => node.args.map(write).join(', ');
          switch (call(node)) {
            case 'ln': return `log(${args()})`;
            case 'root': return `nthRoot(${args()})`;
            case 'binomial': return `combinations(${args()})`;
          }
        })
      : undefined,
  decide([a, b]) {
    const [x, y] = [math.parse(a), math.parse(b)];
    if (!a.startsWith('[') && math.symbolicEqual(x, y)) return true;
    try {
      if (String(math.rationalize(`(${a}) - (${b})`)) === '0') return true;
    } catch {
      // Not a rational function.
    }
    const [f, g] = [x.compile(), y.compile()];
    return agrees([a, b], (at) => [f, g].map((h) => {
      const v = h.evaluate(at);
      return (v?.isMatrix ? v.toArray() : [v]).flat().map((z) => (typeof z === 'number' ? [z, 0] : [Number(z.re ?? z), Number(z.im ?? 0)]));
    }));
  },
};

// nerdamer: the difference expands or simplifies to 0; otherwise points tell.
const nerdamerTool = {
  name: 'nerdamer',
  prepare: ({ code }) =>
    code && !code.some((text) => /[[=]|\bdet\(/.test(text))
      ? inNotation(code, (node, write) => {
          const args = node.args?.map(write);
          switch (call(node)) {
            case 'ln': return `log(${args[0]})`;
            case 'root': return `(${args[0]})^(1/${args[1]})`;
            case 'binomial': return `(factorial(${args[0]})/(factorial(${args[1]})*factorial(${args[0]}-${args[1]})))`;
            case 'integrate': return `defint(${args[0]}, ${args[2]}, ${args[3]}, ${args[1]})`;
            case 'conj': return `conjugate(${args[0]})`;
            case 're': return `realpart(${args[0]})`;
            case 'im': return `imagpart(${args[0]})`;
          }
        })
      : undefined,
  decide([a, b]) {
    const difference = `(${a})-(${b})`;
    if (nerdamer(`expand(${difference})`).toString() === '0' || nerdamer(`simplify(${difference})`).toString() === '0') return true;
    const value = (text, at) => {
      const v = nerdamer(text, Object.fromEntries(Object.entries(at).map(([k, w]) => [k, String(w)]))).evaluate();
      const parts = [`realpart(${v})`, `imagpart(${v})`].map((t) => Number(nerdamer(t).evaluate().text('decimals')));
      return [parts];
    };
    return agrees([a, b], (at) => [value(a, at), value(b, at)]);
  },
};

// algebrite: the difference simplifies to 0; otherwise points tell.
const algebriteTool = {
  name: 'algebrite',
  prepare: ({ code }) =>
    code && !code.some((text) => text.includes('='))
      ? inNotation(code, (node, write) => {
          const args = node.args?.map(write);
          switch (call(node)) {
            case 'ln': return `log(${args[0]})`;
            case 'cbrt': return `(${args[0]})^(1/3)`;
            case 'root': return `(${args[0]})^(1/${args[1]})`;
            case 'binomial': return `choose(${args[0]},${args[1]})`;
            case 'sec': return `(1/cos(${args[0]}))`;
            case 'csc': return `(1/sin(${args[0]}))`;
            case 'cot': return `(cos(${args[0]})/sin(${args[0]}))`;
            case 'asin': case 'acos': case 'atan': case 'asinh': case 'acosh': case 'atanh': return `arc${call(node).slice(1)}(${args[0]})`;
            case 'diff': return `d(${args[0]},${args[1]})`;
            case 'integrate': return `defint(${args[0]},${args[1]},${args[2]},${args[3]})`;
            case 'sum': return `sum(${args[1]},${args[2]},${args[3]},${args[0]})`;
            case 'ceil': return `ceiling(${args[0]})`;
            case 're': return `real(${args[0]})`;
            case 'im': return `imag(${args[0]})`;
          }
        })
      : undefined,
  decide([a, b]) {
    const run = (text) => {
      const out = algebrite.run(text);
      if (/Stop|\?/.test(out)) throw new Error(out);
      return out;
    };
    if (/^(0|\[[0[\],]*\])$/.test(run(`simplify((${a})-(${b}))`))) return true;
    if (a.startsWith('[')) return undefined;
    const value = (text, at) => {
      let t = text;
      for (const [k, w] of Object.entries(at)) t = `subst(${w},${k},${t})`;
      return [['real', 'imag'].map((part) => Number(run(`float(${part}(float(${t})))`).replace(/\.\.\.$/, '')))];
    };
    // It prints six digits.
    return agrees([a, b], (at) => [value(a, at), value(b, at)], 1e-4);
  },
};

export const rivals = [computeEngine, kas, mathjs, nerdamerTool, algebriteTool];
