import {parentOf} from './deep.js';

const canvas = document.createElement('canvas');
canvas.width = 1;
canvas.height = 1;
const pencil = canvas.getContext('2d', {willReadFrequently: true});
const known = new Map<string, readonly number[]>();

/** Red, green, blue and opacity of any CSS colour, from 0 to 255. */
function channelsOf(colour: string): readonly number[] {
  const before = known.get(colour);
  if (before) return before;
  if (!pencil) throw new Error('nothing can be drawn');
  pencil.clearRect(0, 0, 1, 1);
  pencil.fillStyle = colour;
  pencil.fillRect(0, 0, 1, 1);
  const channels = [...pencil.getImageData(0, 0, 1, 1).data];
  known.set(colour, channels);
  return channels;
}

/**
 * The colour behind an element's words: its own, or that of the first around it that has one. Where
 * the system chooses the colours, Chromium puts a plate in the page's colour before every block.
 */
export function groundOf(element: Element): string {
  const page = getComputedStyle(document.documentElement).backgroundColor;
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const {backgroundColor, display, forcedColorAdjust} = getComputedStyle(at);
    if ((channelsOf(backgroundColor)[3] ?? 0) < 128) continue;
    const plate = forcedColorAdjust === 'auto' && display !== 'inline';
    return plate ? page : backgroundColor;
  }
  return page;
}

/** From 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
