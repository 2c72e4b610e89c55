import {msg} from '../../core/words/msg.js';

/** What a member of `choice` or `app` is, in words (TEI P5 chapters 3.5, 12.1 and 13.1). */
export function sayElement(element: string): string {
  switch (element) {
    case 'sic':
      return msg('as the source has it');
    case 'corr':
      return msg('corrected by the editor');
    case 'orig':
      return msg('in the spelling of the source');
    case 'reg':
      return msg('in regular spelling');
    case 'abbr':
      return msg('abbreviated, as in the source');
    case 'expan':
      return msg('expanded');
    case 'am':
      return msg('sign of abbreviation');
    case 'ex':
      return msg('letters the abbreviation stands for');
    case 'unclear':
      return msg('another reading of the same signs');
    case 'supplied':
      return msg('supplied by the editor');
    case 'del':
      return msg('deleted in the source');
    case 'add':
      return msg('added in the source');
    case 'lem':
      return msg('reading the editor prefers');
    case 'rdg':
      return msg('reading');
    case 'surplus':
      return msg('superfluous in the source');
    case 'secl':
      return msg('not genuine, the editor holds');
    case 'note':
    case 'witDetail':
      return msg('note');
    case 'lacunaStart':
      return msg('the witness breaks off');
    case 'lacunaEnd':
      return msg('the witness goes on');
    case 'witStart':
      return msg('the witness begins');
    case 'witEnd':
      return msg('the witness ends');
    case 'space':
      return msg('blank space');
    default:
      return element;
  }
}
