import {teiName} from '../../tei/elements.js';
import {idOf} from '../../tei/identifiers.js';
import {
  attributeOf,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../../xml/xml-tree.js';
import {type Frame, prefixOf, teiChild} from './frame.js';
import type {Insertion} from './insertion.js';
import {escapeText, writeTag} from './write-tag.js';

/** Said in the header of what was done and by whom. */
const wording = {
  role: 'acceptance of annotations in review, with Lectern',
  change: 'Tagged what was accepted in review, with Lectern',
};

/** When and in which run insertions are made. */
export interface RunStamp {
  /** Unique among the runs of a file. */
  readonly run: string;
  /** `YYYY-MM-DD`. */
  readonly when: string;
}

/**
 * Writes into the header who accepted the annotations and when (TEI P5 2.6 and 13.3.2): one
 * `respStmt` a reviewer, an existing one with that name being used again, and one `change` a run.
 */
export class Provenance {
  readonly insertions: Insertion[] = [];
  readonly warnings: string[] = [];
  readonly #frame: Frame;
  readonly #stamp: RunStamp;
  readonly #header: XmlElement | undefined;
  readonly #reviewers = new Map<string, string | undefined>();

  constructor(frame: Frame, stamp: RunStamp) {
    this.#frame = frame;
    this.#stamp = stamp;
    const header = teiChild(frame.tree.root, 'teiHeader');
    if (header && frame.isOpen(header)) this.#header = header;
    else
      this.warnings.push(
        'the file has no teiHeader that could be added to, so who accepted what is not written into it',
      );
  }

  /** The id that `@resp` leads to; undefined where there is no header to hold it. */
  reviewer(name: string): string | undefined {
    if (!this.#reviewers.has(name)) this.#reviewers.set(name, this.#find(name) ?? this.#add(name));
    return this.#reviewers.get(name);
  }

  /** Adds the `change` of the run; gives the keys of what it needs. */
  finish(): readonly string[] {
    const header = this.#header;
    if (!header) return [];
    const {frame, stamp} = {frame: this.#frame, stamp: this.#stamp};
    const owner = `change:${stamp.run}`;
    const revisions = teiChild(header, 'revisionDesc');
    if (revisions && !frame.isOpen(revisions)) {
      this.warnings.push('revisionDesc is empty and cannot be added to without changing its tag');
      return [];
    }
    const held = revisions && this.#changesOf(revisions);
    if (held) {
      const {at, lead} = this.#nextTo(held.changes);
      this.insertions.push({at, text: lead + this.#change(held.changes[0], held.listed), owner});
      return [owner, 'revisionDesc'];
    }
    const place = revisions ? frame.lastWithin(revisions) : frame.lastWithin(header);
    const name = `${prefixOf(header)}revisionDesc`;
    const inner = place.lead && place.lead + (revisions ? '' : frame.stepWithin(header));
    const change = {at: place.at, text: inner + this.#change(header, false), owner};
    if (revisions) this.insertions.push(change);
    else {
      const shared = {at: place.at, owner: 'revisionDesc'};
      this.insertions.push({...shared, text: `${place.lead}<${name}>`}, change);
      this.insertions.push({...shared, text: `${place.lead}</${name}>`});
    }
    return [owner, 'revisionDesc'];
  }

  #find(name: string): string | undefined {
    const statement = this.#titleStatement();
    if (!statement) return undefined;
    for (const each of childElements(statement, 'respStmt')) {
      const id = this.#frame.uniqueIdOf(each);
      if (id === undefined) continue;
      for (const named of elementsWithin(each)) {
        if (/^(?:name|persName|orgName)$/.test(teiName(named)) && labelOf(named) === name)
          return id;
      }
    }
    return undefined;
  }

  #add(name: string): string | undefined {
    const statement = this.#titleStatement();
    if (!statement) return undefined;
    const frame = this.#frame;
    const {at, lead} = frame.lastWithin(statement);
    const id = frame.newId('lectern-reviewer');
    const prefix = prefixOf(statement);
    const step = lead && lead + frame.stepWithin(statement);
    const text = [
      `${lead}${writeTag(`${prefix}respStmt`, [[frame.idAttribute, id]])}`,
      `${step}<${prefix}resp>${escapeText(wording.role)}</${prefix}resp>`,
      `${step}<${prefix}name>${escapeText(name)}</${prefix}name>`,
      `${lead}</${prefix}respStmt>`,
    ].join('');
    this.insertions.push({at, text, owner: `resp:${id}`});
    return id;
  }

  #titleStatement(): XmlElement | undefined {
    const description = this.#header && teiChild(this.#header, 'fileDesc');
    const statement = description && teiChild(description, 'titleStmt');
    if (statement && this.#frame.isOpen(statement)) return statement;
    if (this.#header) this.warnings.push('the teiHeader has no titleStmt to name the reviewer in');
    return undefined;
  }

  /** The changes a new one stands among: in the first `listChange` or `list`, or directly. */
  #changesOf(
    revisions: XmlElement,
  ): {readonly changes: readonly XmlElement[]; readonly listed: boolean} | undefined {
    let holder = revisions;
    for (let list = teiChild(holder, 'listChange'); list; list = teiChild(holder, 'listChange')) {
      if (teiChild(holder, 'change')) break;
      holder = list;
    }
    const changes = childElements(holder, 'change');
    if (changes.length > 0) return {changes, listed: false};
    const list = teiChild(revisions, 'list');
    const items = list ? childElements(list, 'item') : [];
    return items.length > 0 ? {changes: items, listed: true} : undefined;
  }

  /** Before the first, as the Guidelines have it, or after the last where the file counts upwards. */
  #nextTo(changes: readonly XmlElement[]): {readonly at: number; readonly lead: string} {
    const [first] = changes;
    const last = changes.at(-1);
    const dates = changes.flatMap((change) => dateOf(change) ?? []);
    const [earlier = '', later = ''] = [dates[0], dates.at(-1)];
    const frame = this.#frame;
    if (last && earlier < later) return {at: last.end, lead: frame.leadBefore(last.start)};
    const lead = frame.leadBefore(first?.start ?? 0);
    return {at: (first?.start ?? 0) - lead.length, lead};
  }

  #change(beside: XmlElement | undefined, listed: boolean): string {
    const {when} = this.#stamp;
    const prefix = prefixOf(beside);
    const who = [...this.#reviewers].flatMap(([, id]) => (id === undefined ? [] : [`#${id}`]));
    const said = escapeText(wording.change);
    const names = escapeText([...this.#reviewers.keys()].join(', '));
    if (listed) {
      const date = `${writeTag(`${prefix}date`, [['when', when]])}${when}</${prefix}date>`;
      return `<${prefix}item>${date} ${names ? `${names}: ` : ''}${said}</${prefix}item>`;
    }
    if (this.#frame.p4) {
      const resp = `<respStmt><resp>review</resp><name>${names || 'Lectern'}</name></respStmt>`;
      return `<change><date>${when}</date>${resp}<item>${said}</item></change>`;
    }
    const attributes = who.length > 0 ? ([['who', who.join(' ')]] as const) : [];
    const open = writeTag(`${prefix}change`, [...attributes, ['when', when]]);
    return `${open}${said}</${prefix}change>`;
  }
}

function dateOf(change: XmlElement): string | undefined {
  for (const element of elementsWithin(change)) {
    const when = attributeOf(element, 'when') ?? attributeOf(element, 'notBefore');
    if (when !== undefined) return when;
    if (teiName(element) === 'date' && idOf(element) === undefined) {
      const iso = /^\d{4}(?:-\d\d){0,2}$/.exec(labelOf(element))?.[0];
      if (iso !== undefined) return iso;
    }
  }
  return undefined;
}
