/** One link of a `Link` header (RFC 8288). */
export interface HeaderLink {
  readonly target: string;
  readonly relations: readonly string[];
}

/** The links of a `Link` header; what does not read like one is passed over. */
export function readLinkHeader(header: string): HeaderLink[] {
  const links: HeaderLink[] = [];
  for (const {1: target = '', 2: parameters = ''} of header.matchAll(oneLink)) {
    const written = relation.exec(parameters);
    const relations = (written?.[1] ?? written?.[2] ?? '').split(/\s+/).filter(Boolean);
    links.push({target, relations});
  }
  return links;
}

const oneLink = /<([^<>]*)>((?:\s*;\s*[\w*-]+\s*(?:=\s*(?:"[^"]*"|[^\s",;]+))?)*)/g;
const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i;

/** Targets of the links of one relation, e.g. `type`. */
export function linksOf(header: string | null, wanted: string): string[] {
  return readLinkHeader(header ?? '')
    .filter(({relations}) => relations.includes(wanted))
    .map(({target}) => target);
}
