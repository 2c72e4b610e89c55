import {type Attack, payload} from './attack.js';

const values: Readonly<Record<string, string>> = {
  'javascript:': `javascript:${payload}`,
  'data:': `data:text/html,<script>${payload}</script>`,
  'vbscript:': `vbscript:${payload}`,
  'white space and javascript:': ` \t\njavascript:${payload}`,
  'markup in an attribute': `"><img src=x onerror=${payload}>`,
  'a template’s placeholder': '{{x}} <!--?lit$0$--> #{x} %x%',
  'an override of direction': '\u202e\u2067x',
  'half a character': '\ud800',
  __proto__: '__proto__',
  'a number out of all bounds': '1e309',
  'a negative number': '-1',
  'a fraction that is none': 'NaN',
  'a hundred thousand letters': 'w'.repeat(100_000),
  'ten thousand words': 'a, '.repeat(10_000),
  'a style': 'x; position: fixed; inset: 0; background: red',
  'a selector': '*, :root, [x="',
  nothing: '',
};

/**
 * What a page that is itself filled in by strangers writes on our elements: every attribute that an
 * element observes has the value. It may ask for what the value names, and for nothing else.
 */
export const hostAttributes: readonly Attack[] = Object.entries(values).map(([what, value]) => ({
  name: `${what} in every attribute of every element`,
  kind: 'host',
  files: {},
  value,
}));
