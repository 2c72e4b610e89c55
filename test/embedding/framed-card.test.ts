import {expect, fixture, html} from '@open-wc/testing';
import {copyOf} from './frames.js';
import {elsewhere} from './troubles.js';

/** What the page in the frame tells, once its card is open or has not come for a while. */
interface Told {
  readonly said: string;
  readonly isOnTop: boolean;
  readonly faults: readonly string[];
}

/** Presses the first name of a text as soon as it is there, and tells what came of it. */
async function pageOf(tag: string, bundle: string): Promise<string> {
  const source = `${await elsewhere()}/open/letter/any`;
  return `<!doctype html>${await copyOf(bundle)}
    <${tag} src="${source}"></${tag}>
    <script type="module">
      const faults = [];
      addEventListener('error', (event) => faults.push(String(event.message)));
      addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
      const element = document.querySelector('${tag}');
      const card = () =>
        element.shadowRoot?.querySelector('lectern-card')?.shadowRoot?.querySelector('[part=card]');
      const tell = () => {
        const {top, left} = card()?.getBoundingClientRect() ?? {};
        const hit = card() && document.elementFromPoint(left + 8, top + 8);
        const said = card()?.getAttribute('aria-label') ?? '';
        parent.postMessage({said, isOnTop: hit === element, faults}, '*');
      };
      let waited = 0;
      const look = () => (card()?.matches(':popover-open') || ++waited > 60 ? tell() : setTimeout(look, 50));
      element.addEventListener('lectern-document-ready', async () => {
        await element.updateComplete;
        document.querySelector('[data-mention]').click();
        look();
      });
    </script>`;
}

async function told(frame: ReturnType<typeof html>): Promise<Told> {
  const answer = new Promise<Told>((done) => {
    window.addEventListener('message', ({data}) => done(data), {once: true});
  });
  await fixture(frame);
  return answer;
}

describe('in a frame whose page is written into it', () => {
  for (const [tag, bundle] of [
    ['lectern-text', 'elements/lectern-text/lectern-text-define'],
    ['lectern-reader', 'define-reading'],
  ] as const) {
    for (const sandbox of ['allow-scripts', undefined]) {
      it(`a card of ${tag} opens ${sandbox ? 'without an origin' : 'with that of its page'}`, async () => {
        const page = await pageOf(tag, bundle);
        const {said, isOnTop, faults} = await told(
          sandbox
            ? html`<iframe width="800" height="500" sandbox=${sandbox} srcdoc=${page}></iframe>`
            : html`<iframe width="800" height="500" srcdoc=${page}></iframe>`,
        );
        expect(faults).to.deep.equal([]);
        expect(said).to.equal('Ann: Person');
        expect(isOnTop, 'above the page').to.equal(true);
      });
    }
  }
});
