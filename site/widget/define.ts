// Defines <yansuan-checker>, once.
import { YansuanChecker } from './yansuan-checker.js';

if (!customElements.get('yansuan-checker')) customElements.define('yansuan-checker', YansuanChecker);
