/**
 * The choice of the interface's language in the header of the project's own site. It is kept in the
 * browser; a page that embeds the elements keeps nothing and says `lang` instead. Made by script,
 * for without script there is nothing to switch: pages are built in one language.
 */
const key = 'lectern-site-locale';
const languages: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['ru', 'Русский'],
];

function kept(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    // A browser that keeps nothing: the choice holds until the page is left.
    return undefined;
  }
}

function choose(tag: string): void {
  document.documentElement.dataset.lecternLocale = tag;
}

function keep(tag: string): void {
  try {
    localStorage.setItem(key, tag);
  } catch {
    // As above.
  }
}

function makeSwitch(chosen: string): HTMLElement {
  const group = document.createElement('div');
  group.className = 'languages';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Language · Язык');
  for (const [tag, name] of languages) {
    const button = document.createElement('button');
    button.type = 'button';
    button.lang = tag;
    button.textContent = name;
    button.ariaPressed = String(tag === chosen);
    button.addEventListener('click', () => choose(tag));
    group.append(button);
  }
  return group;
}

/** Whoever chose it, here or in a reader's settings: it is kept and shown as chosen. */
function follow(group: HTMLElement): void {
  const root = document.documentElement;
  const onChoice = (): void => {
    const tag = root.dataset.lecternLocale;
    if (tag === undefined) return;
    keep(tag);
    for (const button of group.querySelectorAll('button')) {
      button.ariaPressed = String(button.lang === tag);
    }
  };
  new MutationObserver(onChoice).observe(root, {attributeFilter: ['data-lectern-locale']});
}

const chosen = languages.find(([tag]) => tag === kept())?.[0];
// Before any element is defined, so that none is drawn in another language first.
if (chosen !== undefined) document.documentElement.dataset.lecternLocale = chosen;
const group = makeSwitch(chosen ?? 'en');
document.querySelector('header.site')?.append(group);
follow(group);

// A module of its own, for TypeScript; nothing is taken from it.
export {};
