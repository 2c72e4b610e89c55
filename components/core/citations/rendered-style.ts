/** How words of a reference are set. */
export const marks = ['italic', 'bold', 'small-caps', 'underline', 'raised', 'lowered'] as const;
export type Mark = (typeof marks)[number];

/** Words of a reference: plain, or with how they are set. As data, so that nobody has to read HTML. */
export type ReferenceRun = string | readonly [text: string, ...marks: Mark[]];
export type Reference = readonly ReferenceRun[];

/**
 * A document cited in a style of the Citation Style Language, rendered when the site was built: the
 * engine of CSL runs on Node only. What a page alone knows stands in `slots`.
 */
export interface RenderedStyle {
  /** `apa`; of a file its name without ending. */
  readonly id: string;
  /** As the style calls itself. */
  readonly title: string;
  /** What stands in a bibliography; none where the style has no bibliography. */
  readonly entry?: Reference;
  /** What stands in a note or, in brackets, in the text. Numbers of a list are no reference: none. */
  readonly note?: Reference;
  /** Whether that is a footnote's. */
  readonly isFootnote?: true;
  /** The same with the leaf or page of a passage. */
  readonly onPage?: Reference;
  /** With those it stands on, where there are several. */
  readonly onPages?: Reference;
}

/** Characters that cannot stand in XML (1.0, 2.2), and so in no header, for what comes later. */
export const slots = {from: '\u0001', address: '\u0002', accessed: '\u0003', to: '\u0004'} as const;

export interface SlotValues {
  readonly from?: string;
  readonly to?: string;
  readonly address?: string;
  /** The day of access, in words. */
  readonly accessed?: string;
}

const anySlot = new RegExp(`[${Object.values(slots).join('')}]`, 'g');

/** A reference with its slots filled in; undefined where there is nothing to put into one of them. */
export function fillReference(reference: Reference, values: SlotValues): Reference | undefined {
  const bySlot = new Map<string, string | undefined>([
    [slots.from, values.from],
    [slots.to, values.to],
    [slots.address, values.address],
    [slots.accessed, values.accessed],
  ]);
  let isWhole = true;
  const fill = (text: string): string =>
    text.replace(anySlot, (slot) => {
      const value = bySlot.get(slot);
      if (value === undefined) isWhole = false;
      return value ?? '';
    });
  const filled = reference.map((run): ReferenceRun => {
    if (typeof run === 'string') return fill(run);
    const [text, ...set] = run;
    return [fill(text), ...set];
  });
  return isWhole ? filled : undefined;
}

/** The words alone, for the plain half of a clipboard. */
export function plainReference(reference: Reference): string {
  return reference.map((run) => (typeof run === 'string' ? run : run[0])).join('');
}
