import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  elementsWithin,
  firstWithin,
  type XmlElement,
  type XmlNode,
} from '../../../components/core/xml/xml-tree.js';
import {problemOf, shown, treeOf} from './engines.js';

/** Every node of a document with the piece of source its offsets name. */
function slices(source: string): [kind: string, written: string][] {
  const found: [string, string][] = [];
  const visit = (node: XmlNode): void => {
    found.push([node.kind, source.slice(node.start, node.end)]);
    if (node.kind === 'element') node.children.forEach(visit);
  };
  visit(treeOf(source).root);
  return found;
}

function parts(source: string, element: XmlElement): [string, string, string] {
  return [
    source.slice(element.start, element.startTagEnd),
    source.slice(element.startTagEnd, element.endTagStart),
    source.slice(element.endTagStart, element.end),
  ];
}

describe('offsets', () => {
  it('name each node’s exact piece of the source', () => {
    const source = [
      '<?xml version="1.0"?>\r\n<!-- before -->',
      '<TEI a="1"\r\n b=\'>\'>one &amp; two<lb/>\r\n<!-- c --><?page 2?>',
      '<p >\u{1F600}</p\n></TEI>\n<!-- after -->',
    ].join('');
    assert.deepEqual(slices(source).slice(1), [
      ['text', 'one &amp; two'],
      ['element', '<lb/>'],
      ['text', '\r\n'],
      ['comment', '<!-- c -->'],
      ['instruction', '<?page 2?>'],
      ['element', '<p >\u{1F600}</p\n>'],
      ['text', '\u{1F600}'],
    ]);
  });

  it('divide an element into start tag, content and end tag', () => {
    const source = '<x><a n=">">b<c/></a ><d /></x>';
    const elements = [...elementsWithin(treeOf(source).root)];
    assert.deepEqual(
      elements.map((element) => parts(source, element)),
      [
        ['<x>', '<a n=">">b<c/></a ><d />', '</x>'],
        ['<a n=">">', 'b<c/>', '</a >'],
        ['<c/>', '', ''],
        ['<d />', '', ''],
      ],
    );
  });

  it('count UTF-16 units of a source that begins with a byte-order mark', () => {
    const source = '\uFEFF<?xml version="1.0"?><a>x</a>';
    assert.deepEqual(slices(source), [
      ['element', '<a>x</a>'],
      ['text', 'x'],
    ]);
  });

  it('cover a whole run of text with its references and CDATA sections', () => {
    const source = '<a>x&lt;<![CDATA[<b>]]>&#x21;<b/><![CDATA[]]>y<![CDATA[]]></a>';
    assert.deepEqual(slices(source).slice(1), [
      ['text', 'x&lt;<![CDATA[<b>]]>&#x21;'],
      ['element', '<b/>'],
      ['text', '<![CDATA[]]>y<![CDATA[]]>'],
    ]);
  });

  it('place what comes from an entity at the reference', () => {
    const source = '<!DOCTYPE a [<!ENTITY e "x<b><c/>y</b>">]>\n<a>before &e; after</a>';
    const tree = treeOf(source);
    for (const element of [firstWithin(tree.root, 'b'), firstWithin(tree.root, 'c')]) {
      assert.ok(element);
      assert.equal(source.slice(element.start, element.end), '&e;');
    }
    assert.deepEqual(slices(source).slice(1), [
      ['text', 'before &e;'],
      ['element', '&e;'],
      ['element', '&e;'],
      ['text', '&e;'],
      ['text', ' after'],
    ]);
  });
});

describe('text', () => {
  it('is one node between markup, decoded, with CDATA opened', () => {
    const {root} = treeOf('<a>x &amp;&#233;<![CDATA[<&amp;>]]> y<b/></a>');
    assert.deepEqual(
      root.children.map((node) => (node.kind === 'text' ? node.value : node.kind)),
      ['x &é<&amp;> y', 'element'],
    );
  });

  it('has LF for CRLF and CR, everywhere but in character references (traps 4, 10)', () => {
    assert.equal(
      shown('<a>1\r\n2\r3\n4&#13;5<![CDATA[6\r7]]><!--8\r\n9--><?p x\ry?></a>'),
      '<a>1\n2\n3\n4\r56\n7<!--8\n9--><?p x\ny?></a>',
    );
  });

  it('keeps astral, private, invisible and decomposed characters as they are (trap 14)', () => {
    const text = '\u{1D11E}\u{F0000}\uE000\u00AD\u200F\u200B\uFEFFe\u0301\u0085\u2028\u{10FFFD}';
    assert.equal(shown(`<a>${text}</a>`), `<a>${text}</a>`);
  });

  it('keeps white space', () => {
    assert.equal(shown('<a>  <b> </b>\n\t</a>'), '<a>  <b> </b>\n\t</a>');
  });
});

describe('comments, instructions and CDATA (trap 10)', () => {
  it('may hold unbalanced markup', () => {
    const source = "<a><!-- <b> & </c> --><?x <b> it's > ?><![CDATA[</a> ]] > & ]]></a>";
    assert.equal(shown(source), "<a><!-- <b> & </c> --><?x <b> it's > ?></a> ]] > & </a>");
  });

  it('lets an instruction stand in mid-word', () => {
    const {root} = treeOf('<p>Mos<?lb 3?>cow</p>');
    assert.deepEqual(
      root.children.map(({kind}) => kind),
      ['text', 'instruction', 'text'],
    );
  });

  it('leaves what stands outside the root out of the tree', () => {
    assert.equal(shown('<!--x--><?y z?><a/><!--x--><?y z?>'), '<a></a>');
  });
});

