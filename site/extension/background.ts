// Opens the side panel and hands it the selected text of the page. Reads a page only when the person asks, and
// computes nothing: the module runs in the panel.
import type { extractSelection, MathJaxItem } from './selection.ts';

/** What the panel finds in session storage under "selection". */
export interface Handed {
  text: string;
  from: string;
  at: number;
}

interface Sidebar {
  open(): Promise<void>;
}

const sidebar = (globalThis as { browser?: { sidebarAction?: Sidebar } }).browser?.sidebarAction;

// Opening must happen within the click itself, before anything is awaited.
function openPanel(tab: chrome.tabs.Tab): Promise<void> {
  if (sidebar) return sidebar.open();
  return chrome.sidePanel.open({ windowId: tab.windowId });
}

async function handOver(tab: chrome.tabs.Tab | undefined, frameId?: number): Promise<void> {
  if (tab?.id === undefined) return;
  const opening = openPanel(tab).catch(() => undefined); // already open, or no click stands behind this
  const text = await selected(tab.id, frameId);
  const handed: Handed = { text, from: tab.title ?? '', at: Date.now() };
  await chrome.storage.session.set({ selection: handed });
  await opening;
}

/** The selected text of a tab, from the frame that was clicked or else the first frame that has a selection. */
async function selected(tabId: number, frameId?: number): Promise<string> {
  const target = frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const sources = await chrome.scripting.executeScript({ target, world: 'MAIN', func: mathjaxItems });
    await chrome.scripting.executeScript({ target, files: ['extract.js'] });
    for (const { frameId: frame, result } of sources) {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId, frameIds: [frame] },
        func: (items: MathJaxItem[]) => (globalThis as unknown as { yansuanSelection: typeof extractSelection }).yansuanSelection(document, items),
        args: [result ?? []],
      });
      if (typeof answer?.result === 'string' && answer.result !== '') return answer.result;
    }
  } catch {
    // Pages of the browser itself and of its store cannot be read; the panel then says that nothing was selected.
  }
  return '';
}

// Runs in the page's own world, where MathJax keeps what its formulas were made of.
function mathjaxItems(): MathJaxItem[] {
  try {
    const list = (globalThis as any).MathJax?.startup?.document?.getMathItemsWithin?.(document.body) as
      | { math: unknown; display: unknown; typesetRoot?: Element }[]
      | undefined;
    if (!list) return [];
    const of = new Map([...list].map((i) => [i.typesetRoot, i]));
    return [...document.querySelectorAll('mjx-container')].map((c) => {
      const item = of.get(c);
      return { tex: typeof item?.math === 'string' ? item.math : '', display: Boolean(item?.display) };
    });
  } catch {
    return [];
  }
}

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({ id: 'check', title: chrome.i18n.getMessage('check'), contexts: ['selection', 'editable'] });
  });
});
chrome.contextMenus.onClicked.addListener((info, tab) => void handOver(tab, info.frameId));
chrome.action.onClicked.addListener((tab) => void handOver(tab));
chrome.commands.onCommand.addListener((_, tab) => void handOver(tab));
