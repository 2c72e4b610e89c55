import type {TeiDocument} from '../../core/tei/tei-document.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import {readTeiSource} from '../read-file.js';
import {type Judgement, judge} from '../validate/judge.js';
import type {Schema} from '../validate/relaxng.js';

/** Says whether new bytes are as good a text as those they were made from. */
export class ResultJudge {
  readonly #document: TeiDocument;
  readonly #schema: Schema | undefined;
  readonly #before: Judgement;
  readonly #faultsBefore: ReadonlyMap<string, number>;

  constructor(bytes: Uint8Array, document: TeiDocument, schema: Schema | undefined) {
    this.#document = document;
    this.#schema = schema;
    this.#before = judge(bytes, document.tree.source, document.file, schema);
    this.#faultsBefore = countOf(this.#before);
  }

  /** What is wrong with the result, as a clause, or undefined. */
  fault(bytes: Uint8Array): string | undefined {
    const {file, canonicalText} = this.#document;
    const decoded = decodeXml(bytes, file);
    if (!decoded.ok) return 'the file could not be decoded any more';
    const read = readTeiSource(decoded.source, file);
    if (!read.ok) return `the file would not be TEI any more: ${read.problem.message}`;
    if (read.document.canonicalText !== canonicalText) return 'the text itself would change';
    const judgement = judge(bytes, decoded.source, file, this.#schema);
    if (judgement.malformed && !this.#before.malformed) return judgement.malformed.message;
    if (judgement.text !== this.#before.text) return 'the text itself would change';
    for (const [message, count] of countOf(judgement)) {
      if (count > (this.#faultsBefore.get(message) ?? 0)) return message;
    }
    return undefined;
  }
}

/** Faults by what they say, for their lines move with what is inserted. */
function countOf({invalid}: Judgement): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {message} of invalid) counts.set(message, (counts.get(message) ?? 0) + 1);
  return counts;
}
