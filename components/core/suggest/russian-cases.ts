/**
 * Russian case endings of names, enough to recognise a name in running text; not a grammar. For
 * each word the forms of genitive, dative, accusative, instrumental and prepositional.
 */
type Cases = readonly (readonly string[])[];

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ия$/, ['ии', 'ии', 'ию', 'ией', 'ии']],
  [/ая$/, ['ой', 'ой', 'ую', 'ой', 'ой']],
  [/яя$/, ['ей', 'ей', 'юю', 'ей', 'ей']],
  [/(?:ый|ой)$/, ['ого', 'ому', 'ого ый ой', 'ым', 'ом']],
  // Жуковский and Георгий end alike and are declined differently.
  [/ий$/, ['ого его ия', 'ому ему ию', 'ого его ия ий', 'им ием', 'ом ем ии']],
  [/й$/, ['я', 'ю', 'я й', 'ем', 'е']],
  [/ец$/, ['ца', 'цу', 'ца ец', 'цем цом', 'це']],
  [/ь$/, ['я и', 'ю и', 'я ь', 'ем ью', 'е и']],
  [/а$/, ['ы и ой', 'е ой', 'у', 'ой ей', 'е ой']],
  [/я$/, ['и', 'е', 'ю', 'ей', 'е']],
];
const possessiveSurname = /(?:ов|ев|ёв|ин|ын)$/;
const consonant = /[бвгджзклмнпрстфхцчшщ]$/;
const russian = /^[а-яё]+$/i;
const abbreviation = /^[А-ЯЁ]{2,}$/;

function casesOf(word: string): Cases | undefined {
  if (!russian.test(word) || abbreviation.test(word) || word.length < 3) return undefined;
  for (const [ending, given] of endings) {
    if (!ending.test(word)) continue;
    const stem = word.replace(ending, '');
    return given.map((list) => list.split(' ').map((end) => stem + end));
  }
  if (possessiveSurname.test(word)) {
    const ends = ['а ой ых', 'у ой ым', 'а у ых', 'ым ой ыми ом', 'е ой ых'];
    return ends.map((list) => list.split(' ').map((end) => word + end));
  }
  if (!consonant.test(word)) return undefined;
  return ['а', 'у', 'а', 'ом ем', 'е'].map((list) => list.split(' ').map((end) => word + end));
}

/** More than this many forms of one name are not worth their place. */
const most = 200;

/**
 * The inflected forms of a Russian name of one to four words; of words joined by a hyphen the last
 * is inflected. `Молотов` → Молотова, Молотову …; nothing for what is not declined (`Урумчи`).
 */
export function inflectedForms(name: string): string[] {
  const parts = name.split(/\s+/);
  if (parts.length > 4) return [];
  const found = new Set<string>();
  for (let number = 0; number < 5; number++) {
    let forms = [''];
    for (const part of parts) {
      const hyphen = part.lastIndexOf('-') + 1;
      const own = casesOf(part.slice(hyphen))?.[number]?.map((end) => part.slice(0, hyphen) + end);
      const choices = [...(own ?? []), part];
      forms = forms.flatMap((begun) => choices.map((next) => (begun ? `${begun} ${next}` : next)));
      if (forms.length > most) return [];
    }
    for (const form of forms) if (form !== name) found.add(form);
  }
  return [...found];
}
