import {expect, fixture, html} from '@open-wc/testing';
import '../../components/elements/lectern-entity/lectern-entity-define.js';
import type {RelatedEntity} from '../../components/core/entities/entity.js';
import type {LecternEntity} from '../../components/elements/lectern-entity/lectern-entity.js';
import {osman} from './subjects.js';

const pointer = {kind: 'document', raw: '#x', file: '', fragment: 'x'} as const;

const related: readonly RelatedEntity[] = [
  {label: 'Ислам', relation: 'parent', part: 'passive', pointer, entityId: 'islam'},
  {label: 'Дәлелхан', relation: 'hasAlly', part: 'active', pointer},
  {label: 'قايشا', relation: 'spouse', part: 'mutual', pointer},
  {label: 'Kerey', relation: 'part-of', pointer},
  {label: 'Kerey', relation: 'part-of', pointer},
  {label: 'Öngdirkara', relation: 'residence', pointer},
];

async function rows(
  ties: readonly RelatedEntity[],
  entityHref = '',
): Promise<Map<string, Element>> {
  const element = await fixture<LecternEntity>(
    html`<lectern-entity
      .entity=${{...osman, names: [], identifiers: [], related: ties}}
      entity-href=${entityHref}
    ></lectern-entity>`,
  );
  const all = [...(element.shadowRoot?.querySelectorAll('.row') ?? [])];
  return new Map(all.map((row) => [row.querySelector('dt')?.textContent ?? '', row]));
}

const values = (row: Element | undefined): (string | undefined)[] =>
  [...(row?.querySelectorAll('dd') ?? [])].map((value) =>
    value.textContent?.replace(/\s+/g, ' ').trim(),
  );

describe('lectern-entity: what it is tied to', () => {
  it('says of a relation which side is which, in its own words', async () => {
    expect(values((await rows(related)).get('Relations'))).to.deep.equal([
      'Ислам → parent',
      'has ally → Дәлелхан',
      'spouse: قايشا',
    ]);
  });

  it('groups other ties by their sort, and says each once', async () => {
    const shown = await rows(related);
    expect(values(shown.get('Part of'))).to.deep.equal(['Kerey']);
    expect(values(shown.get('Residence'))).to.deep.equal(['Öngdirkara']);
  });

  it('links to the entities of the collection where they have pages', async () => {
    const row = (await rows(related, 'entities/{entity}/')).get('Relations');
    const links = [...(row?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(['entities/islam/']);
    expect((await rows(related)).get('Relations')?.querySelector('a')).to.equal(null);
  });

  it('never links to a script', async () => {
    const row = (await rows(related, 'javascript:alert({entity})')).get('Relations');
    expect(row?.querySelector('a')).to.equal(null);
  });

  it('counts what is too much for a card', async () => {
    const many = Array.from({length: 30}, (_, at) => ({
      label: `Place ${at}`,
      relation: 'residence',
      pointer,
    }));
    const shown = values((await rows(many)).get('Residence'));
    expect(shown).to.have.length(25);
    expect(shown.at(-1)).to.equal('and 6 more');
  });
});
