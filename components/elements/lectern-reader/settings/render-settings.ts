import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '../../../core/words/msg.js';
import {closestLocale, locales} from '../../../locales/spoken.js';
import {
  type Face,
  type Leading,
  type Measure,
  readFace,
  type Settings,
  sizes,
  type Theme,
} from '../../../state/settings/settings.js';

interface SettingsForm {
  readonly settings: Settings;
  /** Whether they outlast the page. */
  readonly isKept: boolean;
  /** BCP 47; undefined where the page has no choice of it. */
  readonly language: string | undefined;
  readonly choose: (change: Partial<Settings>) => void;
  readonly reset: () => void;
}

type Offered<Value extends string> = readonly (readonly [Value, string])[];

export function renderSettings(form: SettingsForm): TemplateResult {
  const {settings, isKept, language, choose, reset} = form;
  const page = msg('as the page has it');
  const measures: Offered<Measure> = [
    ['narrow', msg('short')],
    ['page', page],
    ['wide', msg('long')],
    ['full', msg('as wide as the page')],
  ];
  const faces: Offered<Face> = [
    ['page', page],
    ['serif', msg('with serifs')],
    ['sans', msg('without serifs')],
    ['system', msg('that of the system')],
    ['own', msg('another, installed here')],
  ];
  const leadings: Offered<Leading> = [
    ['tight', msg('close')],
    ['page', page],
    ['loose', msg('wide')],
    ['double', msg('double')],
  ];
  const themes: Offered<Theme> = [
    ['page', msg('as the system has it')],
    ['light', msg('light')],
    ['dark', msg('dark')],
    ['sepia', msg('sepia')],
  ];
  return html`<form class="settings" @submit=${(event: Event) => event.preventDefault()}>
    <label class="size"
      ><span>${msg('Size of the text')}</span>
      <input
        type="range"
        min=${sizes.least}
        max=${sizes.most}
        step=${sizes.step}
        .value=${String(settings.size)}
        aria-valuetext=${msg(str`${settings.size} %`)}
        @input=${(event: Event) => choose({size: Number(chosenIn(event))})}
      /><output>${msg(str`${settings.size} %`)}</output></label
    >
    ${renderChoice(msg('Length of lines'), measures, settings.measure, (measure) => choose({measure}))}
    ${renderChoice(msg('Height of lines'), leadings, settings.leading, (leading) => choose({leading}))}
    ${renderChoice(msg('Face'), faces, settings.face, (face) => choose({face}))}
    ${settings.face === 'own' ? renderOwnFace(settings, choose) : nothing}
    <label class="check"
      ><input
        type="checkbox"
        .checked=${settings.airy}
        @change=${() => choose({airy: !settings.airy})}
      /><span>${msg('More room between letters, words and lines')}</span></label
    >
    ${renderChoice(msg('Colours'), themes, settings.theme, (theme) => choose({theme}))}
    ${renderChoice(
      msg('Doubtful readings'),
      [
        ['diplomatic', msg('as in the source')],
        ['normalised', msg('as the editor reads')],
      ],
      settings.reading,
      (reading) => choose({reading}),
    )}
    ${renderChoice(
      msg('In print'),
      [
        ['notes', msg('with notes on names and dates')],
        ['clean', msg('the text alone')],
      ],
      settings.print,
      (print) => choose({print}),
    )}
    ${language === undefined ? nothing : renderLanguage(language)}
    <p class="soft" role="status">${
      isKept
        ? msg('This browser keeps the choice for this site.')
        : msg('This browser keeps nothing here: the choice holds until the page is left.')
    }</p>
    <p><button type="button" @click=${reset}>${msg('All as the page has it')}</button></p>
  </form>`;
}

function chosenIn({target}: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
    ? target.value
    : '';
}

function renderChoice<Value extends string>(
  label: string,
  offered: Offered<Value>,
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<label
    ><span>${label}</span>
    <select
      @change=${(event: Event) => {
        const [value] = offered.find(([each]) => each === chosenIn(event)) ?? [];
        if (value !== undefined) choose(value);
      }}
    >
      ${offered.map(
        ([value, words]) =>
          html`<option .value=${String(value)} .selected=${value === chosen}>${words}</option>`,
      )}
    </select></label
  >`;
}

function renderOwnFace({ownFace}: Settings, choose: SettingsForm['choose']): TemplateResult {
  return html`<label
    ><span>${msg('Name of the face')}</span>
    <input
      type="text"
      autocomplete="off"
      spellcheck="false"
      maxlength="60"
      .value=${ownFace}
      @change=${(event: Event) => choose({ownFace: readFace(chosenIn(event))})}
  /></label>`;
}

/** The page's own choice of language follows the same attribute. */
function renderLanguage(language: string): TemplateResult {
  const name = (tag: string): string =>
    new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;
  const offered: Offered<string> = locales.map((tag) => [tag, name(tag)]);
  return renderChoice(msg('Language of the controls'), offered, closestLocale(language), (tag) => {
    document.documentElement.dataset.lecternLocale = tag;
  });
}
