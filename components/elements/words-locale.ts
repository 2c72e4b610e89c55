export {wordsLocale} from '../core/words/words-locale.js';
