import type {} from 'lectern/types/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

// What a template is checked against refuses what no element has.
export const text: SvelteHTMLElements['lectern-text'] = {
  src: 'letter.xml',
  // @ts-expect-error -- the level is a number
  'heading-level': true,
  // @ts-expect-error -- a document that is ready has no address
  'onlectern-document-ready': (event) => event.address,
};
