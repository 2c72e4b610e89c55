/**
 * The script of a document's page in a frame: says how high it is, follows the host's wishes in the
 * address, and leads links out of the frame. A classic script without imports, so that it runs in a
 * sandbox without an origin too, where modules need the server's leave.
 */

/** Who is told of the height: an origin, or `*` for a host without one that has asked. */
let host = knownHost();
let told = 0;

/** In milliseconds: what an element draws after its text is drawn by then. */
const settling = 100;

/** The host's origin, from what the browser says of it. A file or a sandbox has none. */
function knownHost(): string | undefined {
  const nearest = 'ancestorOrigins' in location ? location.ancestorOrigins[0] : undefined;
  const origin = nearest ?? originOf(document.referrer);
  return origin !== undefined && /^https?:/.test(origin) ? origin : undefined;
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

/** Nothing goes out but a number. */
function tell(): void {
  // A host may ask before there is anything to measure.
  if (document.readyState === 'loading' || parent === window || host === undefined) return;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  parent.postMessage({type: 'lectern-height', version: 1, height}, host);
}

addEventListener('message', ({data, origin, source}) => {
  if (source !== parent || data?.type !== 'lectern-height-request' || data.version !== 1) return;
  host = origin === 'null' ? '*' : origin;
  told = 0;
  tell();
});

/** `?theme=dark&accent=7b2d1b&size=1.1`: values of a known form only, whatever the address says. */
function followWishes(): void {
  const wishes = new URLSearchParams(location.search);
  const root = document.documentElement;
  const theme = wishes.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  for (const name of ['accent', 'ink', 'paper']) {
    const colour = wishes.get(name)?.replace(/^#/, '') ?? '';
    if (/^(?:[\da-f]{3}|[\da-f]{6})$/i.test(colour)) {
      root.style.setProperty(`--lectern-${name}`, `#${colour}`);
    }
  }
  const size = Number(wishes.get('size'));
  if (size >= 0.75 && size <= 2) root.style.setProperty('--lectern-size-base', `${size}rem`);
}

/** `#p3` is enough: the id on the page has the document's before it. */
function findPassage(): void {
  let part: string;
  try {
    part = decodeURIComponent(location.hash.slice(1));
  } catch {
    return;
  }
  const id = document.querySelector('lectern-text')?.getAttribute('document-id');
  if (part === '' || document.getElementById(part)) return;
  const passage = document.getElementById(`${id}.${part}`);
  passage?.closest('details')?.setAttribute('open', '');
  passage?.scrollIntoView();
  passage?.setAttribute('data-arrived', '');
}

/** A sandbox may forbid to leave by the top window: then the link gets a window of its own. */
function lead(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link?.href || !/^(?:|_top)$/.test(link.target) || !/^https?:/.test(link.href)) return;
  event.preventDefault();
  if (link.href.replace(/#.*/, '') === location.href.replace(/#.*/, '')) {
    location.hash = link.hash;
    return;
  }
  try {
    if (!top) throw new Error('there is no window above');
    top.location.href = link.href;
  } catch {
    open(link.href, '_blank', 'noopener');
  }
}

followWishes();
addEventListener('DOMContentLoaded', () => {
  findPassage();
  new ResizeObserver(tell).observe(document.body);
});
addEventListener('hashchange', findPassage);
addEventListener('click', lead);
// A frame out of view is not drawn, and its observer sleeps; a timer does not.
for (const event of ['load', 'lectern-document-ready']) {
  addEventListener(event, () => setTimeout(tell, settling));
}

// A module of its own, for TypeScript; nothing is taken from it.
export {};
