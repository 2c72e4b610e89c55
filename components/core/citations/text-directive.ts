/** A text directive: words to find on a page (WICG Scroll to Text Fragment, 3.4). */
export interface TextDirective {
  /** Words right before `start`; they are not part of what is found. */
  readonly prefix?: string;
  /** What is found, or how it begins where there is an `end`. */
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** Parts a fragment from its directives, which browsers that know them keep from scripts. */
const delimiter = ':~:';

/** `text=prefix-,start,end,-suffix`, percent-encoded so that nothing in a term is taken for syntax. */
export function writeTextDirective({prefix, start, end, suffix}: TextDirective): string {
  const parts = [
    ...(prefix ? [`${encodeTerm(prefix)}-`] : []),
    encodeTerm(start),
    ...(end ? [encodeTerm(end)] : []),
    ...(suffix ? [`-${encodeTerm(suffix)}`] : []),
  ];
  return `text=${parts.join(',')}`;
}

/** `encodeURIComponent` leaves the dash, which marks prefix and suffix; lone surrogates it refuses. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D');
}

/** Reads the directives of a fragment; those that are malformed or of another kind are left out. */
export function readTextDirectives(directives: string): TextDirective[] {
  return directives.split('&').flatMap((directive) => {
    if (!directive.startsWith('text=')) return [];
    const read = readTerms(directive.slice('text='.length).split(','));
    return read ? [read] : [];
  });
}

function readTerms(written: readonly string[]): TextDirective | undefined {
  let terms = written;
  const first = terms[0] ?? '';
  const isPrefixed = terms.length > 1 && first.endsWith('-');
  if (isPrefixed) terms = terms.slice(1);
  const last = terms.at(-1) ?? '';
  const isSuffixed = terms.length > 1 && last.startsWith('-');
  if (isSuffixed) terms = terms.slice(0, -1);
  const decoded = [
    isPrefixed ? first.slice(0, -1) : '',
    ...terms,
    isSuffixed ? last.slice(1) : '',
  ].map(decodeTerm);
  if (decoded.includes(undefined) || terms.length > 2) return undefined;
  const [prefix, start] = decoded;
  const end = terms.length === 2 ? decoded[2] : undefined;
  const suffix = decoded.at(-1);
  if (!start) return undefined;
  return {
    ...(prefix ? {prefix} : {}),
    start,
    ...(end ? {end} : {}),
    ...(suffix ? {suffix} : {}),
  };
}

/** Undefined where the percent-encoding is broken. */
function decodeTerm(term: string): string | undefined {
  try {
    return decodeURIComponent(term);
  } catch {
    return undefined;
  }
}

/** What a fragment (with or without `#`) names, and the directives behind it. */
export function splitFragment(fragment: string): {
  readonly id: string;
  readonly directives: readonly TextDirective[];
} {
  const bare = fragment.replace(/^#/, '');
  const at = bare.indexOf(delimiter);
  const id = decodeTerm(at < 0 ? bare : bare.slice(0, at)) ?? '';
  return {id, directives: at < 0 ? [] : readTextDirectives(bare.slice(at + delimiter.length))};
}

/**
 * An address that leads to words of a page.
 *
 * @param page without its own fragment's directives; `#id` may stand at its end
 */
export function withTextDirective(page: string, directive: TextDirective): string {
  const fragment = page.includes('#') ? '' : '#';
  return `${page}${fragment}${delimiter}${writeTextDirective(directive)}`;
}
