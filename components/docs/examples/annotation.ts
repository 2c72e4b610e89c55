import '../../elements/lectern-annotation/lectern-annotation-define.js';

const shown = document.querySelector('lectern-annotation');
if (shown) {
  shown.annotation = {
    annotation: {
      id: 'urn:uuid:5b0a4c1e-2f57-4c0e-9d57-3a5d1d3f0a11',
      motivations: ['commenting'],
      creator: 'A reader',
      created: '2026-11-24',
      comments: [{text: 'The biography puts this a year earlier.', lang: 'en'}],
      tags: ['dates'],
      identifies: [],
      targets: [],
      linked: [],
    },
    passages: [
      {role: 'target', quote: 'in September of this year'},
      {role: 'target', quote: 'in the autumn of 1944'},
    ],
  };
}
