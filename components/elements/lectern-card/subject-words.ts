import type {MentionKind} from '../../core/tei/tei-document.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {CardSubject} from '../../state/card-subject.js';
import {sayKind} from '../say-kind.js';

/** What sort of thing a card is about, where it is a thing that is named or a date. */
export function kindOf(subject: CardSubject): MentionKind | undefined {
  if (subject.kind !== 'mention') return undefined;
  const [only, another] = subject.entities;
  return only && !another ? only.entity.kind : subject.mention.kind;
}

/** What sort of card it is, in a word or two. */
export function saySubject(subject: CardSubject): string {
  switch (subject.kind) {
    case 'mention':
      return sayKind(kindOf(subject) ?? subject.mention.kind);
    case 'editorial':
      return subject.alternation.kind === 'apparatus' ? msg('Variant readings') : msg('Readings');
    case 'link':
      return msg('Link');
    case 'annotation':
      return subject.annotations.length === 1
        ? msg('Annotation')
        : counted(str`${subject.annotations.length} {annotation|annotations}`);
  }
}

/** The name of a card, for those who hear it. */
export function sayLabel(subject: CardSubject): string {
  const kind = saySubject(subject);
  const topic = topicOf(subject);
  return topic ? `${topic}: ${kind}` : kind;
}

function topicOf(subject: CardSubject): string {
  switch (subject.kind) {
    case 'mention':
      return subject.mention.form;
    case 'editorial':
      return subject.alternation.wordings[subject.shown ?? 0]?.text ?? '';
    case 'link':
      return subject.link.form || (subject.target?.document.header.title ?? '');
    case 'annotation':
      return '';
  }
}
