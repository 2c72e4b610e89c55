/** A sign or a stretch of a query. */
export type QueryPart =
  | {readonly kind: 'open' | 'close' | 'or' | 'and' | 'not'}
  | {readonly kind: 'quoted'; readonly text: string}
  | {readonly kind: 'bare'; readonly text: string}
  | {readonly kind: 'field'; readonly name: string; readonly value: string};

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
};

const operators: Readonly<Record<string, 'or' | 'and' | 'not'>> = {
  OR: 'or',
  '|': 'or',
  '||': 'or',
  AND: 'and',
  '&': 'and',
  '&&': 'and',
  '+': 'and',
  NOT: 'not',
};

const space = /\s/u;
const endsBare = /[\s()]/u;
const field = /^([a-z]{2,10}):(.*)$/su;

/** Takes a query apart in one pass over it. A quotation mark without its fellow is passed over. */
export function partsOfQuery(query: string): {parts: QueryPart[]; unclosed: boolean} {
  const parts: QueryPart[] = [];
  let unclosed = false;
  let at = 0;
  while (at < query.length) {
    const sign = query[at] ?? '';
    if (space.test(sign)) at++;
    else if (sign === '(' || sign === ')') {
      parts.push({kind: sign === '(' ? 'open' : 'close'});
      at++;
    } else if (/[-−–]/.test(sign)) {
      // A dash alone, or between spaces, is none of ours.
      if (!space.test(query[at + 1] ?? ' ')) parts.push({kind: 'not'});
      at++;
    } else if (closing[sign] !== undefined) {
      const end = endOfQuotation(query, at);
      if (end === undefined) unclosed = true;
      else parts.push({kind: 'quoted', text: query.slice(at + 1, end)});
      at = (end ?? at) + 1;
    } else {
      const end = endOfBare(query, at);
      const text = query.slice(at, end);
      at = end;
      const [, name, value] = field.exec(text) ?? [];
      if (name === undefined || value === undefined) {
        const operator = operators[text];
        parts.push(operator ? {kind: operator} : {kind: 'bare', text});
      } else if (value === '' && closing[query[at] ?? ''] !== undefined) {
        const close = endOfQuotation(query, at);
        if (close === undefined) parts.push({kind: 'bare', text});
        else {
          parts.push({kind: 'field', name, value: query.slice(at + 1, close)});
          at = close + 1;
        }
      } else parts.push({kind: 'field', name, value});
    }
  }
  return {parts, unclosed};
}

function endOfQuotation(query: string, at: number): number | undefined {
  const closers = closing[query[at] ?? ''] ?? '';
  for (let end = at + 1; end < query.length; end++) {
    if (closers.includes(query[end] ?? '')) return end;
  }
  return undefined;
}

function endOfBare(query: string, at: number): number {
  let end = at;
  while (end < query.length) {
    const sign = query[end] ?? '';
    if (endsBare.test(sign)) break;
    // After a colon a quoted value begins; elsewhere within a word `"` may be a Hebrew sign.
    if (closing[sign] !== undefined && query[end - 1] === ':') break;
    end++;
  }
  return end;
}
