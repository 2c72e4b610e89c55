import '../../elements/lectern-notes/lectern-notes-define.js';
import type {LecternNotes} from '../../elements/lectern-notes/lectern-notes.js';

type Shown = LecternNotes['annotations'][number];

const remark = (id: string, text: string, quote: string, unplaced = ''): Shown => ({
  annotation: {
    id,
    motivations: ['commenting'],
    creator: 'A reader',
    created: '2026-11-24',
    comments: [{text, lang: 'en'}],
    tags: [],
    identifies: [],
    targets: [],
    linked: [],
  },
  passages: [{role: 'target', quote, ...(unplaced ? {unplaced} : {})}],
});

const notes = document.querySelector('lectern-notes');
if (notes) {
  notes.annotations = [
    remark('urn:example:1', 'Which army is meant?', 'the National Army'),
    remark(
      'urn:example:2',
      'Struck out in a later edition.',
      'forty rifles',
      'Its words are gone.',
    ),
  ];
}
