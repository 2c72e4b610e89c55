/** A document of at least so many UTF-16 units: a real header, and real divisions over and over. */
export function blownUp(sources: readonly string[], units: number): string {
  const [first = ''] = sources;
  const bodies = sources.map(bodyOf);
  const start = first.indexOf('>', first.indexOf('<body')) + 1;
  let text = first.slice(0, start);
  for (let at = 0; text.length < units; at++) {
    const body = bodies[at % bodies.length] ?? '';
    text += `\n<div><head>Part ${at + 1}</head>${body}</div>`;
  }
  return `${text}</body></text></TEI>`;
}

/** What is in the body of a file, without ids: they would stand twice. */
function bodyOf(source: string): string {
  const start = source.indexOf('>', source.indexOf('<body')) + 1;
  return source.slice(start, source.lastIndexOf('</body>')).replace(/ xml:id="[^"]*"/g, '');
}
