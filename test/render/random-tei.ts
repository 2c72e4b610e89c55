import fc from 'fast-check';

/** Elements that meet in real texts, and some that should never meet but do. */
const names =
  `div p p p ab head list item item label table row cell note note quote q cit bibl lg l sp speaker stage ref ref ptr
  persName rs date placeName hi hi emph foreign title choice sic corr abbr expan app lem rdg add del subst supplied
  unclear gap pb lb cb milestone anchor figure figDesc graphic opener closer salute dateline signed address addrLine
  postscript listPerson person term gloss seg w space fw formula egXML castList castItem zone line floatingText body
  listBibl epigraph trailer titlePage docTitle titlePart desc location entry sense form orth pron gramGrp xr oRef
  biblStruct analytic monogr imprint author biblScope ruby rb rt fs f symbol index interp spanGrp addSpan delSpan u
  vocal shift surface metamark gi eg val g num math mi mrow mtext semantics teiHeader lacunaStart lacunaEnd witStart witEnd
  listApp made-up`.split(/\s+/);

const words = fc.constantFrom(
  'word',
  ' ',
  '\n  ',
  '\u00A0',
  '\u2003',
  '𐌰𐍄',
  'شرق',
  '&amp;<![CDATA[<b>&lt;]]>',
  '&#13;',
  '\u0085',
  'e\u0301',
  '\u200F',
);

const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' rend="block"',
  ' rend="sup"',
  ' place="inline"',
  ' place="foot"',
  ' type="ordered"',
  ' type="gloss"',
  ' target="#a1"',
  ' target="https://example.org/"',
  ' target="javascript:alert(1)"',
  ' ref="#x https://example.org/y"',
  ' xml:id="e1"',
  ' xml:id="a1"',
  ' xml:id="m1"',
  ' xml:id="x1"',
  ' next="#a1"',
  ' prev="#m1"',
  ' role="label"',
  ' cols="2" rows="3"',
  ' n="5"',
  ' url="https://example.org/i.png"',
  ' facs="https://example.org/i.png"',
  ' xml:lang="ug"',
  ' xmlns="http://www.tei-c.org/ns/Examples"',
  ' xmlns="http://www.w3.org/2000/svg"',
  ' xmlns="http://www.w3.org/1998/Math/MathML"',
  ' spanTo="#a1"',
  ' type="inline"',
  ' type="trans"',
  ' wit="#A"',
  ' wit="#B"',
  ' loc="5"',
  ' from="#a1"',
  ' part="I"',
  ' part="F"',
  ' who="#e1"',
  ' rend="vertical"',
  ' style="display:block;color:red"',
);

/** A well-formed TEI document in which anything may stand in anything. */
export const randomTei: fc.Arbitrary<string> = fc
  .letrec<{node: string; content: string}>((tie) => ({
    node: fc
      .tuple(fc.constantFrom(...names), attributes, tie('content'))
      .map(([name, written, content]) => `<${name}${written}>${content}</${name}>`),
    content: fc
      .array(fc.oneof({maxDepth: 7, depthSize: 'medium'}, words, tie('node'), tie('node')), {
        maxLength: 5,
      })
      .map((parts) => parts.join('')),
  }))
  .content.map(
    (content) =>
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${content}</body></text></TEI>`,
  );
