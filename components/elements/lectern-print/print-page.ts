/** In milliseconds: whether there was a print is known by then. */
const moment = 1000;

/** Prints the page; ends when that is over, or when nothing comes of it, as in a frame that may not. */
export function printPage(): Promise<void> {
  return new Promise((done) => {
    let isPrinting = false;
    const over = new AbortController();
    const {signal} = over;
    const end = (): void => {
      over.abort();
      done();
    };
    window.addEventListener('beforeprint', () => (isPrinting = true), {signal});
    window.addEventListener('afterprint', end, {signal});
    window.print();
    setTimeout(() => isPrinting || end(), moment);
  });
}
