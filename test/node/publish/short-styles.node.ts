import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {transform} from 'esbuild';
import {shortStyles} from '../../../components/node/publish/short-styles.js';
import {projectRoot} from '../../tools/shared.js';

describe('style sheets of modules, made short', () => {
  it('leave out comments and what only a reader of the source needs', () => {
    const written = 'css`\n  /* An editor\'s "own". */\n  p,\n  q > i {\n    color: red;\n  }\n`;';
    assert.equal(shortStyles(written), 'css`p,q > i{color:red}`;');
  });

  it('keep strings, holes and the spaces that mean something', () => {
    const written = `css\`
  \${all}
  a :is(b) { content: ' ; /* , */ '; margin: \${wide} calc(1px + 2px); }
  \${more}
\``;
    assert.equal(
      shortStyles(written),
      `css\`\${all} a :is(b){content:' ; /* , */ ';margin:\${wide} calc(1px + 2px)}\${more}\``,
    );
  });

  it('touch nothing else of a module', () => {
    const code = `const path = \`a-\${hash}.css\`; // two  spaces\nconst b = html\`<p>  a;  b </p>\`;`;
    assert.equal(shortStyles(code), code);
  });

  it('say the same as before, each of ours', async () => {
    const folder = join(projectRoot, 'components');
    const paths = (await readdir(folder, {recursive: true})).filter((path) =>
      /^(elements|styles)\W.*\.ts$/.test(path),
    );
    let compared = 0;
    for (const path of paths) {
      const code = await readFile(join(folder, path), 'utf8');
      const [before, after] = [code, shortStyles(code)].map(sheetsOf);
      assert.equal(after?.length, before?.length, path);
      for (const [at, sheet] of (before ?? []).entries()) {
        assert.equal(await said(after?.[at] ?? ''), await said(sheet), path);
        compared += 1;
      }
    }
    assert.ok(compared > 50);
  });
});

const sheetsOf = (code: string): string[] =>
  [...code.matchAll(/(?<![.\w])css`([^`]*)`/g)].map(([, sheet = '']) =>
    sheet.replace(/\$\{[^}]*\}/g, '@hole;'),
  );

/** As another reader of style sheets understands it, rules or declarations; it leaves our own variables as written. */
async function said(sheet: string): Promise<string> {
  const {code} = await transform(`x{${sheet}}`, {loader: 'css', minify: true, logLevel: 'silent'});
  return code.replace(/([,:]) /g, '$1');
}
