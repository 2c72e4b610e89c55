import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {importDocument} from '../../../components/node/import/import-document.js';
import {profileNames} from '../../../components/node/import/profiles/profiles.js';
import {judge} from '../../../components/node/validate/judge.js';
import {loadSchema} from '../../../components/node/validate/relaxng.js';
import {deep} from '../../tools/deep.js';
import {sharedFolder, skipWithoutShared} from '../../tools/shared.js';

const pieces = {
  html: [
    ...'p div h1 h2 h3 b i ul ol li table tr td th pre code blockquote dl dt dd sup q figure figcaption del ins nav'
      .split(' ')
      .flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
    '<hr>',
    '<br>',
    '<img alt="lamp" src="a b.png">',
    '<a href="x y?a=1&b=%zz">',
    '</a>',
    '<time datetime="1901-02-03">',
    '<span lang="fr">',
    '<caption>',
    'word ',
    'Oil. ',
  ],
  md: [
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '\n',
    '\n\n',
    '*',
    '**',
    '`',
    '```\n',
    '---\n',
    '| a | b |\n|---|---|\n',
    '[a](b "t")',
    '![x](y)',
    '[^1]',
    '[^1]: note\n',
    'word ',
    'Oil. ',
  ],
  txt: [
    '\n',
    '\n\n',
    '\n\n\n',
    '\f',
    '- a',
    '1. b',
    '= Oil =',
    '== Gas ==',
    '***',
    'Secret',
    'To: the Mayor',
    'Dear Sir,',
    '2 May 1911',
    'No. 5',
    'Yours faithfully,',
    'A. Spill',
    'Two copies printed',
    '1 – to the mayor',
    'Typed by Wick',
    '[Stamp: Office]',
    '[Handwritten: “seen',
    'P.S. The cat is well again.',
    'Source: Gazette',
    'By Ada Spill',
    'Document Information',
    'Record ID',
    'GARF, f. 1, op. 2, d. 3, ll. 4-5ob. Contributed by Ada Spill.',
    'The lamps of the harbour have been dark since May. '.repeat(3),
    'Abstract',
    'References',
  ],
};

describe('what import writes', skipWithoutShared, () => {
  it('is valid TEI whatever the source', async () => {
    const loaded = await loadSchema(join(sharedFolder() ?? '', 'schema/tei_all-4.11.0.rng'));
    assert.ok(loaded.ok);
    const {schema} = loaded;
    const source = fc.constantFrom<keyof typeof pieces>('html', 'md', 'txt').chain((ending) =>
      fc.tuple(
        fc.constant(ending),
        fc
          .array(fc.constantFrom(...pieces[ending]), {maxLength: 30})
          .map((list) => list.join(ending === 'txt' ? '\n' : '')),
        fc.constantFrom(...profileNames),
      ),
    );
    await fc.assert(
      fc.asyncProperty(source, async ([ending, text, profile]) => {
        const result = await importDocument(Buffer.from(text), `a.${ending}`, {
          profile,
          version: '0.1.0',
          day: '2026-11-26',
        });
        assert.ok(result.ok);
        assert.equal(result.tally.loss, undefined);
        const {invalid} = judge(Buffer.from(result.tei), result.tei, 'a.xml', schema);
        assert.deepEqual(invalid, [], result.tei);
      }),
      {numRuns: deep ? 300 : 100, examples: [[['txt', 'By Ada Spill\n- a\n***', 'article']]]},
    );
  });
});
