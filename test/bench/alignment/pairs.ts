import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {TextPart} from '../../../components/core/links/alignment/alignment.js';
import {parallelVersions} from '../../../components/core/links/alignment/parallel-versions.js';
import {idsOf} from '../../../components/core/tei/read-document.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {elementsWithin, textOf} from '../../../components/core/xml/xml-tree.js';
import {readTeiSource} from '../../../components/node/read-file.js';
import {projectRoot, sharedFolder} from '../../tools/shared.js';

/** Two texts, and the passages of both that a person has put into rows. */
export interface TruePair {
  readonly name: string;
  readonly a: TextPart;
  readonly b: TextPart;
  readonly rows: readonly TrueRow[];
}

export type TrueRow = readonly [a: readonly string[], b: readonly string[]];

interface WrittenPair {
  readonly file: string;
  readonly other?: string;
  readonly rows: readonly TrueRow[];
}

const folder = join(projectRoot, 'test/data/alignment');

export function readDocument(path: string): TeiDocument {
  const result = readTeiSource(readFileSync(path, 'utf8'), path);
  if (!result.ok) throw new Error(`${path}: ${result.problem.message}`);
  return result.document;
}

/** The pairs of `test/data/alignment` that weights were chosen by. */
export const handMadePairs = (): TruePair[] => pairsOf('truth.json');

/**
 * Further ones, at which the weight of sentences was chosen, too: short, with paragraphs split, joined and left out on
 * either side, and tied in some places by `@corresp`, `linkGrp`, `@n` or `pb`, or in none.
 */
export const unequalPairs = (): TruePair[] => pairsOf('truth-unequal.json');

/**
 * Further ones by which no weight was chosen: other genres, other encodings of a translation. That of
 * verse beside prose a stanza is one paragraph was settled after a first run, which found it so.
 */
export const unseenPairs = (): TruePair[] => pairsOf('truth-unseen.json');

function pairsOf(truth: string): TruePair[] {
  const written: Record<string, WrittenPair> = JSON.parse(
    readFileSync(join(folder, truth), 'utf8'),
  );
  return Object.entries(written).map(([name, {file, other, rows}]) => {
    const document = readDocument(join(folder, file));
    if (other !== undefined) {
      return {name, a: {document}, b: {document: readDocument(join(folder, other))}, rows};
    }
    return {name, ...twoVersions(document), rows};
  });
}

/**
 * What we found by reading the two parallel editions among the shared fixtures: paragraphs with
 * words by their numbers, from 0. All others answer one another one by one, in order.
 */
const real = [
  {file: 'EHRI-BF-UH-19380423_SK_DE.xml', odd: [[[23], []]] as const},
  {
    file: 'EHRI-ET-SOV004_YI_EN.xml',
    odd: [
      [[31, 32], [31]],
      [[34], [33, 34]],
    ] as const,
  },
];

/** The parallel editions among the shared fixtures; none where these are not there. */
export function realPairs(): TruePair[] {
  const shared = sharedFolder();
  return real.flatMap(({file, odd}) => {
    const path = join(shared ?? '', 'fixtures', file);
    if (shared === undefined || !existsSync(path)) return [];
    const versions = twoVersions(readDocument(path));
    const [a, b] = [paragraphsOf(versions.a), paragraphsOf(versions.b)];
    const rows: TrueRow[] = [];
    let [atA, atB] = [0, 0];
    while (atA < a.length || atB < b.length) {
      const found = odd.find(([first]) => first[0] === atA);
      const [left, right] = [found?.[0].length ?? 1, found?.[1].length ?? 1];
      rows.push([a.slice(atA, atA + left), b.slice(atB, atB + right)]);
      atA += left;
      atB += right;
    }
    return [{name: file.replace('.xml', ''), ...versions, rows}];
  });
}

function twoVersions(document: TeiDocument): {a: TextPart; b: TextPart} {
  const [a, b] = parallelVersions(document);
  if (!a || !b) throw new Error(`${document.file} has no two versions`);
  return {a, b};
}

/** Ids of the paragraphs with words. */
function paragraphsOf({document, elements}: TextPart): string[] {
  return (elements ?? document.texts).flatMap((root) =>
    [...elementsWithin(root)].flatMap((element) => {
      const id = idsOf(document, element).passage;
      return element.localName === 'p' && id !== undefined && /\S/.test(textOf(element))
        ? [id]
        : [];
    }),
  );
}
