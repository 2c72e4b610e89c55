import {formOf} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';

/** The value of an attribute, by its name; undefined where it is absent. */
type Attributes = (name: string) => string | undefined;

/**
 * How much there is of something: `@extent` as the editor words it, else `@quantity` with `@unit`,
 * or the limits `@atLeast`/`@atMost` and `@min`/`@max` (TEI P5 att.dimensions). Empty where nothing
 * is said. What a `@unit` of ours is called is said in the reader's language, any other as written.
 */
export function sayExtent(attribute: Attributes): string {
  const unit = attribute('unit')?.trim() ?? '';
  const extent = attribute('extent')?.trim() ?? '';
  if (/^unknown$/i.test(extent)) {
    return unit === '' ? msg('extent unknown') : msg(str`unknown number of ${sayUnit('', unit)}`);
  }
  if (extent !== '') return /^[\d.–-]+$/.test(extent) ? withUnit(extent, unit) : extent;
  const quantity = attribute('quantity')?.trim() || limits(attribute);
  if (quantity === '') return unit === '' ? '' : sayUnit('', unit);
  const measured = withUnit(quantity, unit);
  const doubtful = /^(low|medium)$/.test(attribute('precision')?.trim() ?? '');
  return doubtful ? msg(str`about ${measured}`) : measured;
}

function limits(attribute: Attributes): string {
  const least = (attribute('atLeast') ?? attribute('min'))?.trim();
  const most = (attribute('atMost') ?? attribute('max'))?.trim();
  if (least && most) return least === most ? least : `${least}–${most}`;
  if (least) return msg(str`at least ${least}`);
  return most ? msg(str`at most ${most}`) : '';
}

function withUnit(quantity: string, unit: string): string {
  return `${quantity} ${sayUnit(quantity, unit)}`.trim();
}

/** `char`, `chars` and `characters` are one unit. */
function sayUnit(quantity: string, unit: string): string {
  switch (unit.toLowerCase().replace(/\.$/, '')) {
    case 'char':
    case 'chars':
    case 'character':
    case 'characters':
      return formOf(msg('{character|characters}'), quantity);
    case 'letter':
    case 'letters':
      return formOf(msg('{letter|letters}'), quantity);
    case 'word':
    case 'words':
      return formOf(msg('{word|words}'), quantity);
    case 'line':
    case 'lines':
      return formOf(msg('{line|lines}'), quantity);
    case 'verse':
    case 'verses':
      return formOf(msg('{verse|verses}'), quantity);
    case 'page':
    case 'pages':
      return formOf(msg('{page|pages}'), quantity);
    case 'leaf':
    case 'leaves':
    case 'folio':
    case 'folios':
      return formOf(msg('{leaf|leaves}'), quantity);
    default:
      return unit;
  }
}
