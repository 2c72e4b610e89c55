/** At-rules that hold rules, and hold for nothing themselves. */
const groups = /^@(?:media|layer|container|supports|scope)\b/;

/**
 * A minified style sheet without the rules that can hold for nothing on a page: those that ask for an
 * element of TEI (`[data-tei=…]`) which it does not have. What is not understood stays.
 */
export function usedStyles(css: string, html: string): string {
  const onPage = new Set([...html.matchAll(/ data-tei="?([\w.:-]+)/g)].map(([, name]) => name));
  return keepUsed(css, (name) => onPage.has(name));
}

type Has = (name: string) => boolean;

function keepUsed(css: string, has: Has): string {
  let kept = '';
  let at = 0;
  while (at < css.length) {
    const end = endOf(css, at, '{;');
    if (css[end] !== '{') {
      kept += css.slice(at, end + 1);
      at = end + 1;
      continue;
    }
    const close = endOf(css, end + 1, '}');
    const prelude = css.slice(at, end);
    const body = css.slice(end + 1, close);
    at = close + 1;
    if (groups.test(prelude)) {
      const rules = keepUsed(body, has);
      if (rules !== '') kept += `${prelude}{${rules}}`;
    } else if (prelude.startsWith('@')) kept += `${prelude}{${body}}`;
    else {
      const selectors = listed(prelude).filter((each) => canHold(each, has));
      if (selectors.length > 0) kept += `${selectors.join(',')}{${body}}`;
    }
  }
  return kept;
}

/** Where one of some signs stands next that is in no string, brackets or block. */
function endOf(css: string, from: number, signs: string): number {
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    const sign = css[at] ?? '';
    if (depth === 0 && signs.includes(sign)) return at;
    if (sign === '\\') at++;
    else if (sign === '"' || sign === "'") {
      for (at++; at < css.length && css[at] !== sign; at++) if (css[at] === '\\') at++;
    } else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
  }
  return css.length;
}

function listed(selectors: string): string[] {
  const list: string[] = [];
  for (let at = 0; at <= selectors.length; ) {
    const end = endOf(selectors, at, ',');
    list.push(selectors.slice(at, end));
    at = end + 1;
  }
  return list;
}

/** Of the alternatives in `:is()` one has to hold; what else is in brackets is not looked into. */
function canHold(selector: string, has: Has): boolean {
  for (let at = 0; at < selector.length; at++) {
    if (selector[at] === '[') {
      const end = endOf(selector, at + 1, ']');
      const [, name] = /^data-tei="?([\w.:-]+)"?$/.exec(selector.slice(at + 1, end)) ?? [];
      if (name !== undefined && !has(name)) return false;
      at = end;
    } else if (selector[at] === '(') {
      const end = endOf(selector, at + 1, ')');
      const isChoice = /:(?:is|where)$/.test(selector.slice(0, at));
      const choices = listed(selector.slice(at + 1, end));
      if (isChoice && !choices.some((each) => canHold(each, has))) return false;
      at = end;
    }
  }
  return true;
}
