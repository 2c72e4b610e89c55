import {mathAttributes, mathTags} from './math-tags.js';
import {safeAddress} from './safe-address.js';
import type {RenderAttributes} from './sink.js';

const tags = new Set(
  `a article aside blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6
  hr i img ins li ol p rt ruby section small span strong sub summary sup table tbody td th time tr ul wbr b bdi`.split(
    /\s+/,
  ),
);

const attributeNames = new Set(
  `alt class colspan datetime dir headers hidden href id lang loading open rel role rowspan scope src start tabindex
  title value`.split(/\s+/),
);

const addressAttributes = new Set(['href', 'src']);

/** The tag itself where it may be made, else `span`: hostile XML never names an HTML element. */
export function allowedTag(tag: string): string {
  return tags.has(tag) || mathTags.has(tag) ? tag : 'span';
}

/** The attributes that may be written, with unsafe addresses left out. */
export function allowedAttributes(attributes: RenderAttributes): Readonly<Record<string, string>> {
  const allowed: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || !Object.hasOwn(attributes, name) || !isAllowed(name)) continue;
    const text = value === true ? '' : value;
    if (addressAttributes.has(name) && safeAddress(text) === undefined) continue;
    allowed[name] = text;
  }
  return allowed;
}

function isAllowed(name: string): boolean {
  return attributeNames.has(name) || mathAttributes.has(name) || isData(name);
}

/** Names of our own, of which there are few: each is looked at once. */
function isData(name: string): boolean {
  const known = data.get(name);
  if (known !== undefined) return known;
  const found = /^(data|aria)-[a-z-]+$/.test(name);
  if (data.size < mostKnown) data.set(name, found);
  return found;
}

const data = new Map<string, boolean>();
const mostKnown = 500;
