import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-review/lectern-review-define.js';
import type {LecternReview} from '../../components/elements/lectern-review/lectern-review.js';
import {currentWords, iri, person, press, reviewOf, shown} from './reviews.js';
import {patiently} from './sources.js';

const letter = `<p>Anna wrote to <persName ref="people.xml#annie">Annie</persName>, and Anna Weiss
  answered on 5 May. Anna came home.</p>`;

const verdicts = (review: LecternReview) =>
  [...(review.session?.items.rows.values() ?? [])].map(
    ({id}) => review.session?.log.judgement(id).verdict,
  );

async function settled(review: LecternReview, ...expected: string[]): Promise<void> {
  await waitUntil(
    () => JSON.stringify(verdicts(review)) === JSON.stringify(expected),
    `verdicts ${expected.join(', ')}`,
    patiently,
  );
  await review.updateComplete;
}

/** The item a reader is at: the next one shows once the decision before it is kept. */
async function at(review: LecternReview, words: string): Promise<void> {
  await waitUntil(() => currentWords(review) === words, `the item “${words}”`, patiently);
  await review.updateComplete;
}

describe('lectern-review', () => {
  const three = () =>
    reviewOf(letter, [
      {words: 'Anna Weiss', saying: person('anna'), certainty: 0.9},
      {words: 'Anna', saying: person('anna', 'annie'), certainty: 0.4},
      {words: '5 May', saying: {kind: 'identify', element: 'date', date: '1945-05-05'}},
    ]);

  it('shows the words of the page while it has no text, and says nothing of reading one', async () => {
    const review = await fixture<LecternReview>(
      html`<lectern-review><p slot="empty">Choose a text.</p></lectern-review>`,
    );
    const slot = review.shadowRoot?.querySelector<HTMLSlotElement>('slot[name="empty"]');
    expect(slot?.assignedElements()[0]?.textContent).to.equal('Choose a text.');
    expect(review.shadowRoot?.textContent?.trim()).to.equal('');
  });

  it('begins with the least certain item', async () => {
    expect(currentWords(await three())).to.equal('Anna');
  });

  it('decides with one key and goes on', async () => {
    const review = await three();
    press(review, 'a');
    await settled(review, 'proposed', 'accepted', 'proposed');
    await at(review, 'Anna Weiss');
    // A Russian keyboard has another letter there.
    press(review, {key: 'ч', code: 'KeyX'});
    await settled(review, 'rejected', 'accepted', 'proposed');
    press(review, ' ');
    await settled(review, 'rejected', 'accepted', 'deferred');
    expect(shown(review, '.progress')).to.contain('2 of 3 decided');
  });

  it('drops no key of a quick hand', async () => {
    const words = Array.from({length: 60}, (_, at) => `Name${at}`);
    const review = await reviewOf(
      `<p>${words.join(' ')}</p>`,
      words.map((each) => ({words: each, saying: person('anna')})),
    );
    const keys = words.map((_, at) => (at % 3 === 0 ? 'x' : 'a'));
    press(review, ...keys);
    await settled(review, ...keys.map((key) => (key === 'x' ? 'rejected' : 'accepted')));
    await waitUntil(
      () => shown(review, '.notice').includes('Nothing is left to decide'),
      'it says that nothing is left',
      patiently,
    );
  });

  it('takes back decisions one by one, as far as they go', async () => {
    const review = await three();
    press(review, 'a', 'x', 'Backspace');
    await settled(review, 'proposed', 'accepted', 'proposed');
    await at(review, 'Anna Weiss');
    press(review, 'Backspace', 'Backspace');
    await settled(review, 'proposed', 'proposed', 'proposed');
    await at(review, 'Anna');
  });

  it('keeps what was decided, and takes it back in a later visit too', async () => {
    const path = 'test/kept';
    const proposals = [{words: 'Anna Weiss', saying: person('anna')}];
    const first = await reviewOf(letter, proposals, {path});
    const id = first.session?.current ?? '';
    press(first, 'a');
    await settled(first, 'accepted');
    first.remove();
    const lines = await (await reviewOf(letter, proposals, {path})).session?.exportLines();
    expect(lines).to.contain(id);
  });

  it('shows the block, the TEI as it would be, the record and the same words elsewhere', async () => {
    const review = await three();
    expect(shown(review, '.block mark')).to.equal('Anna');
    expect(shown(review, '.block .tagged')).to.equal('Annie');
    expect(shown(review, '.candidates')).to.contain('2 candidates');
    expect(shown(review, '.elsewhere summary')).to.contain('2 other places');
    press(review, 'ArrowDown');
    await at(review, 'Anna Weiss');
    expect(shown(review, '.tei ins')).to.contain('<persName ref="people.xml#anna"');
    const entity = review.shadowRoot?.querySelector('lectern-entity');
    await entity?.updateComplete;
    expect(entity?.shadowRoot?.textContent).to.contain('Anna Weiss');
  });

  it('accepts one of several candidates by its number', async () => {
    const review = await three();
    const id = review.session?.current ?? '';
    press(review, '2');
    await settled(review, 'proposed', 'amended', 'proposed');
    const amended = review.session?.log.judgement(id).decision?.amended;
    expect(JSON.stringify(amended?.body)).to.contain(iri('annie')).and.not.contain('Choice');
  });

  it('gives the reason to the next decision only', async () => {
    const review = await three();
    const field = review.shadowRoot?.querySelector<HTMLInputElement>('#reason');
    if (!field) throw new Error('no field for a reason');
    field.value = 'another Anna';
    field.dispatchEvent(new Event('input'));
    press(review, 'x', 'a');
    await settled(review, 'accepted', 'rejected', 'proposed');
    const reasons = [...(review.session?.items.rows.values() ?? [])].map(
      ({id}) => review.session?.log.judgement(id).decision?.reason,
    );
    expect(reasons).to.deep.equal([undefined, 'another Anna', undefined]);
  });

  it('warns in words where the same words are said to mean another', async () => {
    const review = await reviewOf(letter, [
      {words: 'Anna', saying: person('anna'), certainty: 0.1},
      {words: 'Anna', nth: 2, saying: person('annie'), by: 'Pavel'},
      {words: 'Anna wrote', saying: person('annie'), by: 'Olga'},
    ]);
    expect(shown(review, '.elsewhere .differs')).to.contain('another reference');
    expect(shown(review, '.others')).to.contain('Olga').and.contain('another reference');
    expect(shown(review, '.rows .disputed')).to.contain('disputed');
  });

  it('hides what others say until one has decided, when blind', async () => {
    const review = await reviewOf(letter, [
      {words: 'Anna', saying: person('anna'), certainty: 0.1, by: 'Pavel'},
      {words: 'Anna wrote', saying: person('annie'), by: 'Olga'},
    ]);
    review.blind = true;
    await review.updateComplete;
    expect(review.shadowRoot?.textContent).to.not.contain('Olga').and.not.contain('Pavel');
    expect(shown(review, '.differs')).to.equal('');
    press(review, 'a', 'ArrowUp');
    await settled(review, 'accepted', 'proposed');
    await at(review, 'Anna');
    expect(shown(review, '.others')).to.contain('Olga');
  });

  it('accepts all that are alike only after they were in view, and undoes them as one', async () => {
    const review = await reviewOf(letter, [
      {words: 'Anna', saying: person('anna')},
      {words: 'Anna', nth: 2, saying: person('anna')},
      {words: 'Annie', saying: person('anna')},
    ]);
    press(review, 'b');
    await review.updateComplete;
    const dialog = () => review.shadowRoot?.querySelector<HTMLDialogElement>('dialog.bulk');
    expect(dialog()?.querySelectorAll('li').length).to.equal(2);
    const accept = () => dialog()?.querySelector<HTMLButtonElement>('button[autofocus]');
    await waitUntil(
      () => accept()?.textContent?.includes('Accept the 2 seen'),
      'both are seen',
      patiently,
    );
    accept()?.click();
    await settled(review, 'accepted', 'accepted', 'proposed');
    press(review, 'Backspace');
    await settled(review, 'proposed', 'proposed', 'proposed');
  });

  it('changes passage, kind and entity before accepting', async () => {
    const review = await reviewOf(letter, [{words: 'Anna', nth: 1, saying: person('annie')}]);
    const id = review.session?.current ?? '';
    press(review, 'e');
    await review.updateComplete;
    const later = review.shadowRoot?.querySelector<HTMLButtonElement>(
      '[aria-label="End a word later"]',
    );
    later?.click();
    await review.updateComplete;
    const form = review.shadowRoot?.querySelector('lectern-annotate');
    await form?.updateComplete;
    expect(form?.quote).to.equal('Anna Weiss');
    form?.shadowRoot?.querySelector<HTMLButtonElement>('.save')?.click();
    await settled(review, 'amended');
    const amended = JSON.stringify(review.session?.log.judgement(id).decision?.amended);
    expect(amended).to.contain('"exact":"Anna Weiss"').and.contain(iri('annie'));
    expect(review.shadowRoot?.querySelector('lectern-annotate')).to.equal(null);
  });

  it('leaves keys typed into a field, and those of the browser, alone', async () => {
    const review = await three();
    const field = review.shadowRoot?.querySelector<HTMLInputElement>('#words');
    field?.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', bubbles: true, composed: true}));
    const browser = {key: 'a', ctrlKey: true, bubbles: true, composed: true};
    review.dispatchEvent(new KeyboardEvent('keydown', browser));
    press(review, 'ArrowDown');
    await at(review, 'Anna Weiss');
    expect(verdicts(review)).to.deep.equal(['proposed', 'proposed', 'proposed']);
  });

  it('says why an item has no place, and lets it be attached by hand', async () => {
    const review = await reviewOf(
      '<p>The chronicle tells of winter and of wolves. Nobody came to the old market.</p>',
      [{words: 'the fair in summer', saying: person('anna')}],
      {before: '<p>In those years the fair in summer drew traders from three valleys.</p>'},
    );
    const id = review.session?.current ?? '';
    expect(shown(review, '.item h2')).to.equal('the fair in summer');
    expect(shown(review, '.placement')).to.contain('No sure place in the text');
    const field = review.shadowRoot?.querySelector<HTMLInputElement>('[name="passage"]');
    if (!field) throw new Error('no field for the words of the passage');
    expect(field.value).to.equal('the fair in summer');
    field.value = 'THE OLD market';
    field.dispatchEvent(new Event('input'));
    field.form?.requestSubmit();
    const attach = () => review.shadowRoot?.querySelector<HTMLElement>('.reattach li button');
    await waitUntil(() => attach(), 'the place is found', patiently);
    await expect(review).to.be.accessible();
    attach()?.click();
    await settled(review, 'amended');
    const amended = JSON.stringify(review.session?.log.judgement(id).decision?.amended);
    expect(amended).to.contain('"exact":"the old market"').and.contain(iri('anna'));
  });

  it('ends the review of a text only when all is decided, and begins it anew', async () => {
    const review = await three();
    const finish = () => review.shadowRoot?.querySelector<HTMLButtonElement>('.state button');
    expect(finish()?.disabled).to.equal(true);
    press(review, 'a', 'a', 'a');
    await settled(review, 'accepted', 'accepted', 'accepted');
    finish()?.click();
    await waitUntil(() => review.session?.state === 'finished', 'it is finished', patiently);
    await review.updateComplete;
    expect(shown(review, '.state')).to.contain('Finished');
  });

  it('names what could not be read and goes on with the rest', async () => {
    const review = await three();
    review.src = `${review.src} /absent.jsonld`;
    await waitUntil(
      () => (review.session?.problems.length ?? 0) > 0 && !review.session?.loading,
      'it is read anew',
      patiently,
    );
    await review.updateComplete;
    expect(shown(review, '.problems')).to.contain('absent.jsonld');
    expect([...(review.session?.items.rows.values() ?? [])].length).to.equal(3);
  });

  it('is accessible', async () => {
    const review = await three();
    await expect(review).to.be.accessible();
    press(review, 'e');
    await review.updateComplete;
    await expect(review).to.be.accessible();
  });
});
