import type {XmlElement} from '../xml/xml-tree.js';

// Which TEI elements play which part in a text (TEI P5 model classes, flattened).

/** The namespace of TEI P5. */
export const teiNamespace = 'http://www.tei-c.org/ns/1.0';

/** The namespace of examples in prose about TEI: markup that is quoted, not used. */
const examplesNamespace = 'http://www.tei-c.org/ns/Examples';

/**
 * The name of a TEI element (P4 has no namespace); empty for an example, MathML, SVG … An element of
 * a project's own that holds TEI, as a division with its own attributes does, goes by its name.
 */
export function teiName(element: XmlElement): string {
  const isTei = element.namespace === teiNamespace || element.namespace === '';
  return isTei || holdsTei(element) ? element.localName : '';
}

function holdsTei({namespace, children}: XmlElement): boolean {
  if (namespace === examplesNamespace) return false;
  return children.some((child) => child.kind === 'element' && child.namespace === teiNamespace);
}

/** Whether an element is quoted markup: `egXML` or below one (TEI P5 22.1.1). */
export function isExample(element: XmlElement): boolean {
  return element.namespace === examplesNamespace;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** Elements that hold blocks, never running text of their own. */
export const divisions = set(
  'text body front back group div div0 div1 div2 div3 div4 div5 div6 div7 performance set prologue epilogue titlePage sourceDoc surface surfaceGrp TEI teiCorpus standOff',
);

/** Blocks of text that a reader can be sent to. */
export const blocks = set(
  'p ab head lg l item opener closer salute dateline signed postscript trailer byline epigraph argument titlePart docTitle docAuthor docImprint docDate docEdition imprimatur castItem speaker stage cell label address addrLine line entry note quote person place org event object bibl biblStruct biblFull listBibl list table figure sp camera caption sound tech view floatingText person personGrp nym msDesc',
);

/** Blocks worth naming as a passage when they stand in running text only with text of their own. */
export const passageElements = set(
  'p ab head lg l item opener closer salute dateline signed postscript trailer byline epigraph argument titlePart docAuthor docImprint stage cell label line entry note quote person place org event bibl figure',
);

/** Elements that are always a name or a reference to something named. */
export const nameElements = set('persName placeName orgName geogName name rs eventName objectName');

/** Elements that are a mention only when they point at something. */
export const pointingNameElements = set(
  'settlement region country district bloc geogFeat term title roleName author editor publisher pubPlace',
);

export const dateElements = set('date time origDate');

/** Records of an authority file; a name inside one is a name of that record. */
export const recordElements = set('person personGrp persona place org event object nym');

/** Pointing attributes that tie a passage to another document's. */
export const correspondenceAttributes = ['corresp', 'synch', 'sameAs', 'copyOf'] as const;
