import type {CitedDocument} from './cited-document.js';

const longest = 60;

/** Letters of a name as ASCII, for keys; a script that has no ASCII form gives nothing. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A key for bibliographies, stable for one header: `beria-1945-l-p-beria-to-v-m-molotov`. */
export function citationKey({authors, date, title}: CitedDocument): string {
  const [author] = authors;
  const year = date?.date.earliest?.year;
  const parts = [ascii(author?.family ?? author?.literal ?? ''), String(year ?? ''), ascii(title)];
  const key = parts.filter(Boolean).join('-').slice(0, longest).replace(/-+$/, '');
  return /[a-z]/.test(key) ? key : ['document', key].filter(Boolean).join('-');
}
