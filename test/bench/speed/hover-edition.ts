import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {nameOf, randomFrom} from '../search/collection.js';

/** The document's id. */
export const hoverId = 'names';

const persons = 500;
const mentionsInParagraph = 10;

/** Writes an edition of one text that names people so many times, and of their register. */
export function writeHoverEdition(folder: string, mentions: number): void {
  mkdirSync(folder, {recursive: true});
  const random = randomFrom(7);
  const paragraph = (): string => {
    const pieces = Array.from({length: mentionsInParagraph}, () => {
      const person = Math.floor(random() * persons);
      return `and then came <persName ref="register.xml#p${person}">${nameOf(person)}</persName>`;
    });
    return `<p>${pieces.join(', ')}.</p>`;
  };
  const body = Array.from({length: mentions / mentionsInParagraph}, paragraph).join('\n');
  const records = Array.from(
    {length: persons},
    (_, at) =>
      `<person xml:id="p${at}"><persName>${nameOf(at)}</persName><occupation>clerk</occupation></person>`,
  );
  writeFileSync(
    join(folder, 'names.xml'),
    tei(hoverId, 'Many names', `<text><body>${body}</body></text>`),
  );
  writeFileSync(
    join(folder, 'register.xml'),
    tei(
      'register',
      'Register',
      `<standOff><listPerson>${records.join('')}</listPerson></standOff>`,
    ),
  );
}

function tei(id: string, title: string, rest: string): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader>${rest}</TEI>`;
}
