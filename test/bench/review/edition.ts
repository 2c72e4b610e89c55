import {makeAnnotation} from '../../../components/core/annotations/make-annotation.js';
import {PassageSelector} from '../../../components/core/annotations/select-passage.js';
import {writeAnnotationPage} from '../../../components/core/annotations/write-annotations.js';
import type {Span} from '../../../components/core/tei/span.js';
import {readTeiSource} from '../../../components/node/read-file.js';
import {Dice} from '../../fuzz/dice.js';

/** A long text with as many proposals as are asked for, and the authority file they name. */
export interface LongEdition {
  readonly tei: string;
  readonly authority: string;
  readonly annotations: string;
}

/** What annotations put before the names of the files. */
export const editionBase = 'https://lectern.example/texts/bench/';

/** Persons of the authority file; the first ones occur most often, as in any text. */
const personCount = 400;

/** Names in a paragraph. */
const perParagraph = 5;

/** Makes a text of about a hundred characters a proposal; the same seed gives the same text. */
export function makeLongEdition(proposals: number, seed: number): LongEdition {
  const dice = new Dice(seed);
  const persons = Array.from({length: personCount}, (_, at) => ({
    id: `person-${at}`,
    name: `${wordOf(dice, true)} ${wordOf(dice, true)}`,
  }));
  const paragraphs = Array.from({length: Math.ceil(proposals / perParagraph)}, () =>
    Array.from({length: perParagraph}, () => {
      const words = Array.from({length: 12}, () => wordOf(dice, false)).join(' ');
      const person = persons[Math.floor(dice.below(personCount) ** 2 / personCount)];
      return {before: `${words} `, name: person?.name ?? '', id: person?.id ?? ''};
    }),
  );
  const tei = asTei('A long text', `<body>${divisions(paragraphs)}</body>`);
  const people = persons.map(
    ({id, name}) => `<person xml:id="${id}"><persName type="preferred">${name}</persName></person>`,
  );
  const authority = asTei('People', `<body><listPerson>${people.join('\n')}</listPerson></body>`);
  return {tei, authority, annotations: annotate(tei, paragraphs.flat(), proposals, dice)};
}

interface Named {
  readonly before: string;
  readonly name: string;
  readonly id: string;
}

function divisions(paragraphs: readonly (readonly Named[])[]): string {
  const perDivision = 40;
  const made: string[] = [];
  for (let from = 0; from < paragraphs.length; from += perDivision) {
    const within = paragraphs.slice(from, from + perDivision).map((names, at) => {
      const text = names.map(({before, name}) => `${before}${name}`).join(', ');
      return `<p xml:id="p${from + at + 1}">${text}.</p>`;
    });
    made.push(`<div><head>Chapter ${made.length + 1}</head>\n${within.join('\n')}</div>`);
  }
  return made.join('\n');
}

function annotate(tei: string, named: readonly Named[], count: number, dice: Dice): string {
  const read = readTeiSource(tei, 'long.xml');
  if (!read.ok) throw new Error(read.problem.message);
  const {document} = read;
  const selector = new PassageSelector(document, `${editionBase}long.xml`);
  let from = 0;
  const spans = named.slice(0, count).map(({before, name}): Span => {
    const start = document.canonicalText.indexOf(`${before}${name}`, from) + before.length;
    from = start + name.length;
    return {start, end: from};
  });
  const items = spans.map((span, at) =>
    makeAnnotation(
      selector.select(span),
      {
        kind: 'identify',
        element: 'persName',
        entities: [{iri: `${editionBase}people.xml#${named[at]?.id}`}],
      },
      {generator: {name: 'the benchmark'}},
      {certainty: dice.below(101) / 100},
    ),
  );
  const written = writeAnnotationPage(items);
  if (!written.ok) throw new Error(written.faults[0]);
  return written.json;
}

function asTei(title: string, text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>${title}</title></titleStmt>
<publicationStmt><p>For measuring</p></publicationStmt>
<sourceDesc><p>Made up</p></sourceDesc>
</fileDesc></teiHeader><text>${text}</text></TEI>
`;
}

const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 're', 'si', 'che', 'gor', 'lin'] as const;

function wordOf(dice: Dice, isName: boolean): string {
  const length = isName ? 3 : 1 + dice.below(4);
  const word = Array.from({length}, () => dice.one(syllables)).join('');
  return isName ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
