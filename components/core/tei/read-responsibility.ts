import {msg} from '../words/msg.js';
import {
  attributeOf,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';
import {
  type HeaderContext,
  labelWithout,
  outermost,
  personal,
  readName,
  readNames,
} from './header-values.js';
import {elementWords} from './header-words.js';
import type {HeaderName, Responsibility, TeiHeader} from './tei-header.js';

const offices = ['editor', 'principal', 'sponsor', 'funder', 'meeting'];

/** The words for `editor/@role`, of the MARC relators in use. */
const roles: Readonly<Record<string, () => string>> = {
  translator: () => msg('Translator'),
  trl: () => msg('Translator'),
  transcriber: () => msg('Transcriber'),
  trc: () => msg('Transcriber'),
  encoder: () => msg('Encoder'),
  editor: () => msg('Editor'),
  edt: () => msg('Editor'),
};

/** Who did what: `respStmt` in its own words, and the offices that have elements of their own. */
export function readResponsibilities(
  fileDesc: XmlElement | undefined,
  context: HeaderContext,
): Responsibility[] {
  const statements = fileDesc
    ? childElements(fileDesc, 'titleStmt', 'editionStmt', 'seriesStmt')
    : [];
  return statements
    .flatMap((statement) => childElements(statement, 'respStmt', ...offices))
    .map((element) =>
      element.localName === 'respStmt'
        ? readStatement(element, context)
        : readOffice(element, context),
    )
    .filter(({names}) => names.length > 0);
}

function readStatement(element: XmlElement, context: HeaderContext): Responsibility {
  const role = childElements(element, 'resp')
    .map((resp) => labelOf(resp) || attributeOf(resp, 'key') || attributeOf(resp, 'ref') || '')
    .filter(Boolean)
    .join(', ');
  const names = outermost(element, personal)
    .map((name) => readName(name, context))
    .filter((name) => name !== undefined);
  return {role: role || elementWords('respStmt'), names};
}

function readOffice(element: XmlElement, context: HeaderContext): Responsibility {
  const role = attributeOf(element, 'role')?.trim();
  const known =
    role && Object.hasOwn(roles, role.toLowerCase()) ? roles[role.toLowerCase()] : undefined;
  return {
    role: known?.() ?? (role || elementWords(element.localName)),
    names: readNames(element, context),
  };
}

/** The authors of the title statement, else those the source names. */
export function readAuthors(
  fileDesc: XmlElement | undefined,
  context: HeaderContext,
): HeaderName[] {
  if (!fileDesc) return [];
  const stated = childElements(fileDesc, 'titleStmt').flatMap((one) =>
    childElements(one, 'author'),
  );
  const source = childElements(fileDesc, 'sourceDesc')[0];
  const inSource = source ? [...elementsWithin(source)].filter(isAuthorOfWork) : [];
  const names = (stated.length > 0 ? stated : inSource).flatMap((author) =>
    readNames(author, context),
  );
  const told = new Set<string>();
  return names.filter(({text}) => !told.has(text) && told.add(text));
}

function isAuthorOfWork({localName, parent}: XmlElement): boolean {
  return (
    localName === 'author' && /^(?:msItem|analytic|monogr|titleStmt)$/.test(parent?.localName ?? '')
  );
}

/** `revisionDesc//change`: who, when and what, pointers to a `respStmt` put into its names. */
export function readChanges(header: XmlElement): TeiHeader['changes'] {
  const names = new Map<string, string>();
  const changes: XmlElement[] = [];
  for (const element of elementsWithin(header)) {
    const id = attributeOf(element, 'xml:id');
    if (id !== undefined && id !== '') {
      const named = outermost(element, personal).map(labelOf).filter(Boolean).join(', ');
      names.set(id, named || labelOf(element));
    }
    if (element.localName === 'change') changes.push(element);
  }
  return changes
    .map((change) => readChange(change, names))
    .filter(({what, when, who}) => what !== '' || when || who);
}

function readChange(
  change: XmlElement,
  names: ReadonlyMap<string, string>,
): TeiHeader['changes'][number] {
  const part = (...localNames: string[]) =>
    childElements(change, ...localNames)
      .map(labelOf)
      .filter(Boolean)
      .join(', ');
  const date = childElements(change, 'date')[0];
  const dated = ['when', 'when-iso', 'notBefore', 'from'].map(
    (name) => attributeOf(change, name) ?? (date && attributeOf(date, name)),
  );
  const when = dated.find(Boolean) ?? part('date');
  const who =
    attributeOf(change, 'who')
      ?.split(/\s+/)
      .filter(Boolean)
      .map((pointer) => names.get(pointer.replace(/^#/, '')) || pointer.replace(/^#/, ''))
      .join(', ') || part('name', 'persName', 'orgName', 'label', 'respStmt');
  // What has been said already; names in running text stay when @who says who it was.
  const said = new Set(['date', 'label', 'respStmt']);
  if (attributeOf(change, 'who') === undefined) {
    for (const name of ['name', 'persName', 'orgName']) said.add(name);
  }
  const what = labelWithout(change, (one) => one.parent === change && said.has(one.localName));
  return {...(when && {when}), ...(who && {who}), what: what || part('label')};
}
