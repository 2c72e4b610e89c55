import type {MentionKind} from './tei-document.js';

const byElement: Readonly<Record<string, MentionKind>> = {
  persName: 'person',
  placeName: 'place',
  geogName: 'place',
  settlement: 'place',
  region: 'place',
  country: 'place',
  district: 'place',
  bloc: 'place',
  geogFeat: 'place',
  pubPlace: 'place',
  orgName: 'organisation',
  publisher: 'organisation',
  eventName: 'event',
  objectName: 'object',
  title: 'work',
  term: 'term',
  author: 'person',
  editor: 'person',
  speaker: 'person',
  roleName: 'name',
  date: 'date',
  time: 'date',
  origDate: 'date',
  person: 'person',
  persona: 'person',
  personGrp: 'person',
  nym: 'name',
  place: 'place',
  org: 'organisation',
  event: 'event',
  object: 'object',
};

/** What editors write in `name/@type` and `rs/@type`, by the start of the word. */
const byType: readonly (readonly [RegExp, MentionKind])[] = [
  [/^(pers|people|character|figure|author|role|human)/, 'person'],
  [/^(place|geo|loc|settle|city|town|country|region|topon|mount|river)/, 'place'],
  [/^(org|inst|group|corp|company|army|tribe|ethn|nation|part(y|ei))/, 'organisation'],
  [/^(event|battle|treaty|war)/, 'event'],
  [/^(work|title|bibl|book|werk)/, 'work'],
  [/^(object|ship|thing|artefact|artifact)/, 'object'],
  [/^(term|subject|topic|keyword)/, 'term'],
];

/** The kind of a naming element, from its own name or, for `name` and `rs`, from `@type`. */
export function mentionKind(localName: string, type: string | undefined): MentionKind {
  const known = byElement[localName];
  if (known) return known;
  const word = (type ?? '').trim().toLowerCase();
  return byType.find(([pattern]) => pattern.test(word))?.[1] ?? 'name';
}
