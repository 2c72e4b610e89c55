import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {type HandedOn, handedOn, nestedParts} from '../../styles/nested-parts.js';
import {sourceFiles} from './source-files.js';

/** What is said of a slot, a part, a property or an event. */
interface Described {
  readonly name: string;
  readonly description?: string;
}

export interface ManifestMember extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: string;
  readonly readonly?: boolean;
  readonly static?: boolean;
  readonly type?: {readonly text: string};
  /** As it is written in the source. */
  readonly default?: string;
  /** The attribute the field is set by. */
  readonly attribute?: string;
}

/** One element, as the Custom Elements Manifest schema 1 has it. */
export interface ManifestElement {
  readonly kind: string;
  readonly name: string;
  readonly tagName: string;
  readonly description?: string;
  readonly members?: readonly ManifestMember[];
  readonly attributes?: readonly (Described &
    Pick<ManifestMember, 'type' | 'default'> & {readonly fieldName?: string})[];
  readonly events?: readonly (Described & {readonly type?: {readonly text: string}})[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

export interface ManifestModule {
  readonly kind: string;
  readonly path: string;
  readonly declarations: readonly ManifestElement[];
  readonly exports: readonly unknown[];
}

export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly ManifestModule[];
}

/**
 * The Custom Elements Manifest of the elements `index.ts` exports, from their class comments.
 * Whatever is private or of Lit's own workings is not in it; events get the classes that
 * `HTMLElementEventMap` names; paths are those of the package.
 *
 * @param root folder of the project
 */
export async function makeManifest(root: string): Promise<Manifest> {
  const analysed = await analyse(root);
  const index = await readFile(join(root, 'components/index.ts'), 'utf8');
  const classes = await eventClasses(root);
  const elements = analysed.modules.flatMap(({path, declarations}) =>
    declarations
      .filter(({name, tagName}) => tagName && new RegExp(`\\b${name}\\b`).test(index))
      .map((element) => ({path: shipped(path), element: presentable(element, classes)})),
  );
  const all = new Map(elements.map(({element}) => [element.tagName, element]));
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: elements.flatMap(({path, element}) => modulesOf(path, withHandedOn(element, all))),
  };
}

/** Every element of the manifest. */
export function elementsOf({modules}: Manifest): ManifestElement[] {
  return modules.flatMap(({declarations}) => declarations);
}

/** Each variable with the first element that tells of it. */
export function withVariablesOnce(manifest: Manifest): Manifest {
  const told = new Set<string>();
  const once = (element: ManifestElement): ManifestElement => ({
    ...element,
    cssProperties: (element.cssProperties ?? []).filter(
      ({name}) => !told.has(name) && told.add(name),
    ),
  });
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map(once),
  }));
  return {...manifest, modules};
}

/**
 * The analyser is a program without types. It is run in a process of its own, and told not to write;
 * it would still enter its output folder in package.json, unless that stands there already.
 */
async function analyse(root: string): Promise<Manifest> {
  const program = pathToFileURL(
    createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cli.js'),
  );
  const argv = [
    ...['analyze', '--litelement', '--quiet', '--outdir', 'dist'],
    ...['--globs', 'components/elements/lectern-*/lectern-*.ts'],
    ...['--exclude', '**/*-define.ts', '**/*.styles.ts'],
  ];
  const script = `import {cli} from ${JSON.stringify(program.href)};
    const manifest = await cli({argv: ${JSON.stringify(argv)}, cwd: process.cwd(), noWrite: true});
    process.stdout.write(JSON.stringify(manifest));`;
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    {cwd: root, maxBuffer: 2 ** 26},
  );
  const manifest: Manifest = JSON.parse(stdout);
  return manifest;
}

/** By name of the event, the class `HTMLElementEventMap` gives it. */
async function eventClasses(root: string): Promise<ReadonlyMap<string, string>> {
  const entry = /'(lectern-[a-z-]+)': (\w+Event);/g;
  const found = [...(await sourceFiles(root)).values()].flatMap((source) => [
    ...source.matchAll(entry),
  ]);
  return new Map(found.map(([, name = '', type = '']) => [name, type]));
}

function presentable(
  element: ManifestElement,
  classes: ReadonlyMap<string, string>,
): ManifestElement {
  const {members = [], events = [], ...rest} = element;
  return {
    ...rest,
    members: members.filter(
      ({name, privacy, static: ofClass}) =>
        !ofClass && (privacy === undefined || privacy === 'public') && !/^[_#]/.test(name),
    ),
    // Those it finds in the code have no comment; the comment of the class names them all.
    events: events
      .filter(({name}) => name?.startsWith('lectern-'))
      .map((event) => ({...event, type: {text: classes.get(event.name) ?? 'Event'}})),
  };
}

/** Adds the parts of elements in its shadow root that it hands on, in the words of theirs. */
function withHandedOn(
  element: ManifestElement,
  all: ReadonlyMap<string, ManifestElement>,
): ManifestElement {
  const describe = (of: string, part: string): string => {
    const told = all.get(of)?.cssParts?.find((each) => each.name === part)?.description;
    if (told) return told;
    const inner = handedOnBy(of).find((each) => each.name === part);
    return inner ? describe(`lectern-${inner.of}`, inner.part) : '';
  };
  const parts = handedOnBy(element.tagName).map((each) => ({
    name: each.name,
    description: `\`${each.part}\` of \`lectern-${each.of}\`: ${describe(`lectern-${each.of}`, each.part)}`,
  }));
  return {...element, cssParts: [...(element.cssParts ?? []), ...parts]};
}

/** One element may stand in the root itself and within another one there: its parts have one name. */
function handedOnBy(tagName: string): HandedOn[] {
  const name = tagName.replace('lectern-', '');
  if (!isNested(name)) return [];
  return [...new Map(handedOn(name).map((each) => [each.name, each])).values()];
}

function isNested(name: string | undefined): name is keyof typeof nestedParts {
  return name !== undefined && Object.hasOwn(nestedParts, name);
}

function modulesOf(path: string, element: ManifestElement): ManifestModule[] {
  const {name, tagName} = element;
  const declaration = {name, module: path};
  return [
    {
      kind: 'javascript-module',
      path,
      declarations: [element],
      exports: [{kind: 'js', name, declaration}],
    },
    {
      kind: 'javascript-module',
      path: path.replace(/\.js$/, '-define.js'),
      declarations: [],
      exports: [{kind: 'custom-element-definition', name: tagName, declaration}],
    },
  ];
}

function shipped(path: string): string {
  return path.replace(/^components\//, 'dist/lib/').replace(/\.ts$/, '.js');
}
