// The import table of components/README.md, one rule a room.
const room = (path) => `^components/${path}`;
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import only: itself, ${allowed.join(', ') || 'nothing of ours'}`,
  from: {path: room(from)},
  to: {path: '^components/', pathNot: [from, ...forAll, ...allowed].map(room)},
});
// How words are said, and what stands in for built-ins, is for every room.
const forAll = ['core/words/', 'core/natives/'];
const ground = ['core/xml/', 'core/dates/', 'core/archives/'];
const tei = [...ground, 'core/tei/'];
const screenFree = {
  path: '(^|/)node_modules/(lit|@lit/context)/|^node:|^(fs|path|url|crypto)$',
};

module.exports = {
  forbidden: [
    {name: 'no-circles', severity: 'error', from: {}, to: {circular: true}},
    only('words', 'core/words/', []),
    only('natives', 'core/natives/', []),
    only('xml', 'core/xml/', []),
    only('dates', 'core/dates/', []),
    only('archives', 'core/archives/', []),
    only('tei', 'core/tei/', ground),
    ...['facsimile', 'entities', 'links', 'annotations', 'citations'].map((name) =>
      only(name, `core/${name}/`, tei),
    ),
    only('review', 'core/review/', [
      ...tei,
      'core/entities/',
      'core/annotations/',
      'core/suggest/',
    ]),
    only('suggest', 'core/suggest/', [
      ...tei,
      'core/entities/',
      'core/links/',
      'core/annotations/',
    ]),
    only('collection', 'core/collection/', ['core/']),
    only('search', 'core/search/', ['core/']),
    only('render', 'render/', ['core/']),
    only('styles', 'styles/', []),
    only('locales', 'locales/', ['core/']),
    only('state', 'state/', ['core/', 'render/', 'locales/']),
    only('elements', 'elements/', ['core/', 'render/', 'state/', 'styles/', 'locales/']),
    // The pages lay a reader out before its script: by its own styles, and nothing else of it.
    only('node', 'node/', [
      'core/',
      'render/',
      'styles/',
      'locales/',
      'elements/lectern-reader/lectern-reader\\.styles\\.ts$',
    ]),
    {
      name: 'core-knows-no-screen',
      severity: 'error',
      comment: 'core runs in a page, a worker and Node alike',
      from: {path: room('core/')},
      to: screenFree,
    },
    {
      name: 'one-xml-door',
      severity: 'error',
      comment: 'the XML engines stand behind core/xml; the judge lives in node/validate',
      from: {pathNot: [room('core/xml/'), room('node/validate/')]},
      to: {path: 'node_modules/(fast-xml-parser|saxes|libxml2-wasm)/'},
    },
    {
      name: 'elements-by-their-define-file',
      severity: 'error',
      comment: 'an element uses another only through its registration module',
      from: {path: '^components/elements/([^/]+)/'},
      to: {
        path: '^components/elements/([^/]+)/',
        pathNot: ['^components/elements/$1/', '-define\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {exportsFields: ['exports'], conditionNames: ['import', 'default']},
  },
};
