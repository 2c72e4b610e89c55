import {type Attack, evilHost, payload} from './attack.js';
import {rich} from './collections.js';

const settings = (value: unknown): Readonly<Record<string, string>> => ({
  'lectern-settings': typeof value === 'string' ? value : JSON.stringify(value),
});

const kept: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'pictures for colours': settings({
    chosen: {},
    look: {
      '--lectern-paper': `url(http://${evilHost}/x)`,
      '--lectern-ink': `image-set("http://${evilHost}/x" 1x)`,
      '--lectern-font-text': `x; background: url(//${evilHost}/x)`,
    },
  }),
  'properties that are not ours': settings({
    chosen: {},
    look: {position: 'fixed', inset: '0', 'background-image': `url(//${evilHost})`, '--x': '1'},
  }),
  'values of other types': settings({chosen: [1], look: {'--lectern-ink': {toString: 'x'}}}),
  'choices of other types': settings({
    chosen: {size: {}, face: [[]], theme: null, leading: 1e308, locale: {}, columns: '__proto__'},
    look: null,
  }),
  'choices of markup': settings({
    chosen: Object.fromEntries(
      ['size', 'face', 'theme', 'leading', 'measure', 'paper', 'locale'].map((name) => [
        name,
        `"><img src=x onerror=${payload}>`,
      ]),
    ),
    look: {'color-scheme': `dark; x: ${payload}`},
  }),
  'keys of objects': settings(
    '{"__proto__":{"polluted":true},"chosen":{"__proto__":{"polluted":true}},"look":{"__proto__":{"--lectern-ink":"red"}}}',
  ),
  'what is no JSON': settings('['.repeat(100_000)),
  'a name that is markup, and a language that is none': {
    'lectern-annotator': `"><img src=x onerror=${payload}>`,
    'lectern-site-locale': '../../evil',
    'lectern-locale': `//${evilHost}/ru`,
  },
  'a name of a million letters': {'lectern-annotator': 'w'.repeat(1_000_000)},
};

/** What another page of the same site has left in the browser under our names. */
export const hostileSettings: readonly Attack[] = Object.entries(kept).map(([what, entries]) => ({
  name: `${what}, kept in the browser`,
  kind: 'kept',
  files: {'text.xml': rich},
  kept: entries,
}));
