import type {Dice} from './dice.js';

const subsets = [
  '<!ENTITY mine "my &#233; words">',
  '<!ENTITY mine "&other;"><!ENTITY other "of &#38;amp; another">',
  '<!ENTITY marked "in <hi>bold &lt;</hi><!-- c --><?p?> words"><!ENTITY mine "&marked;">',
  '<!ENTITY mine "<hi>">',
  '<!ENTITY mine "</p><p>">',
  '<!ENTITY mine "&mine;">',
  '<!ENTITY mine "&nosuch;">',
  '<!ENTITY mine "&#13;&#10;&#9;">',
  '<!ENTITY mine SYSTEM "mine.xml">',
  '<!NOTATION gif SYSTEM "gif"><!ENTITY mine SYSTEM "mine.gif" NDATA gif>',
  `<!ENTITY % param '<!ENTITY mine "by a parameter">'> %param;`,
  '<!ENTITY % param SYSTEM "more.ent"> %param; <!ENTITY mine "after">',
  '%undeclared;',
  '<!ENTITY mine "100%">',
  '<!ATTLIST p rend CDATA "block" n NMTOKENS " 1  2 ">',
  '<!ATTLIST p n CDATA "&mine;"><!ENTITY mine "late">',
  '<!ENTITY mine "early"><!ATTLIST p n CDATA "&mine;&amp;&#60;">',
  "<!ELEMENT p (#PCDATA | hi)*><!-- it's --><?p it's ?>",
  '<!ELEMENT p (head, (p | (list, item))+)>',
  '<!ELEMENT p (head, p | list)>',
  '<!ENTITY mine "words" >]><!-- ',
  '<![INCLUDE[<!ENTITY mine "no">]]>',
  '<!ENTITY mine PUBLIC "-//X//é" "x">',
  '<!ENTITY a0 "ha"><!ENTITY a1 "&a0;&a0;&a0;&a0;"><!ENTITY mine "&a1;&a1;&a1;&a1;">',
  '<!ENTITY mine "]>">',
] as const;

const declarations = [
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='utf-8' standalone='yes'?>",
  '<?xml version="1.1"?>',
  '<?xml version="1.9"?>',
  '<?xml version="2.0"?>',
  '<?xml version="1.0" standalone="maybe"?>',
  '<?xml encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="UTF-8"',
  '<?XML version="1.0"?>',
  ' <?xml version="1.0"?>',
  '',
] as const;

/** What stands before the root: the XML declaration and the document type. */
export function mutateProlog(source: string, dice: Dice): [said: string, changed: string] {
  if (dice.below(3) === 0) {
    const declaration = dice.one(declarations);
    return [`begins with ${declaration}`, declaration + withoutDeclaration(source)];
  }
  const subset = dice.one(subsets);
  const outside = dice.one(['', '', ' SYSTEM "x.dtd"', ' PUBLIC "-//X" "x.dtd"']);
  const declaration = /^\uFEFF?<\?xml[^>]*\?>/.exec(source)?.[0] ?? '';
  const rest = source.slice(declaration.length).replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/, '');
  const used = dice.below(3) === 0 ? rest : withReference(rest, dice);
  return [
    `DTD ${outside} [${subset}]`,
    `${declaration}<!DOCTYPE TEI${outside} [${subset}]>${used}`,
  ];
}

function withoutDeclaration(source: string): string {
  return source.replace(/^\uFEFF?<\?xml[^>]*\?>/, '');
}

/** A reference in some text or attribute, two of three times to an entity that may be there. */
function withReference(source: string, dice: Dice): string {
  const place = dice.match(source, /[\p{L}\d](?=[^<>"]*[<"])/gu);
  const reference = dice.one(['&mine;', '&mine;', '&mine;&mine;', '&marked;', '&mdash;', '&amp;']);
  const at = place ? place.index + place[0].length : dice.placeIn(source);
  return source.slice(0, at) + reference + source.slice(at);
}
