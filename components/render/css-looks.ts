// What CSS in a source (`@style`, `rendition[@scheme="css"]`) says of the look of words. Never
// handed to the page: each declaration either means one of our looks or falls away.

/** The declarations that are read; `[^;{}]` keeps each value within its own declaration. */
const declaration =
  /(?:^|[\s;{])(font-style|font-weight|font-variant(?:-caps)?|font-size|font-family|text-align|text-decoration(?:-line)?|text-transform|text-indent|margin-left|margin-inline-start|padding-left|vertical-align|letter-spacing|writing-mode|display|color|border)\s{0,9}:([^;{}]*)/g;

type Reading = (value: string) => string | undefined;

const oneOf =
  (...pairs: readonly (readonly [RegExp, string])[]): Reading =>
  (value) =>
    pairs.find(([pattern]) => pattern.test(value))?.[1];

const smallCaps = oneOf([/small-caps/, 'small-caps']);
const decoration = oneOf(
  [/^(?=[\s\S]*underline)[\s\S]*double/, 'double-underline'],
  [/^(?=[\s\S]*underline)[\s\S]*wavy/, 'wavy-underline'],
  [/line-through/, 'strikethrough'],
  [/overline/, 'overline'],
  [/underline/, 'underline'],
);

const readings: Readonly<Record<string, Reading>> = {
  'font-style': oneOf([/^(italic|oblique)/, 'italic'], [/^normal/, 'upright']),
  'font-weight': oneOf([/^(bold|[6-9]00)/, 'bold']),
  'font-variant': smallCaps,
  'font-variant-caps': smallCaps,
  'font-size': sizeLook,
  'font-family': oneOf(
    [/fraktur|blackletter|gothic\b/, 'blackletter'],
    [/mono|courier|typewriter/, 'typewriter'],
  ),
  'text-align': oneOf(
    [/^cent/, 'centre'],
    [/^(right|end)/, 'right'],
    [/^(left|start)/, 'left'],
    [/^justify/, 'justified'],
  ),
  'text-decoration': decoration,
  'text-decoration-line': decoration,
  'text-transform': oneOf([/^uppercase/, 'capitals']),
  'text-indent': indentLook,
  'margin-left': indentLook,
  'margin-inline-start': indentLook,
  'padding-left': indentLook,
  'vertical-align': oneOf([/^super/, 'superscript'], [/^sub/, 'subscript']),
  'letter-spacing': (value) => (/^0*(\.0*[1-9]|[1-9])/.test(value) ? 'spaced' : undefined),
  'writing-mode': oneOf([/^(vertical|tb|sideways)/, 'vertical']),
  // Hiding is not a look: words of the source stay in view.
  display: oneOf([/^block/, 'block'], [/^inline$/, 'inline']),
  color: oneOf([/^(red|crimson|firebrick|darkred|#(f00|c00|ff0000|cc0000)\b)/, 'rubricated']),
  border: oneOf([/solid|dashed|dotted|double/, 'framed']),
};

/** The looks that a run of CSS declarations asks for, and what of it is no declaration we read. */
export function cssLooks(css: string): {readonly looks: readonly string[]; readonly rest: string} {
  const looks: string[] = [];
  const rest = css.replace(declaration, (_, property: string, value: string) => {
    const reading = Object.hasOwn(readings, property) ? readings[property] : undefined;
    const look = reading?.(value.trim());
    if (look) looks.push(look);
    return ';';
  });
  return {looks, rest};
}

/** How many ems, pixels, points … make one step of indentation. */
const stepIn: Readonly<Record<string, number>> = {
  em: 2,
  rem: 2,
  ex: 4,
  ch: 4,
  px: 32,
  pt: 24,
  mm: 8,
  cm: 0.8,
  in: 0.33,
  '%': 6,
};

/** A distance from the margin as a step of 1–6; a hanging one goes the other way. */
function indentLook(value: string): string | undefined {
  const [, sign, number, unit] = /^(-?)(\d{1,4}(?:\.\d{1,4})?)([a-z%]{1,3})/.exec(value) ?? [];
  const step = stepIn[unit ?? ''];
  if (step === undefined || Number(number) === 0) return undefined;
  return sign === '-' ? 'hanging' : indentStep(Number(number) / step);
}

/** `indent`, `indent-2` … `indent-6`. */
export function indentStep(steps: number): string {
  const whole = Math.max(1, Math.min(6, Math.round(steps)));
  return whole === 1 ? 'indent' : `indent-${whole}`;
}

function sizeLook(value: string): string | undefined {
  if (/^(larger|large|x+-large)/.test(value)) return 'large';
  if (/^(smaller|small|x+-small)/.test(value)) return 'small';
  const [, number, unit] = /^(\d{0,4}(?:\.\d{1,4})?)(em|rem|%)/.exec(value) ?? [];
  if (!number) return undefined;
  const ems = Number(number) / (unit === '%' ? 100 : 1);
  return ems > 1.05 ? 'large' : ems < 0.95 ? 'small' : undefined;
}
