/**
 * `npm run localize`: looks through the sources for words to translate, brings the translators' files
 * (`components/locales/*.xlf`, XLIFF 1.2) up to date, and makes the modules of the languages from them.
 * What is not translated yet is not in them, and shows in English.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';

type Config = ConstructorParameters<typeof RuntimeLitLocalizer>[0];
type Found = ReturnType<RuntimeLitLocalizer['extractSourceMessages']>;

/** One language; where it has no translation the library would write the English words again. */
class Translated extends RuntimeLitLocalizer {
  readonly names: ReadonlySet<string>;
  readonly #found: Found;

  constructor(config: Config, found: Found) {
    super(config);
    this.#found = found;
    const [messages] = this.readTranslationsSync().translations.values();
    this.names = new Set(messages?.map(({name}) => name));
  }

  override extractSourceMessages(): Found {
    const messages = this.#found.messages.filter(({name}) => this.names.has(name));
    return {...this.#found, messages};
  }
}

const {output, ...rest} = readConfigFileAndWriteSchema(
  fileURLToPath(new URL('../../../lit-localize.json', import.meta.url)),
);
if (output.mode !== 'runtime') throw new Error('lit-localize.json: output.mode is not "runtime"');
const config: Config = {...rest, output};
const all = new RuntimeLitLocalizer(config);
const found = all.extractSourceMessages();
for (const {file, start = 0, messageText} of found.errors) {
  const {line = 0} = file?.getLineAndCharacterOfPosition(start) ?? {};
  console.error(`${file?.fileName}:${line + 1}: ${String(messageText)}`);
}
if (found.errors.length > 0) process.exit(1);
await all.writeInterchangeFiles();
for (const locale of config.targetLocales) {
  const translated = new Translated({...config, targetLocales: [locale]}, found);
  await translated.build();
  withOwnTags(join(fileURLToPath(new URL('../../locales/', import.meta.url)), `${locale}.ts`));
  const missing = found.messages.filter(({name}) => !translated.names.has(name));
  console.log(`${locale}: ${missing.length} of ${found.messages.length} not translated`);
  for (const {name, file} of missing) console.log(`  ${name} ${file.fileName}`);
}

/** Of the libraries a module of words takes nothing: see `locales/tags.ts`. */
function withOwnTags(file: string): void {
  const made = readFileSync(file, 'utf8').replace(
    /^( *import \{(?:html|str)\} from )'[^']*';$/gm,
    "$1'./tags.js';",
  );
  writeFileSync(file, made);
}
