// The page around the widget: its language, its samples, and nothing of mathematics.
import './widget/define.js';
import type { YansuanChecker } from '../widget/index.ts';
import { samples } from './samples.ts';

const say: Record<'en' | 'zh', Record<string, string>> = {
  en: {
    skip: 'Skip to the checker',
    title: 'Every line of the working, marked.',
    lead: 'Proved with evidence, refuted with a counterexample, or honestly undecided. Exact methods only, never a guess.',
    private: 'What you write stays on this device unless you set up a model yourself.',
  },
  zh: {
    skip: '跳到验算区',
    title: '解答过程，逐行批改。',
    lead: '成立的给出证明，不成立的举出反例，判定不了的如实说明。只用精确方法，从不猜测。',
    private: '除非自己设了模型，所写内容都留在这台设备上。',
  },
};

const checker = document.querySelector('yansuan-checker') as YansuanChecker;
const stored = 'yansuan-lang';

function speak(lang: string): void {
  const tongue = /^zh/i.test(lang) ? 'zh' : 'en';
  document.documentElement.lang = tongue === 'zh' ? 'zh-CN' : 'en';
  for (const e of document.querySelectorAll<HTMLElement>('[data-say]')) e.textContent = say[tongue][e.dataset['say']!]!;
  for (const b of document.querySelectorAll<HTMLElement>('[data-lang]')) {
    b.setAttribute('aria-pressed', String(b.dataset['lang'] === document.documentElement.lang));
  }
  checker.lang = document.documentElement.lang;
}

const wanted = new URLSearchParams(location.search).get('lang');
speak(wanted ?? localStorage.getItem(stored) ?? navigator.language);
checker.samples = samples;

document.querySelector('.langs')!.addEventListener('click', (e) => {
  const lang = (e.target as HTMLElement).dataset['lang'];
  if (!lang) return;
  localStorage.setItem(stored, lang);
  speak(lang);
});
