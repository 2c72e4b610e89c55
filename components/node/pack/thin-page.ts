import {nextId} from '../../core/collection/offline-data.js';

// HTML as our sinks write it: no `<`, `>` or quotation mark stands in a text or a value as itself, so
// that what looks like a tag or an attribute is one.

/**
 * Takes from the names of a page what makes buttons of them: without a script they are none. What can
 * be told from other attributes goes as well, and the ids of names that count on from the name before
 * and that nothing leads to. `makeOperable` of the edition's script puts all of it back.
 */
export function thinNames(html: string): string {
  const targets = targetsOf(html);
  let before = '';
  return html.replace(
    /(<[a-z]+ [^<>]*data-mention="[^"<>]*"[^<>]*?) tabindex="0" role="(button|link)" aria-haspopup="dialog"/g,
    (_, tag: string, role: string) => {
      const [, id = '', part = ''] = / id="((?:[^"]*\.)?([^".]*))"/.exec(tag) ?? [];
      const isTold = part !== '' && tag.includes(` data-mention="${part}"`);
      let short = tag.replace(' data-state="resolved"', '');
      if (isTold) {
        short = short.replace(` data-mention="${part}"`, '');
        if (id === nextId(before) && !targets.has(id)) short = short.replace(` id="${id}"`, '');
        before = id;
      }
      if (role === 'link') return `${short} data-opens="link"`;
      return isTold ? short : `${short} data-opens`;
    },
  );
}

/** Ids that something on the page leads to or is named by. */
function targetsOf(html: string): ReadonlySet<string> {
  const values = html.matchAll(/ (?:href="#|for="|aria-[a-z]+=")([^"]*)"/g);
  return new Set([...values].flatMap(([, value = '']) => value.split(' ')));
}

/**
 * The same page in fewer signs: quotation marks only where HTML asks for them (13.1.2.3), and no end
 * tags of entries where the next one or the end of their list says as much (13.1.2.4).
 */
export function trimHtml(html: string): string {
  return html
    .replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/ ([a-z-]+)="([\w.:#/%-]+)"/g, ' $1=$2'))
    .replace(/<\/li>(?=<li[ >]|<\/[ou]l>)|<\/d[td]>(?=<d[td][ >])|<\/dd>(?=<\/dl>)/g, '');
}
