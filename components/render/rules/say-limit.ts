import {msg, str} from '../../core/words/msg.js';

/** Where a witness begins, ends or breaks off, in words; undefined for any other element. */
export function sayLimit(element: string, sigla: string): string | undefined {
  switch (element) {
    case 'witStart':
      return msg(str`${sigla} begins`).trim();
    case 'witEnd':
      return msg(str`${sigla} ends`).trim();
    case 'lacunaStart':
      return sigla === '' ? msg('gap begins') : msg(str`gap in ${sigla} begins`);
    case 'lacunaEnd':
      return sigla === '' ? msg('gap ends') : msg(str`gap in ${sigla} ends`);
    default:
      return undefined;
  }
}
