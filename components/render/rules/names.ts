import {toIso} from '../../core/dates/iso.js';
import {closest, elementsWithin, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import type {RenderAttributes} from '../sink.js';
import {sayWithoutWords} from './say-record-field.js';
import {blockOrPhrase} from './structure.js';
import {titleLooks} from './titles.js';

/** How the element would be shown if it named nothing. */
function base(element: XmlElement, scene: Scene): Plan {
  if (element.localName !== 'title') return blockOrPhrase(element, scene);
  return {tag: scene.holdsBlocks(element) ? 'span' : 'cite', attributes: titleLooks(element)};
}

/** A name or date without words is said by what its attributes give, the day or who is meant. */
function withMeaning(plan: Plan, element: XmlElement, scene: Scene): Plan {
  const text = sayWithoutWords(element, scene);
  return text === '' ? plan : {...plan, lead: [{tag: 'span', text}, ...(plan.lead ?? [])]};
}

/** A mention: focusable, operable, and tied to the entity it names. */
function mention(element: XmlElement, scene: Scene): Plan {
  const ids = scene.ids(element);
  const found = ids.mention ? scene.mention(ids.fragmentOf ?? ids.mention) : undefined;
  if (!found) return withMeaning(base(element, scene), element, scene);
  const resolution = scene.options.resolve?.(found);
  const entities = resolution?.entityIds.join(' ') || undefined;
  const date = found.date;
  const plain = withMeaning(base(element, scene), element, scene);
  return {
    ...plain,
    tag: date ? 'time' : plain.tag,
    attributes: {
      ...plain.attributes,
      'data-mention': found.id,
      'data-kind': found.kind,
      'data-entity': entities,
      'data-state': resolution && resolution.state !== 'none' ? resolution.state : undefined,
      'data-malformed': date && date.malformed.length > 0 ? true : undefined,
      datetime: date ? toIso(date) : undefined,
      ...operable(element, scene),
    },
  };
}

/**
 * Enter and Space open the card; Tab only passes by. Inside a link the link keeps the keyboard,
 * and a mention that holds another is a `link`, since a `button` may hold nothing operable.
 */
export function operable(element: XmlElement, scene: Scene): RenderAttributes {
  if (closest(element, (above) => above.localName === 'ref')) return {};
  return {
    tabindex: '0',
    role: holdsOperable(element, scene) ? 'link' : 'button',
    'aria-haspopup': 'dialog',
  };
}

const operableElements = new Set('ref ptr note choice app anchor graphic pb'.split(' '));

function holdsOperable(element: XmlElement, scene: Scene): boolean {
  for (const inner of elementsWithin(element)) {
    if (inner === element) continue;
    if (operableElements.has(inner.localName) || scene.ids(inner).mention !== undefined)
      return true;
  }
  return false;
}

export const nameRules: Readonly<Record<string, Rule>> = {
  persName: mention,
  placeName: mention,
  orgName: mention,
  geogName: mention,
  name: mention,
  rs: mention,
  eventName: mention,
  objectName: mention,
  settlement: mention,
  region: mention,
  country: mention,
  district: mention,
  bloc: mention,
  geogFeat: mention,
  title: mention,
  term: mention,
  roleName: mention,
  author: mention,
  editor: mention,
  publisher: mention,
  pubPlace: mention,
  date: mention,
  time: mention,
  origDate: mention,
  speaker: mention,
};
