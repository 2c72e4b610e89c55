import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {problemOf, shown, treeOf} from './engines.js';

const withSubset = (subset: string, rest: string) => `<!DOCTYPE a [${subset}]>\n${rest}`;

describe('entities of the internal subset', () => {
  it('expand in text and in attributes', () => {
    const subset = '<!ENTITY k "Kreml &amp; &#x41a;о"><!ENTITY l "(&k;)">';
    assert.equal(
      shown(withSubset(subset, '<a n="&l;">&l;</a>')),
      '<a n="(Kreml & Ко)">(Kreml & Ко)</a>',
    );
  });

  it('may be a single character reference, once or twice escaped (trap 3)', () => {
    const subset = '<!ENTITY oe "&#339;"><!ENTITY lt2 "&#38;#60;"><!ENTITY amp2 "&#38;#38;">';
    assert.equal(shown(withSubset(subset, '<a>&oe;&lt2;&amp2;</a>')), '<a>œ<&</a>');
  });

  it('may come by a parameter entity (trap 3)', () => {
    const subset = `<!ENTITY % x '<!ENTITY who "Ivan">'> %x;`;
    assert.equal(shown(withSubset(subset, '<a>&who;</a>')), '<a>Ivan</a>');
  });

  it('follow the example of XML 1.0, appendix D', () => {
    const subset = `<!ELEMENT a (#PCDATA) >
<!ENTITY % xx '&#37;zz;'>
<!ENTITY % zz '&#60;!ENTITY tricky "error-prone" >' >
%xx;`;
    assert.equal(
      shown(withSubset(subset, '<a>This sample shows a &tricky; method.</a>')),
      '<a>This sample shows a error-prone method.</a>',
    );
  });

  it('bring their markup with them', () => {
    const subset = '<!ENTITY e "x<b n=\'1\'>&f;</b><!--c--><?p i?>"><!ENTITY f "<c/>y">';
    assert.equal(
      shown(withSubset(subset, '<a>[&e;]</a>')),
      '<a>[x<b n="1"><c></c>y</b><!--c--><?p i?>]</a>',
    );
  });

  it('take the namespace of the place where they are used', () => {
    const {root} = treeOf(withSubset('<!ENTITY e "<b/>">', '<a xmlns="urn:t">&e;</a>'));
    const [b] = root.children;
    assert.equal(b?.kind === 'element' && b.namespace, 'urn:t');
  });

  it('join the text around them', () => {
    const {root} = treeOf(withSubset('<!ENTITY e "x<b/>y">', '<a>1&e;2</a>'));
    assert.deepEqual(
      root.children.map((node) => (node.kind === 'text' ? node.value : node.kind)),
      ['1x', 'element', 'y2'],
    );
  });

  it('become spaces where they hold line ends and stand in an attribute (§3.3.3)', () => {
    assert.equal(
      shown(withSubset('<!ENTITY e "1\n2&#10;3">', '<a n="&e;">&e;</a>')),
      '<a n="1 2 3">1\n2\n3</a>',
    );
  });

  it('are bound by their first declaration, and never to the five of XML', () => {
    const subset = '<!ENTITY e "first"><!ENTITY e "second"><!ENTITY lt "&#38;#60;">';
    assert.equal(shown(withSubset(subset, '<a>&e;&lt;</a>')), '<a>first<</a>');
  });

  it('may be called like what objects have', () => {
    const subset = '<!ENTITY __proto__ "1"><!ENTITY constructor "2">';
    assert.equal(shown(withSubset(subset, '<a>&__proto__;&constructor;</a>')), '<a>12</a>');
    assert.equal(problemOf('<a>&constructor;</a>').code, 'undefined-entity');
    assert.equal(problemOf('<a>&__proto__;</a>').code, 'undefined-entity');
  });

  it('are not looked for in comments, instructions and literals of the subset', () => {
    const subset = `<!-- it's <!ENTITY e "no"> --><?p it's <!ENTITY e "no"> ?><!ENTITY e "]>'yes">`;
    assert.equal(shown(withSubset(subset, '<a>&e;</a>')), "<a>]>'yes</a>");
  });

  for (const [what, subset, reference, code] of [
    ['unbalanced markup', '<!ENTITY e "<b>">', '&e;', 'unclosed-element'],
    ['an end tag of their own', '<!ENTITY e "</a><a>">', '&e;', 'unmatched-end-tag'],
    ['a bare ampersand', '<!ENTITY e "&#38;">', '&e;', 'bad-reference'],
    [']]>', '<!ENTITY e "]]>">', '&e;', 'cdata-end-in-text'],
    [']]> beside markup', '<!ENTITY e "<b/>]]>">', '&e;', 'cdata-end-in-text'],
    [
      'an unparsed file',
      '<!NOTATION n SYSTEM "n"><!ENTITY e SYSTEM "f" NDATA n>',
      '&e;',
      'unparsed-entity',
    ],
    ['an undeclared entity', '<!ENTITY e "&f;">', '&e;', 'undefined-entity'],
  ] as const) {
    it(`are refused at the reference when they hold ${what}`, () => {
      const problem = problemOf(withSubset(subset, `<a>x${reference}</a>`));
      assert.deepEqual([problem.code, problem.line, problem.column], [code, 2, 5]);
    });
  }

  it('may not bring `<` or another file into an attribute', () => {
    const use = '<a n="&e;"/>';
    assert.equal(problemOf(withSubset('<!ENTITY e "<">', use)).code, 'less-than-in-attribute');
    assert.equal(
      problemOf(withSubset('<!ENTITY e SYSTEM "f">', use)).code,
      'external-entity-in-attribute',
    );
  });
});

