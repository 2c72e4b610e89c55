import {childElements, elementsWithin, labelOf, type XmlElement} from '../xml/xml-tree.js';
import {partedText} from './header-running-text.js';
import {type HeaderContext, hrefOf} from './header-values.js';
import type {TeiHeader} from './tei-header.js';

/** Longer than this a licence is quoted, not named; its name is then taken from its address. */
export const LONGEST_NAME = 160;

type Licence = TeiHeader['licences'][number];

/**
 * Licences of the file itself (`publicationStmt/availability`); those of its sources stand with
 * the sources. Where there is no `licence`, a link to Creative Commons in the prose counts as one.
 */
export function readLicences(
  publication: XmlElement | undefined,
  context: HeaderContext,
): Licence[] {
  if (!publication) return [];
  const within = [...elementsWithin(publication)];
  const stated = within.filter(({localName}) => localName === 'licence');
  const linked = within.filter((one) => {
    const href = one.localName === 'ref' ? hrefOf(one, context) : undefined;
    return href !== undefined && creativeCommons(href) !== undefined;
  });
  return (stated.length > 0 ? stated : linked)
    .map((licence) => {
      const href = hrefOf(licence, context);
      const text = partedText(licence);
      const name = href === undefined ? undefined : creativeCommons(href);
      const label = text === '' || text.length > LONGEST_NAME ? (name ?? text) : text;
      return {label: label || (href ?? ''), ...(href && {href})};
    })
    .filter(({label}) => label !== '');
}

/** What is said of rights beside the licences, a paragraph a line. */
export function readAvailability(publication: XmlElement | undefined): string | undefined {
  if (!publication) return undefined;
  const paragraphs = childElements(publication, 'availability').flatMap((availability) =>
    childElements(availability)
      .filter(({localName}) => localName !== 'licence')
      .map(labelOf),
  );
  return paragraphs.filter(Boolean).join('\n') || undefined;
}

/** `CC BY-SA 4.0` from the licence's address. */
export function creativeCommons(href: string): string | undefined {
  const [, family = '', terms = '', version = ''] =
    /^https?:\/\/(?:www\.)?creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)(?:\/(\d\.\d))?/i.exec(
      href,
    ) ?? [];
  if (family === '') return undefined;
  if (terms === 'mark') return `Public Domain Mark ${version}`.trim();
  const name = terms === 'zero' ? 'CC0' : `CC ${terms.toUpperCase()}`;
  return `${name} ${version}`.trim();
}
