import {elementsOf, type Manifest, type ManifestElement} from './manifest.js';

/** A file of the package's `dist/types`. */
export interface TypesFile {
  readonly name: string;
  readonly content: string;
}

/**
 * Types for templates of React 19, Preact, Solid, Vue and Svelte. Only names are written down, from
 * the manifest; what they are is looked up in the classes, so that the types cannot disagree.
 */
export function frameworkTypes(manifest: Manifest): TypesFile[] {
  const elements = elementsOf(manifest);
  return [
    {name: 'elements.d.ts', content: elementTypes(elements)},
    {name: 'react.d.ts', content: react},
    {name: 'preact.d.ts', content: preact},
    {name: 'solid.d.ts', content: solid},
    {name: 'vue.d.ts', content: vue},
    {name: 'svelte.d.ts', content: svelte},
  ];
}

function elementTypes(elements: readonly ManifestElement[]): string {
  const names = elements.map(({name}) => name).join(', ');
  return `import type {${names}} from '../lib/index.js';

/** An attribute as it is written in markup. */
type Written<Value> =
  | (Extract<Value, boolean> extends never ? never : boolean | '')
  | (Extract<Value, number> extends never ? never : number | string)
  | Extract<Value, string>
  | undefined;

/** What each element takes and tells. */
export interface LecternElements {
${elements.map(elementType).join('')}}

export type LecternTag = keyof LecternElements;

/** The attributes and properties of an element, none of them needed. */
export type LecternProps<Tag extends LecternTag> = {
  [Name in keyof LecternElements[Tag]['attributes']]?: LecternElements[Tag]['attributes'][Name];
} & {
  [Name in keyof LecternElements[Tag]['properties']]?:
    | LecternElements[Tag]['properties'][Name]
    | undefined;
};

/** The events of an element, by name. */
export type LecternEvents<Tag extends LecternTag> = Pick<
  HTMLElementEventMap,
  LecternElements[Tag]['events']
>;
`;
}

function elementType({name, tagName, attributes, members, events}: ManifestElement): string {
  const fields = (members ?? []).filter(({kind, readonly}) => kind === 'field' && !readonly);
  const given = new Set((attributes ?? []).map(({fieldName}) => fieldName));
  const properties = fields.map((field) => `'${field.name}'`).join(' | ') || 'never';
  const written = (attributes ?? [])
    .filter(({fieldName}) => given.has(fieldName))
    .map(({name: attribute, fieldName}) => `'${attribute}': Written<${name}['${fieldName}']>;`)
    .map((line) => `      ${line}\n`);
  return `  '${tagName}': {
    element: ${name};
    attributes: {
${written.join('')}    };
    properties: Pick<${name}, ${properties}>;
    events: ${(events ?? []).map((event) => `'${event.name}'`).join(' | ') || 'never'};
  };
`;
}

const imports = `import type {LecternElements, LecternEvents, LecternProps, LecternTag} from './elements.js';
`;

const onName = `
type Listeners<Tag extends LecternTag> = {
  [Name in keyof LecternEvents<Tag> & string as \`on\${Name}\`]?:
    | ((event: LecternEvents<Tag>[Name]) => void)
    | undefined;
};
`;

const react = `${imports}import type {HTMLAttributes, Key, Ref} from 'react';
${onName}
export type LecternReact = {
  [Tag in LecternTag]: Omit<HTMLAttributes<LecternElements[Tag]['element']>, keyof LecternProps<Tag>> &
    LecternProps<Tag> &
    Listeners<Tag> & {
      class?: string | undefined;
      key?: Key | null | undefined;
      ref?: Ref<LecternElements[Tag]['element']> | undefined;
    };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends LecternReact {}
  }
}
`;

const preact = `${imports}import type {HTMLAttributes} from 'preact';
${onName}
export type LecternPreact = {
  [Tag in LecternTag]: Omit<HTMLAttributes<LecternElements[Tag]['element']>, keyof LecternProps<Tag>> &
    LecternProps<Tag> &
    Listeners<Tag>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends LecternPreact {}
  }
}
`;

const solid = `${imports}import type {JSX} from 'solid-js';

type Listeners<Tag extends LecternTag> = {
  [Name in keyof LecternEvents<Tag> & string as \`on:\${Name}\`]?:
    | ((event: LecternEvents<Tag>[Name]) => void)
    | undefined;
};

type Given<Tag extends LecternTag> = {
  [Name in keyof LecternElements[Tag]['properties'] & string as \`prop:\${Name}\`]?:
    | LecternElements[Tag]['properties'][Name]
    | undefined;
};

export type LecternSolid = {
  [Tag in LecternTag]: Omit<JSX.HTMLAttributes<LecternElements[Tag]['element']>, keyof LecternProps<Tag>> &
    LecternProps<Tag> &
    Given<Tag> &
    Listeners<Tag>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends LecternSolid {}
  }
}
`;

const vue = `${imports}import type {HTMLAttributes, PublicProps} from 'vue';

type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\`
  ? \`\${Head}\${Capitalize<Camel<Tail>>}\`
  : Name;

type Listeners<Tag extends LecternTag> = {
  [Name in keyof LecternEvents<Tag> & string as \`on\${Capitalize<Camel<Name>>}\`]?:
    | ((event: LecternEvents<Tag>[Name]) => void)
    | undefined;
};

export type LecternVue = {
  [Tag in LecternTag]: new () => {
    $props: Omit<HTMLAttributes, keyof LecternProps<Tag>> &
      PublicProps &
      LecternProps<Tag> &
      Listeners<Tag>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends LecternVue {}
}
`;

const svelte = `${imports}import type {HTMLAttributes} from 'svelte/elements';
${onName}
type Directives<Tag extends LecternTag> = {
  [Name in keyof LecternEvents<Tag> & string as \`on:\${Name}\`]?:
    | ((event: LecternEvents<Tag>[Name]) => void)
    | undefined;
};

export type LecternSvelte = {
  [Tag in LecternTag]: Omit<HTMLAttributes<LecternElements[Tag]['element']>, keyof LecternProps<Tag>> &
    LecternProps<Tag> &
    Listeners<Tag> &
    Directives<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends LecternSvelte {}
}
`;
