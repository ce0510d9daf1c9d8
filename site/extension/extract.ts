// Runs in the page's isolated world when the person asks for the selection; leaves only one function behind.
import { extractSelection } from './selection.ts';

(globalThis as { yansuanSelection?: typeof extractSelection }).yansuanSelection = extractSelection;