describe('attributes', () => {
  it('have spaces for tabs and line ends, but keep them when written as references (§3.3.3)', () => {
    assert.equal(
      shown('<a n="1\t2\r\n3\r4\n5&#10;6&#9;7&#13;8"/>'),
      '<a n="1 2 3 4 5\n6\t7\r8"></a>',
    );
  });

  it('keep order, quotes and namespace declarations', () => {
    assert.equal(
      shown('<a z="\'" b=\'"\' xmlns:x="urn:x" x:n="&lt;&quot;"/>'),
      '<a z="\'" b=""" xmlns:x="urn:x" x:n="<""></a>',
    );
  });

  it('may be called __proto__, constructor or toString, as elements may', () => {
    const source =
      '<__proto__ __proto__="1" constructor="2" toString="3"><constructor/><__proto__/></__proto__>';
    assert.equal(
      shown(source),
      '<__proto__ __proto__="1" constructor="2" toString="3"><constructor></constructor><__proto__></__proto__></__proto__>',
    );
    assert.equal(Reflect.get({}, '1'), undefined);
  });

  it('may have names with characters that JavaScript takes for spaces', () => {
    const source = '<a\u1680b c\uFEFF="1" \uFEFF="2"><\uFEFF/></a\u1680b>';
    assert.equal(shown(source), '<a\u1680b c\uFEFF="1" \uFEFF="2"><\uFEFF></\uFEFF></a\u1680b>');
  });

  it('may hold `>` and `/`', () => {
    assert.equal(shown('<a b="x>/"/>'), '<a b="x>/"></a>');
  });

  it('keep an xml:id with spaces, line ends or a URL (trap 8)', () => {
    assert.equal(shown('<a xml:id="a b\nhttp://x/٣"/>'), '<a xml:id="a b http://x/٣"></a>');
  });
});

describe('namespaces', () => {
  const names = (source: string) =>
    [...elementsWithin(treeOf(source).root)].map(({localName, namespace}) => [
      localName,
      namespace,
    ]);

  it('are inherited, overridden and undone', () => {
    assert.deepEqual(
      names(
        '<a xmlns="urn:1"><b xmlns="urn:2"><c/></b><d xmlns=""/><x:e xmlns:x="urn:3"/><f/></a>',
      ),
      [
        ['a', 'urn:1'],
        ['b', 'urn:2'],
        ['c', 'urn:2'],
        ['d', ''],
        ['e', 'urn:3'],
        ['f', 'urn:1'],
      ],
    );
  });

  it('are empty in TEI P4 (trap 5) and do not care how TEI nests (traps 6, 7)', () => {
    assert.deepEqual(names('<TEI.2/>'), [['TEI.2', '']]);
    const nested = '<teiCorpus xmlns="urn:t"><TEI><TEI/></TEI></teiCorpus>';
    assert.equal(names(nested).length, 3);
    assert.deepEqual(names('<div/>'), [['div', '']]);
    assert.deepEqual(names('<surface/>'), [['surface', '']]);
  });

  it('warn of an undeclared prefix once, and go on', () => {
    const tree = treeOf('<a>\n<x:b/><x:c y:n="1" xml:lang=""/></a>');
    assert.deepEqual(
      tree.warnings.map(({severity, code, line, column}) => [severity, code, line, column]),
      [
        ['warning', 'undeclared-prefix', 2, 1],
        ['warning', 'undeclared-prefix', 2, 7],
      ],
    );
    const [, b] = elementsWithin(tree.root);
    assert.deepEqual([b?.localName, b?.namespace], ['b', '']);
  });

  it('warn of names that are not qualified names', () => {
    const {warnings} = treeOf('<a:b:c xmlns:a="urn:a"/>');
    assert.deepEqual(
      warnings.map(({code}) => code),
      ['bad-qualified-name'],
    );
  });

  it('warn of declarations, names and repetitions that Namespaces in XML forbids', () => {
    for (const [source, code] of [
      ['<a xmlns:x=""/>', 'bad-namespace-declaration'],
      ['<a xmlns:xml="urn:x"/>', 'bad-namespace-declaration'],
      ['<a xmlns="http://www.w3.org/2000/xmlns/"/>', 'bad-namespace-declaration'],
      ['<a b:c:d="" xmlns:b="urn:b"/>', 'bad-qualified-name'],
      ['<xmlns:a/>', 'bad-qualified-name'],
      ['<a><?b:c?></a>', 'bad-qualified-name'],
      ['<!DOCTYPE a [<!ENTITY b:c "">]><a/>', 'bad-qualified-name'],
      ['<a x:n="1" y:n="1" xmlns:x="urn:x" xmlns:y="urn:x"/>', 'duplicate-attribute'],
    ] as const) {
      assert.deepEqual(
        treeOf(source).warnings.map((warning) => warning.code),
        [code],
        source,
      );
    }
    assert.deepEqual(treeOf('<a x:n="1" n="1" xmlns:x="urn:x" xmlns="urn:x"/>').warnings, []);
  });

  it('end with the element that declares them', () => {
    const {warnings} = treeOf('<a><b xmlns:x="urn:x"><x:c/></b><x:d/></a>');
    assert.equal(warnings.length, 1);
  });
});

describe('versions', () => {
  it('reads XML 1.1 by the rules of 1.0', () => {
    assert.equal(shown('<?xml version="1.1"?><a>\u0085</a>'), '<a>\u0085</a>');
    assert.equal(problemOf('<?xml version="1.1"?><a>&#1;</a>').code, 'bad-character');
  });

  it('passes over the declared encoding, for the source is decoded', () => {
    assert.equal(shown('<?xml version="1.0" encoding="KOI8-R"?><a>Ж</a>'), '<a>Ж</a>');
  });
});
