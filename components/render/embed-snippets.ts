import {escapeHtml} from './html-sink.js';

/** HTML to be pasted into somebody else's page; every value is written as an attribute or as words. */
interface Frame {
  /** Whole address of the document's page for frames. */
  readonly src: string;
  readonly title: string;
  /** In CSS pixels, until the host script or the page itself says otherwise. */
  readonly height?: number;
  /** Whole address of `lectern-frame.js`, which lets the frame grow to its content. */
  readonly script?: string | undefined;
}

/** In CSS pixels: some paragraphs, and room for a card. */
export const frameHeight = 600;

/** What the frame may do: run, be of its own origin, and open its links. */
const sandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** A document in a frame. Without the script it has the height given, and scrolls. */
export function frameSnippet({src, title, height = frameHeight, script}: Frame): string {
  const frame = `<iframe${written({
    src,
    title,
    width: '100%',
    height: String(height),
    loading: 'lazy',
    sandbox,
    'data-lectern': '',
  })}></iframe>`;
  return script === undefined
    ? frame
    : `${frame}\n<script${written({src: script})} async></script>`;
}

interface Element {
  /** Whole address of the one-file bundle. */
  readonly script: string;
  /** Subresource Integrity of it, where it is known. */
  readonly integrity?: string | undefined;
  /** Whole address of the TEI file. */
  readonly src: string;
  /** Whole addresses of its authority files. */
  readonly authority?: readonly string[];
  /** The text as HTML, to be there before the script; it is put in as it stands. */
  readonly html?: string | undefined;
}

/** The script and one element: the text becomes a part of the host's own page. */
export function elementSnippet({script, integrity, src, authority = [], html}: Element): string {
  const checked = integrity ? {integrity, crossorigin: 'anonymous'} : {};
  const named = authority.length > 0 ? {authority: authority.join(' ')} : {};
  return [
    `<script${written({type: 'module', src: script, ...checked})}></script>`,
    `<lectern-text${written({src, ...named})}>${html ?? ''}</lectern-text>`,
  ].join('\n');
}

interface Quotation {
  readonly href: string;
  /** The reference in words. */
  readonly citation: string;
  /** Words of the text; without them it is a link. */
  readonly quote?: string | undefined;
  readonly lang?: string | undefined;
}

/** A link with the reference, below the words quoted where there are any. */
export function quotationSnippet({href, citation, quote, lang}: Quotation): string {
  const link = `<a${written({href})}>${escapeHtml(citation)}</a>`;
  if (quote === undefined || quote === '') return `<p>${link}</p>`;
  const language = lang === undefined ? {} : {lang};
  return `<figure>
  <blockquote${written({cite: href, ...language})}><p>${escapeHtml(quote)}</p></blockquote>
  <figcaption>${link}</figcaption>
</figure>`;
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}
