// The teacher's marks, drawn with a pen's stroke. Beside each stands its word; colour is never alone.
import { svg, type TemplateResult } from 'lit';

const strokes: Record<string, TemplateResult> = {
  proved: svg`<path d="M4.2 13.4c1.9 1.6 3.3 3.5 4.6 6 2.6-6.300 6-11.200 11.300-15.600"/>`,
  refuted: svg`<path d="M5.300 5.200c4.600 4 9 8.600 13.300 13.900"/><path d="M18.900 4.700C13.900 9.300 9.400 14.100 5.100 19.600"/>`,
  unknown: svg`<path d="M7.700 8.300c.3-2.900 2.200-4.500 4.800-4.400 2.700.1 4.400 1.700 4.300 4-.1 3.700-4.500 3.800-4.500 7.300"/><path d="M12.200 19.500v.2"/>`,
  stated: svg`<path d="M8.500 12.100h7"/>`,
};

/** The stroke for a verdict: a tick, a cross, a question mark, or a short dash for what asserts nothing. */
export function mark(verdict: string): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${strokes[verdict] ?? strokes['stated']}</svg>`;
}
