import type {DatedStatement} from '../../core/collection/dated-statement.js';
import type {PassageAddress} from '../../core/links/document-link.js';
import {safeAddress} from '../../render/safe-address.js';
import type {Addresses} from '../../state/addresses.js';
import {followPassage} from '../follow-passage.js';

/** Where a date can be read. */
export interface StatementLink {
  readonly href: string;
  /** For a passage of a document: whoever shows it is asked to go there first. */
  readonly address?: PassageAddress;
}

/** The passage of a date in a text, the page of an entity whose record gives it, or an address. */
export function linkOf(statement: DatedStatement, addresses: Addresses): StatementLink | undefined {
  const {document, passage, subjects} = statement;
  if (document !== undefined) {
    const address = {document, ...(passage !== undefined && {passage})};
    const href = safeAddress(addresses.passage(address));
    return href === undefined ? undefined : {href, address};
  }
  const [subject] = subjects;
  const page = subject && statement.event ? addresses.entity(subject.id) : undefined;
  const href = safeAddress(statement.href ?? page ?? '');
  return href ? {href} : undefined;
}

/** A click on such a link. */
export function follow(event: MouseEvent, link: StatementLink): void {
  if (link.address) followPassage(event, link.address);
}
