const svg = 'http://www.w3.org/2000/svg';

/** Puts the pattern for what is not certain into the drawing. */
export function hatch(container: HTMLElement): void {
  const drawing = container.querySelector('svg');
  if (!drawing) return;
  const pattern = document.createElementNS(svg, 'pattern');
  const attributes = {
    id: 'hatch',
    width: '6',
    height: '6',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  };
  for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, value);
  for (const [name, width] of [
    ['hatch-ground', '6'],
    ['hatch-line', '1.6'],
  ] as const) {
    const rect = document.createElementNS(svg, 'rect');
    rect.setAttribute('class', name);
    rect.setAttribute('width', width);
    rect.setAttribute('height', '6');
    pattern.append(rect);
  }
  const defs = document.createElementNS(svg, 'defs');
  defs.append(pattern);
  drawing.prepend(defs);
}