describe('attribute declarations', () => {
  it('give defaults, with entities expanded and white space normalised', () => {
    const subset =
      '<!ENTITY e "é"><!ATTLIST b n CDATA " 1\t&e; " m NMTOKENS #FIXED " x  y " o ID #IMPLIED>';
    assert.equal(
      shown(withSubset(subset, '<a><b/><b n="0"/></a>')),
      '<a><b n=" 1 é " m="x y"></b><b n="0" m="x y"></b></a>',
    );
  });

  it('fold the spaces of tokens but not of CDATA', () => {
    const subset = '<!ATTLIST a t NMTOKENS #IMPLIED c CDATA #IMPLIED>';
    assert.equal(
      shown(withSubset(subset, '<a t=" 1\n 2 " c=" 1  2 "/>')),
      '<a t="1 2" c=" 1  2 "></a>',
    );
  });

  it('give a default namespace', () => {
    const {root} = treeOf(withSubset('<!ATTLIST a xmlns CDATA #FIXED "urn:t">', '<a/>'));
    assert.equal(root.namespace, 'urn:t');
  });
});

describe('entities declared in a file that is not read (trap 2)', () => {
  const doctype = '<!DOCTYPE TEI.2 SYSTEM "tei2.dtd">\n';

  it('are taken as HTML and the ISO sets have them, with one warning a name', () => {
    const tree = treeOf(`${doctype}<a n="&aelig;">&mdash;&Zcaron;&mdash;&acy;</a>`);
    assert.deepEqual(
      tree.warnings.map(({code, line, column}) => [code, line, column]),
      [
        ['named-entity', 2, 7],
        ['named-entity', 2, 16],
        ['named-entity', 2, 23],
        ['named-entity', 2, 38],
      ],
    );
    assert.match(tree.warnings[1]?.message ?? '', /taken for “—”.*2 times/);
    assert.equal(shown(`${doctype}<a n="&aelig;">&mdash;&Zcaron;&acy;</a>`), '<a n="æ">—Žа</a>');
  });

  it('stay visible when nobody knows them, with a warning', () => {
    const source = `${doctype}<a n="&logo;">x&logo;y</a>`;
    assert.equal(shown(source), '<a n="&logo;">x&logo;y</a>');
    assert.deepEqual(
      treeOf(source).warnings.map(({code}) => code),
      ['unread-entity'],
    );
  });

  it('may also hide behind a parameter entity', () => {
    const source = '<!DOCTYPE a [<!ENTITY % iso SYSTEM "iso.ent"> %iso;]><a>&eacute;</a>';
    assert.equal(shown(source), '<a>é</a>');
    assert.deepEqual(
      treeOf(source).warnings.map(({code}) => code),
      ['unread-declarations', 'named-entity'],
    );
  });

  it('are errors when the document says it stands alone (§4.1, WFC: Entity Declared)', () => {
    const source = `<?xml version="1.0" standalone="yes"?>${doctype}<a>&mdash;</a>`;
    assert.equal(problemOf(source).code, 'undefined-entity');
  });

  it('must not hide behind an undeclared parameter entity of a document that stands alone', () => {
    const subset = '<!DOCTYPE a [%iso;]><a/>';
    const standalone = problemOf(`<?xml version="1.0" standalone="yes"?>\n${subset}`);
    assert.deepEqual([standalone.code, standalone.line], ['undefined-entity', 2]);
    assert.equal(treeOf(subset).warnings[0]?.code, 'unread-declarations');
  });

  it('show the reference to another file instead of fetching it', () => {
    const source = '<!DOCTYPE a [<!ENTITY chapter SYSTEM "file:///etc/passwd">]><a>&chapter;</a>';
    assert.equal(shown(source), '<a>&chapter;</a>');
    assert.equal(treeOf(source).warnings[0]?.code, 'unread-entity');
  });
});

