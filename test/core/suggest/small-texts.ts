import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegister} from '../../../components/core/entities/register.js';
import {Suggester} from '../../../components/core/suggest/suggest.js';
import type {Suggestion} from '../../../components/core/suggest/suggestion.js';
import {sliceCodePoints} from '../../../components/core/tei/code-points.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {readTeiSource} from '../../../components/node/read-file.js';

export function documentOf(body: string, {file = 'letter.xml', header = ''} = {}): TeiDocument {
  const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;
  const read = readTeiSource(source, file);
  if (!read.ok) throw new Error(read.problem.message);
  return read.document;
}

/** A header that dates a letter. */
export const sent = (when: string): string =>
  `<fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc><profileDesc><correspDesc><correspAction type="sent"><date when="${when}"/></correspAction></correspDesc></profileDesc>`;

const records = `
<listPerson>
  <person xml:id="orlov"><persName xml:lang="ru-Latn">Pavel Sergeyevich Orlov</persName><persName xml:lang="ru">Павел Сергеевич Орлов</persName></person>
  <person xml:id="anna-orlova"><persName>Anna Weiss</persName><birth when="1950"/></person>
  <person xml:id="old-weiss"><persName>Karl Weiss</persName><birth when="1880"/><death when="1960"/></person>
  <person xml:id="may"><persName>May</persName><persName>Theodora May</persName></person>
  <person xml:id="lin"><persName xml:lang="zh-Latn-pinyin">Lin Meihua</persName><persName xml:lang="zh">林美华</persName></person>
  <person xml:id="sartor"><persName xml:lang="ru">Осип Сартов</persName></person>
</listPerson>
<listPlace>
  <place xml:id="ruthen-town"><placeName>Ruthen</placeName></place>
  <place xml:id="ruthen-district"><placeName>Ruthen District</placeName><placeName>Ruthen</placeName></place>
  <place xml:id="goeru"><placeName>Görü</placeName></place>
  <place xml:id="china"><placeName>China</placeName></place>
  <place xml:id="kovel"><placeName xml:lang="ru">Старая Ковель</placeName></place>
</listPlace>
<listOrg>
  <org xml:id="guard"><orgName>Ruthen Home Guard</orgName><orgName>Home Guard</orgName></org>
  <org xml:id="venns"><orgName>Venns</orgName></org>
</listOrg>`;

const register = (() => {
  const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff>${records}</standOff></TEI>`;
  const read = readTeiSource(source, 'authority.xml');
  if (!read.ok) throw new Error(read.problem.message);
  return readRegister(read.document);
})();

export const index = new EntityIndex([register]);

export function suggestionsFor(document: TeiDocument, ...others: TeiDocument[]): Suggestion[] {
  return new Suggester([document, ...others], index.entities).suggest(document);
}

/** The words a suggestion covers. */
export const wordsOf = ({canonicalText}: TeiDocument, {start, end}: Suggestion): string =>
  sliceCodePoints(canonicalText, start, end);

/** The names found, as `words = entity` with all candidates. */
export function namesIn(body: string, options?: {header?: string}): string[] {
  const document = documentOf(body, options);
  return suggestionsFor(document).flatMap((each) =>
    each.kind === 'name'
      ? [
          `${wordsOf(document, each)} = ${each.candidates.map(({entityId}) => entityId).join(' | ')}`,
        ]
      : [],
  );
}

/** The dates found, as `words = value`. */
export function datesIn(body: string, options?: {header?: string}): string[] {
  const document = documentOf(`<p>${body}</p>`, options);
  return suggestionsFor(document).flatMap((each) =>
    each.kind === 'date' ? [`${wordsOf(document, each)} = ${each.value ?? 'none'}`] : [],
  );
}
