import type {ClipAttributes} from './clip-sinks.js';

type Attributes = Readonly<Record<string, string>>;

/** Tags of HTML that word processors know, by what the source says of the look of words. */
const byLook: readonly (readonly [look: string, tag: string])[] = [
  ['italic', 'i'],
  ['bold', 'b'],
  ['underline', 'u'],
  ['double-underline', 'u'],
  ['wavy-underline', 'u'],
  ['strikethrough', 's'],
  ['typewriter', 'code'],
];

/**
 * Kept as they are. `ins` is not among them, nor is `del`: Word takes them for changes of its own that
 * are still to be accepted.
 */
const phrases = new Set(['em', 'i', 'b', 'strong', 'sup', 'sub', 'code', 'ruby', 'rt']);

/** What of a phrase is handed on: its emphasis, its language, where a link leads. */
export function looksOfPhrase(
  tag: string,
  attributes: Attributes,
  base: string,
): readonly (readonly [tag: string, attributes: ClipAttributes])[] {
  const {lang, dir, href} = attributes;
  const looks = attributes['data-rend']?.split(' ') ?? [];
  const address = tag === 'a' && href !== undefined ? wholeAddress(href, base) : undefined;
  const runs = dir === 'rtl' || dir === 'ltr' ? dir : undefined;
  const tags = new Set(phrases.has(tag) ? [tag] : []);
  if (tag === 'del') tags.add('s');
  if (isTitleOfWork(tag, attributes)) tags.add('i');
  for (const [look, its] of byLook) if (looks.includes(look)) tags.add(its);
  const found: (readonly [string, ClipAttributes])[] = [...tags].map((its) => [its, {}]);
  if (address) found.push(['a', {href: address}]);
  if (lang || runs) found.push(['span', {lang: lang || undefined, dir: runs}]);
  if (looks.includes('small-caps')) found.push(['span', {style: 'font-variant: small-caps'}]);
  return found;
}

/** A book is told from an article by its letters, as the style sheet of texts has it. */
function isTitleOfWork(tag: string, attributes: Attributes): boolean {
  return (
    tag === 'cite' &&
    attributes['data-tei'] === 'title' &&
    !/^[au]$/.test(attributes['data-level'] ?? '')
  );
}

/** An address that leads somewhere from wherever it is pasted. */
function wholeAddress(href: string, base: string): string | undefined {
  if (href.startsWith('#') || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return /^(https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

/** What of a paragraph is handed on: its language and where it is set. */
export function looksOfBlock({lang, dir, ...attributes}: Attributes): ClipAttributes {
  const looks = attributes['data-rend']?.split(' ') ?? [];
  const align = looks.includes('centre') ? 'center' : looks.includes('right') ? 'right' : undefined;
  return {
    lang: lang || undefined,
    dir: dir === 'rtl' || dir === 'ltr' ? dir : undefined,
    align,
    colspan: attributes.colspan,
    rowspan: attributes.rowspan,
    value: attributes.value,
  };
}
