import fc from 'fast-check';

const words = fc.constantFrom('', 'a note', '*strong* & <b>', '𐌰𐍄 ост', 'line\n\nline');
const ids = fc.constantFrom('YmVnaW4', 'c2Vjb25k', 'dGhpcmQ', 'no id', 'urn:x:1', 7);
const times = fc.constantFrom(
  '2024-03-05T10:20:30.123456+00:00',
  '2019-11-30T23:59:59.5+05:30',
  '2012-02-01T00:00:00',
  'yesterday',
  null,
);
const pages = fc.constantFrom(
  'https://e.org/page',
  'https://e.org/a b.html',
  'urn:x-pdf:0a1b',
  'file:///C:/a.pdf',
);
const offset = fc.nat(40);

const selectors = fc.oneof(
  fc.record({
    type: fc.constant('TextQuoteSelector'),
    exact: words,
    prefix: words,
    suffix: words,
  }),
  fc.record({type: fc.constant('TextPositionSelector'), start: offset, end: offset}),
  fc.record({
    type: fc.constant('RangeSelector'),
    startContainer: fc.constantFrom('/div[1]/p[2]', '/p[1]/text()[1]', '???'),
    startOffset: offset,
    endContainer: fc.constant('/div[1]/p[3]'),
    endOffset: offset,
  }),
  fc.record({type: fc.constant('FragmentSelector'), value: fc.constantFrom('#p1', 'p2')}),
  fc.record({type: fc.constant('PageSelector'), index: offset, label: words}),
);

const json = fc.jsonValue({maxDepth: 2}).map((value): unknown => JSON.parse(JSON.stringify(value)));

/** Rows as the API, its older versions and other programs write them, and as none should. */
export const hypothesisRow: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.record(
      {
        id: ids,
        created: times,
        updated: times,
        user: fc.constantFrom('acct:ann@hypothes.is', 'Ann of old', 'acct:with space@x'),
        user_info: fc.constantFrom({display_name: null}, {display_name: 'Ann'}, {}, null),
        text: words,
        tags: fc.array(fc.oneof({weight: 9, arbitrary: words}, fc.constant(3)), {maxLength: 3}),
        group: fc.constantFrom('__world__', 'g1XyZ'),
        permissions: fc.constantFrom(
          {read: ['group:__world__'], update: ['acct:ann@hypothes.is']},
          {read: ['acct:ann@hypothes.is'], admin: []},
          {read: ['group:g1XyZ']},
          {},
          null,
        ),
        references: fc.oneof(
          {weight: 3, arbitrary: fc.constant([])},
          fc.array(ids, {maxLength: 3}),
        ),
        document: fc.constantFrom({title: ['A page']}, {}, null),
        target: fc.array(
          fc.record({source: pages, selector: fc.array(selectors)}, {requiredKeys: []}),
          {maxLength: 2},
        ),
        hidden: fc.boolean(),
        flagged: fc.boolean(),
        links: json,
      },
      {requiredKeys: []},
    ),
    fc.record({uri: pages}),
    fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'moderation', 'id2', 'lang'), json),
  )
  .map(([known, page, unknown]) =>
    Object.fromEntries(Object.entries({...unknown}).concat(Object.entries({...known, ...page}))),
  );
