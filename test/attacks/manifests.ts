import {type Attack, evilHost, payload} from './attack.js';

const addresses: Readonly<Record<string, string>> = {
  'javascript:': `javascript:${payload}`,
  'data:': `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${payload}"/>`,
  'blob:': 'blob:http://127.0.0.1/x',
  'file:': 'file:///etc/passwd',
  'white space before': ` \tjavascript:${payload}`,
  '//host': `//${evilHost}/x.jpg`,
  'a backslash': `\\\\${evilHost}\\x.jpg`,
  'half a scheme': `http:${evilHost}/x.jpg`,
  'the end of an attribute': `x" onerror="${payload}`,
};

const attack = (name: string, json: unknown): Attack => ({
  name,
  kind: 'manifest',
  files: {'manifest.json': typeof json === 'string' ? json : JSON.stringify(json)},
});

const third = (address: string, label: unknown): unknown => ({
  '@context': address,
  id: address,
  type: 'Manifest',
  label,
  homepage: [{id: address, type: 'Text', label}],
  thumbnail: [{id: address}],
  items: [
    {
      id: 'http://127.0.0.1/canvas/1',
      type: 'Canvas',
      label,
      height: 10,
      width: 10,
      items: [
        {
          type: 'AnnotationPage',
          items: [
            {
              type: 'Annotation',
              motivation: 'painting',
              body: {id: address, type: 'Image', service: [{id: address, type: 'ImageService3'}]},
            },
          ],
        },
      ],
    },
  ],
});

const second = (address: string): unknown => ({
  '@context': 'http://iiif.io/api/presentation/2/context.json',
  '@type': 'sc:Manifest',
  label: [{'@value': `<img src=x onerror=${payload}>`}],
  sequences: [
    {
      canvases: [
        {
          '@id': 'http://127.0.0.1/canvas/1',
          '@type': 'sc:Canvas',
          label: '\u202e1',
          images: [{resource: {'@id': address, service: {'@id': address, profile: 'level2'}}}],
        },
      ],
    },
  ],
});

/** IIIF manifests with hostile addresses, labels and structures. */
export const hostileManifests: readonly Attack[] = [
  ...Object.entries(addresses).flatMap(([what, address]) => [
    attack(`${what} in every address of a manifest, version 3`, third(address, {none: ['1r']})),
    attack(`${what} in every address of a manifest, version 2`, second(address)),
  ]),
  attack(
    'markup in the labels of a manifest',
    third('x:', {none: [`<img src=x onerror=${payload}>`], __proto__: ['x']}),
  ),
  attack(
    'labels that pretend to be templates',
    third('x:', {_$litType$: 1, strings: ['<b>'], values: []}),
  ),
  attack('a hundred thousand canvases', {
    type: 'Manifest',
    items: Array.from({length: 100_000}, (_, at) => ({
      id: `http://127.0.0.1/c/${at}`,
      type: 'Canvas',
    })),
  }),
  attack(
    'canvases nested without end',
    `{"type":"Manifest","items":${'[{"items":'.repeat(50_000)}`,
  ),
  attack(
    '__proto__ in a manifest',
    JSON.stringify(third('x:', 'l')).replaceAll('{"', '{"__proto__":{"polluted":true},"'),
  ),
  attack('sizes out of all bounds', {
    type: 'Manifest',
    items: [{id: 'http://127.0.0.1/c', type: 'Canvas', width: 1e308, height: -1, label: {en: {}}}],
  }),
  attack('a page of HTML in the place of a manifest', `<script>${payload}</script>`),
];
