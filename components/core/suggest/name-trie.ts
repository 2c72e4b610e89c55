import type {Entity} from '../entities/entity.js';
import {reduced} from '../natives/reduced.js';
import type {NameForm} from './name-form.js';
import {nameForms} from './name-forms.js';
import {type Token, tokensOf, wall} from './tokens.js';

/** A form of an entity, where it ends in the tree of words. */
export interface FormEnd {
  readonly entity: Entity;
  readonly form: NameForm;
  /** For each word, whether the text must have it with a capital. */
  readonly capitals: readonly boolean[];
}

interface Node {
  readonly next: Map<string, Node>;
  ends: FormEnd[] | undefined;
}

/** A run of words that is a name of one or more entities. */
export interface NameMatch {
  /** Index of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly ends: readonly FormEnd[];
}

const newNode = (): Node => ({next: new Map(), ends: undefined});

/** A single letter or a single Han character names too many things. */
const shortest = 2;

/**
 * All names of an authority file as one tree of folded words, so that a text is read once however
 * many names there are.
 */
export class NameTrie {
  readonly #root = newNode();

  /** @param vocabulary folded words of the texts: what none of them has need not be looked for */
  constructor(entities: Iterable<Entity>, vocabulary?: ReadonlySet<string>) {
    const cyrillic = !vocabulary || [...vocabulary].some((word) => /\p{sc=Cyrillic}/u.test(word));
    for (const entity of entities) {
      for (const form of nameForms(entity, cyrillic)) this.#add(entity, form, vocabulary);
    }
  }

  /** Every name that begins at a token, the longest first. */
  matchesAt(tokens: readonly Token[], from: number): NameMatch[] {
    const found: NameMatch[] = [];
    let node: Node | undefined = this.#root;
    for (let at = from; node; at++) {
      const {ends}: Node = node;
      if (ends) found.unshift({from, to: at, ends});
      const token = tokens[at];
      node = token && node.next.get(token.text);
    }
    return found;
  }

  #add(entity: Entity, form: NameForm, vocabulary?: ReadonlySet<string>): void {
    const tokens = tokensOf(form.text);
    const known = tokens.every(({text}) => text === ',' || !vocabulary || vocabulary.has(text));
    const letters = reduced(tokens, (sum, {text}) => sum + text.length, 0);
    if (tokens.length === 0 || !known || letters < shortest) return;
    if (tokens.some(({text}) => text === wall)) return;
    let node = this.#root;
    for (const {text} of tokens) {
      const next = node.next.get(text) ?? newNode();
      node.next.set(text, next);
      node = next;
    }
    const ends = node.ends ?? [];
    node.ends = ends;
    const capitals = capitalsOf(tokens, form, entity);
    const same = ends.findIndex((end) => end.entity === entity);
    const earlier = ends[same];
    if (!earlier) ends.push({entity, form, capitals});
    else if (earlier.form.certainty < form.certainty) ends[same] = {entity, form, capitals};
  }
}

/**
 * A person is written with capitals throughout. Of other names the first word has one; but where a
 * form goes on in small letters (`Coalition government`, `Rebels of the Altay District`) its capital
 * is only that of an entry, and a text writes it small as well.
 */
function capitalsOf(
  tokens: readonly Token[],
  {lead: first = 0}: NameForm,
  {kind}: Entity,
): boolean[] {
  const goesOnSmall = tokens[first + 1]?.capital === false;
  return tokens.map(({capital}, at) => {
    if (!capital || at < first) return false;
    if (kind === 'person') return true;
    return at === first && !goesOnSmall;
  });
}