describe('entity attacks', () => {
  const laughs = (first: string) => {
    const levels = Array.from(
      {length: 30},
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    );
    return `<!ENTITY l0 "${first}">${levels.join('')}`;
  };

  for (const [what, source, code] of [
    ['a billion laughs in text', withSubset(laughs('lol'), '<a>&l30;</a>'), 'entity-bomb'],
    [
      'a billion laughs in an attribute',
      withSubset(laughs('lol'), '<a n="&l30;"/>'),
      'entity-bomb',
    ],
    ['a billion elements', withSubset(laughs('<b/>'), '<a>&l30;</a>'), 'entity-bomb'],
    [
      'a long entity used often',
      withSubset(`<!ENTITY e "${'x'.repeat(50_000)}">`, `<a>${'&e;'.repeat(50_000)}</a>`),
      'entity-bomb',
    ],
    [
      'parameter entities that multiply',
      withSubset(
        `<!ENTITY % p0 "<!ENTITY x 'y'>">${Array.from({length: 12}, (_, i) => `<!ENTITY % p${i + 1} "${`&#37;p${i};`.repeat(10)}">`).join('')}%p12;`,
        '<a/>',
      ),
      'entity-bomb',
    ],
    ['an entity in itself', withSubset('<!ENTITY e "&e;">', '<a>&e;</a>'), 'recursive-entity'],
    [
      'a circle of entities',
      withSubset('<!ENTITY e "&f;"><!ENTITY f "&e;">', '<a n="&e;"/>'),
      'recursive-entity',
    ],
    [
      'a circle of elements',
      withSubset('<!ENTITY e "<b>&f;</b>"><!ENTITY f "&e;">', '<a>&e;</a>'),
      'recursive-entity',
    ],
    [
      'a parameter entity in itself',
      withSubset(`<!ENTITY % p "&#37;p;"> %p;`, '<a/>'),
      'recursive-entity',
    ],
  ] as const) {
    it(`${what} are refused as ${code}`, () => {
      // One that is expanded after all would never come to its end.
      assert.equal(problemOf(source).code, code);
    });
  }

  it('do not keep an honest document from repeating its entities', () => {
    const source = withSubset(
      '<!ENTITY e "Extraordinary Commission">',
      `<a>${'<p>&e;</p>'.repeat(20_000)}</a>`,
    );
    assert.equal(treeOf(source).root.children.length, 20_000);
  });
});
