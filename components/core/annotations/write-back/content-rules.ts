import {blocks, divisions} from '../../tei/elements.js';

// Where TEI P5 allows a name, and what a name may hold (chapters 3.6 and 13; `macro.phraseSeq`),
// kept narrower than the schemas: older ones and local ones allow less than `tei_all`.

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** The elements that may be written into a text: names, references to named things, dates, titles. */
const writable = set(
  'persName placeName orgName geogName eventName objectName name rs date time term title ref settlement region country district bloc geogFeat roleName',
);

/** Whether an annotation may become this element. */
export function isWritable(element: string): boolean {
  return writable.has(element);
}

/** Elements with running text in which a name may stand. */
const nameHolders = set(
  `ab abbr accMat acquisition activity actor add addName additions addrLine affiliation age author authority bibl biblScope birth
  bloc byline camera caption castItem catDesc catchwords cell cl closer collation collection colophon condition corr country
  creation custEvent damage date dateline death decoNote def del desc distinct distributor district docAuthor docDate docEdition
  docImprint domain edition editor education email emph entryFree etym eventName expan explicit extent faith figDesc filiation
  finalRubric floruit foliation foreign forename funder fw genName gender geogFeat geogName gloss handNote head headItem headLabel
  heraldry hi imprimatur incipit institution item l label language layout lbl lem locale material measure meeting mentioned
  metamark mod musicNotation name nameLink nationality note num objectName objectType occupation offset opener orgName orig
  origDate origPlace origin p persName phr placeName principal provenance pubPlace publisher purpose q quote rb rdg ref reg
  region rendition repository residence resp restore retrace rhyme role roleDesc roleName rs rt rubric s said salute scriptNote
  secl seg sense settlement sic signatures signed soCalled socecStatus sound source span speaker sponsor stage stamp street
  summary supplied support surname surplus surrogates tech term textLang time title titlePart trailer typeNote u unclear unit
  usg view watermark wit witDetail witness writing xr`,
);

/** Running text in which nothing but breaks, anchors and their like may stand. */
const anchorHolders = set('line w m zone series');

/** Holders of names that take no anchor. */
const withoutAnchors = set('catDesc creation desc figDesc meeting rendition witness');

/** What a name may hold beside text: phrases, breaks and other marks. */
const phrases = set(
  `abbr add addName addSpan address affiliation am anchor app bloc c caesura catchwords cb choice cl code corr country damage
  damageSpan date del delSpan depth dim dimensions distinct district email emph eventName ex expan foreign forename formula fw g
  gap gb genName geo geogFeat geogName gloss graphic handShift height heraldry hi ident idno index lang lb link locus m material
  measure mentioned metamark milestone mod name nameLink note num objectName objectType offset orgName orig origDate origPlace
  pause pb pc persName phr placeName ptr redo ref reg region restore retrace rhyme roleName rs ruby s secFol secl seg settlement
  shift sic signatures soCalled space span stamp subst supplied surname surplus term time title unclear undo unit vocal w
  watermark width witDetail writing incident kinesic`,
);

/** Places with several wordings: a tag that begins in one of them and ends beside it says nothing. */
const alternations = set('app lem rdg rdgGrp choice subst ruby');

/** Whether a name or date may be written directly into an element. */
export function mayHoldName(container: string): boolean {
  return nameHolders.has(container);
}

/** Whether an `anchor` may be written directly into an element. */
export function mayHoldAnchor(container: string): boolean {
  return (
    anchorHolders.has(container) || (nameHolders.has(container) && !withoutAnchors.has(container))
  );
}

/** Whether a name or date may be put around an element. */
export function mayBeHeldByName(content: string): boolean {
  return phrases.has(content);
}

/** Whether a span that cuts this element leaves its block, or one of several wordings. */
export function partsText(element: string): 'block' | 'alternation' | undefined {
  if (alternations.has(element)) return 'alternation';
  if (blocks.has(element) || divisions.has(element) || blocksBeside.has(element)) return 'block';
  return undefined;
}

const blocksBeside = set(
  'cit floatingText lg list table row figure titlePage sp castList castGroup zone surface line u egXML entryFree hom sense form',
);

/** Elements that say on what an attribution rests (att.editLike). */
const withEvidence = set(
  'persName placeName orgName geogName eventName objectName name date time geogFeat',
);

export function takesEvidence(element: string): boolean {
  return withEvidence.has(element);
}
