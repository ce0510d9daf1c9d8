// The side panel: the widget, filled with what was selected and checked at once.
import './widget/define.js';
import type { YansuanChecker } from '../widget/index.ts';
import type { Handed } from './background.ts';

const checker = document.querySelector('yansuan-checker') as YansuanChecker;
const note = document.getElementById('note')!;
const words = {
  en: { hint: 'Select a solution on the page, then choose “Check the selected working”.', nothing: 'Nothing was selected on the page, or the page cannot be read.' },
  zh: { hint: '在网页上选中一段解答，然后点“验算选中的解答”。', nothing: '网页上没有选中内容，或者该页面不允许读取。' },
};
let shown: keyof typeof words.en | '' = 'hint';

function speak(lang: string): void {
  const tongue = /^zh/i.test(lang) ? 'zh' : 'en';
  document.documentElement.lang = tongue === 'zh' ? 'zh-CN' : 'en';
  for (const b of document.querySelectorAll<HTMLElement>('[data-lang]')) {
    b.setAttribute('aria-pressed', String(b.dataset['lang'] === document.documentElement.lang));
  }
  checker.lang = document.documentElement.lang;
  note.textContent = shown === '' ? '' : words[tongue][shown];
}

async function take(handed: Handed | undefined): Promise<void> {
  if (!handed) return;
  shown = handed.text === '' ? 'nothing' : '';
  speak(document.documentElement.lang);
  if (handed.text === '') return;
  checker.resultFirst = true;
  checker.problem = '';
  checker.value = handed.text;
  await chrome.storage.session.remove('selection');
  scrollTo(0, 0);
  await checker.check();
}

// The permission for the model's address is asked for once, in the click that first needs it.
checker.allowAddress = async (url) => {
  let origin: string;
  try {
    const { protocol, hostname } = new URL(url);
    origin = `${protocol}//${hostname}/*`;
  } catch {
    return false;
  }
  return chrome.permissions.request({ origins: [origin] });
};

document.querySelector('.langs')!.addEventListener('click', (e) => {
  const lang = (e.target as HTMLElement).dataset['lang'];
  if (!lang) return;
  void chrome.storage.local.set({ lang });
  speak(lang);
});
const { lang } = await chrome.storage.local.get('lang');
speak((lang as string | undefined) ?? chrome.i18n.getUILanguage());
chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'session' && changes['selection']?.newValue) void take(changes['selection'].newValue as Handed);
});
const { selection } = await chrome.storage.session.get('selection');
await take(selection as Handed | undefined);
