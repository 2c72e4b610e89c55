/**
 * What every reader of a format gives and the one writer of TEI takes: blocks and runs of text
 * without a format. Each run knows where it stands in the source text, so that a check after writing
 * can prove that all of it arrived, however the blocks were moved about.
 */
export interface ImportedDocument {
  /** What the format calls its text, decoded; the places of runs refer to it. */
  readonly sourceText: string;
  /** What {@link sourceText} is, for the header: `all characters of the file`. */
  readonly sourceTextIs: string;
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  /** Text of the source that is no part of the document: kept word for word in the header. */
  readonly furniture: readonly Furniture[];
  /** Sentences for whoever imports: what was guessed, what is not carried over. */
  readonly warnings: readonly string[];
  /** Further sentences for the header about how the source was read. */
  readonly remarks: readonly string[];
}

/** A run of the source text. */
export interface Run {
  readonly kind: 'run';
  readonly text: string;
  /** Offset in UTF-16 units of the source text. */
  readonly at: number;
}

export type Inline =
  | Run
  /** `name` is a TEI element for phrases, such as `hi`, `date` or `stamp`. */
  | {
      readonly kind: 'phrase';
      readonly name: string;
      readonly attributes: Attributes;
      readonly content: readonly Inline[];
    }
  | {readonly kind: 'note'; readonly attributes: Attributes; readonly blocks: readonly Block[]}
  | {readonly kind: 'image'; readonly address: string; readonly description: readonly Inline[]}
  | {readonly kind: 'line-break'}
  /** White space that the source has no run for, such as the gap where two lines were joined. */
  | {readonly kind: 'space'};

export type Block =
  /** `name` is `p`, or `ab`, `salute`, `signed` … where a profile knows better. */
  | {
      readonly kind: 'paragraph';
      readonly name: string;
      readonly attributes: Attributes;
      readonly content: readonly Inline[];
    }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly content: readonly Inline[];
      /** What stands under it, as `@type` of its division: `bibliography`. */
      readonly division?: string;
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** A line over the list. */
      readonly head: readonly Inline[];
      readonly items: readonly ListItem[];
    }
  | {readonly kind: 'table'; readonly caption: readonly Inline[]; readonly rows: readonly Row[]}
  | {readonly kind: 'quote'; readonly blocks: readonly Block[]}
  | {readonly kind: 'code'; readonly language: string; readonly content: readonly Run[]}
  | {
      readonly kind: 'figure';
      readonly address: string;
      /** What a picture shows, for who cannot see it. */
      readonly description: readonly Inline[];
      readonly caption: readonly Inline[];
    }
  | {readonly kind: 'rule'}
  | {readonly kind: 'page-break'}
  /** `opener`, `closer` or `div` with what stands in it. */
  | {
      readonly kind: 'group';
      readonly name: 'opener' | 'closer' | 'div' | 'front' | 'back';
      readonly attributes: Attributes;
      readonly blocks: readonly Block[];
    };

export type Attributes = Readonly<Record<string, string>>;

export interface ListItem {
  /** The number as the source prints it; it then also stands in the text or is given by the format. */
  readonly n: string;
  /** The term of a definition list. */
  readonly label: readonly Inline[];
  readonly blocks: readonly Block[];
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly isHeading: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

export interface Furniture {
  /** What it is, one word: `navigation`, `summary`, `rights`. */
  readonly type: string;
  readonly content: readonly Inline[];
}

/** What is known of the document besides its text; copies, for every character stays where it is. */
export interface Facts {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: {readonly wording: string; readonly when?: string};
  /** BCP 47. */
  readonly language?: string;
  readonly originalLanguage?: string;
  readonly responsibilities?: readonly {readonly resp: string; readonly names: readonly string[]}[];
  /** An archival reference as printed. */
  readonly reference?: string;
  readonly rights?: readonly string[];
  readonly publisher?: string;
  readonly address?: string;
  readonly abstract?: string;
  readonly sender?: string;
  readonly addressee?: string;
  readonly identifiers?: readonly {readonly type: string; readonly value: string}[];
  readonly keywords?: readonly string[];
}

export const run = (text: string, at: number): Run => ({kind: 'run', text, at});

export const paragraph = (
  content: readonly Inline[],
  name = 'p',
  attributes: Attributes = {},
): Block => ({kind: 'paragraph', name, attributes, content});
