import {type Attack, escaped, fileAttack, payload, teiOf, textAttack} from './attack.js';

/** As long as makes a pattern that looks again from each sign take minutes. */
const long = 120_000;

const run = (sign: string, end = ''): string =>
  `${sign.repeat(Math.ceil(long / sign.length))}${end}`;

/** As an attribute keeps it. */
const kept = (text: string): string =>
  escaped(text).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const header = (source: string, title = 'A'): string =>
  `<fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><p>None</p></publicationStmt><sourceDesc>${source}</sourceDesc></fileDesc>`;

/**
 * Long runs, each with an end that a pattern does not expect. A checker of patterns found where
 * readers of ours looked at such a run again from each of its signs.
 */
export const patterns: readonly Attack[] = [
  fileAttack('forty comments before the root', `${'<!-- a -->\n'.repeat(40)}${teiOf('<p>a</p>')}`),
  fileAttack(
    'a page of HTML behind sixty comments, with a title of blanks',
    `${'<!---->'.repeat(60)}<!doctype html><title>${'\t'.repeat(3300)}T`,
  ),
  textAttack(
    'looks that could be double or wavy lines',
    `<p><hi style="${run('double ubledouble ')}" rend="${run('wavy ')}">a</hi></p>`,
  ),
  textAttack('nested brackets as a look', `<p><hi rend="indent${run('(')}">a</hi></p>`),
  ...[' ', '\t', ',', '.', ':', ';', ')', '-'].map((sign) =>
    textAttack(`a shelfmark with a very long run of ${JSON.stringify(sign)} in it`, '<p>a</p>', {
      header: header(
        `<msDesc><msIdentifier><settlement>Moscow</settlement><repository>GARF</repository><idno>f. 9401${kept(run(sign, 'x'))}, op. 2${kept(run(sign))}d. 1</idno></msIdentifier></msDesc><bibl>${kept(run(sign, 'x'))}</bibl>`,
        `A${kept(run(sign))}b`,
      ),
    }),
  ),
  textAttack(
    'blanks and hashes as pointers',
    `<p><ptr target="${kept(run('\t', 'x'))}"/><ref target="${kept(run(' #', 'x'))}"/><persName ref="a:${kept(run('\n', '#'))}">n</persName></p>`,
  ),
  textAttack(
    'digits without a point as coordinates, and blanks as corners',
    '<p><placeName ref="#a">A</placeName></p>',
    {
      standOff: `<facsimile><surface ulx="${kept(run('\t', 'x'))}" points="${run('1')}"><zone points="${run('1,')}"/></surface></facsimile><standOff><listPlace><place xml:id="a"><placeName>A</placeName><location><geo>${run('1')}</geo></location></place><place xml:id="b"><placeName>B</placeName><location><geo>${run('1.1,')}x</geo></location></place></listPlace></standOff>`,
    },
  ),
  textAttack(
    'hard signs, dots and question marks that end nothing',
    `<p>${'ъ'.repeat(20_000)}а ${run('.', 'a')} ${run('?!', 'a')}</p>`,
  ),
  textAttack(
    'private subtags and a line break as a language',
    `<p xml:lang="${kept(run('-X-', '\n-X-'))}">a</p><foreign xml:lang="${run('en-')}">b</foreign>`,
    {
      header: `${header('<p/>')}<profileDesc><langUsage><language ident="${kept(run('-x-', '\n'))}"/></langUsage></profileDesc>`,
    },
  ),
  fileAttack(
    'ampersands that references make in an entity',
    teiOf('<p>a</p>', {prolog: `<!DOCTYPE TEI [<!ENTITY a "${run('&#38;')}">]>`}),
  ),
  fileAttack(
    'ampersands in a value of an attribute and of a default',
    teiOf(`<p n="${run('&')}">a</p>`, {
      prolog: `<!DOCTYPE TEI [<!ATTLIST p n CDATA "${run('&')}">]>`,
    }),
  ),
  fileAttack(
    'a tag that is a word of three hundred thousand signs',
    teiOf(`<p ${run('w')} >a</p>`),
  ),
  textAttack(
    'times and years of a hundred thousand digits',
    `<p>${[`2000-01-01T00:00:00.${run('0')}`, `T00:00:00,${run('0')}`, run('X'), `19${run('X')}`, `${run('00:')}Z`, `P${run('1Y')}`].map((when) => `<date when="${when}" when-iso="${when}" from="${when}" dur="${when}">d</date>`).join('')}</p>`,
  ),
  textAttack(
    'words of a date that repeat themselves',
    `<p>${['October ', '5 ', 'of the ', '1945-', 'between ', 'early '].map((word) => `<date>${run(word, 'x')}</date>`).join('')}</p>`,
  ),
  textAttack(
    'formulas of one sign',
    `<p><formula notation="TeX">${run('\\', payload)}</formula></p>`,
  ),
];
