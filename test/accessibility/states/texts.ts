import {readerKeys} from '../../../components/elements/reader-keys.js';
import {addressOf, tei} from '../../elements/sources.js';
import {type ElementState, mounted, until} from './mounting.js';

const register = `<listPerson><person xml:id="osman"><persName>Osman Batur</persName></person></listPerson>`;
const letter = tei(`<head>Memo</head><pb n="2"/>
  <p xml:id="p1">In September the <choice><sic>brigad</sic><corr>brigade</corr></choice> of
  <persName ref="#osman">Ospan Batyr</persName> took <placeName>Altay</placeName>, as
  <ref target="#p2">told below</ref><note place="foot">A note on <hi rend="italic">this</hi>.</note>.</p>
  <p xml:id="p2">It <del>held</del> <add>left</add> <unclear>the</unclear> <gap reason="illegible"/> town
  on <date when="1944-09-05">5 September</date>.</p>
  <list><item>one</item><item>two</item></list>
  <table><row role="label"><cell>Name</cell><cell>Rank</cell></row><row><cell>Ospan</cell><cell>Khan</cell></row></table>
  ${register}`);

const readerOf = (files: string): Promise<HTMLElement> =>
  mounted('lectern-reader', {files}).then((reader) => until(reader, /Ospan/));

/** Texts, alone and in a reader. */
export const texts: readonly ElementState[] = [
  {
    name: 'lectern-text, read',
    mount: async () => until(await mounted('lectern-text', {src: addressOf(letter)}), /Ospan/),
  },
  {
    name: 'lectern-text, as the editor reads',
    mount: async () =>
      until(
        await mounted('lectern-text', {src: addressOf(letter), reading: 'normalised'}),
        /Ospan/,
      ),
  },
  {name: 'lectern-reader, one text', mount: () => readerOf(addressOf(letter))},
  {
    name: 'lectern-reader, two texts',
    mount: () =>
      readerOf(
        `${addressOf(letter)} ${addressOf(letter.replace('"sample"', '"other"').replace('Sample', 'Another'))}`,
      ),
  },
  {
    name: 'lectern-reader, its settings',
    mount: async () => {
      const files = addressOf(letter);
      const reader = await until(await mounted('lectern-reader', {files, settings: ''}), /Ospan/);
      reader.dispatchEvent(new KeyboardEvent('keydown', {key: readerKeys.settings, bubbles: true}));
      return until(reader, /How it is read/);
    },
  },
  {
    name: 'lectern-shown, of a text',
    mount: async () => {
      const text = await mounted('lectern-text', {src: addressOf(letter)});
      await until(text, /Ospan/);
      const shown = Object.assign(document.createElement('lectern-shown'), {text});
      text.hidden = true;
      text.after(shown);
      await until(shown, /Characters in the source/);
      for (const fold of shown.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
      await shown.verify();
      return until(shown, /Nothing is lost/);
    },
  },
];
