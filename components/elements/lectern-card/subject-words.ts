import {msg, str} from '@lit/localize';
import type {Certainty} from '../../core/dates/historical-date.js';
import type {MentionKind} from '../../core/tei/tei-document.js';
import type {CardSubject} from '../../state/card-subject.js';

/** What sort of card it is, in a word or two. */
export function sayKind(subject: CardSubject): string {
  switch (subject.kind) {
    case 'mention':
      return sayMentionKind(subject.mention.kind);
    case 'editorial':
      return subject.alternatives.some(({code}) => code === 'variant-reading')
        ? msg('Variant readings')
        : msg('Readings');
    case 'link':
      return msg('Link');
    case 'annotation':
      return subject.annotations.length === 1
        ? msg('Annotation')
        : msg(str`${subject.annotations.length} annotations`);
  }
}

/** The name of a card, for those who hear it. */
export function sayLabel(subject: CardSubject): string {
  const kind = sayKind(subject);
  const topic = topicOf(subject);
  return topic ? `${topic}: ${kind}` : kind;
}

/** How sure the editor is, in a word; nothing where no doubt is stated. */
export function sayCertainty(certainty: Certainty | undefined): string | undefined {
  switch (certainty) {
    case 'medium':
      return msg('probably');
    case 'low':
      return msg('possibly');
    case 'unknown':
      return msg('how certainly, the editor does not say');
    default:
      return undefined;
  }
}

function topicOf(subject: CardSubject): string {
  switch (subject.kind) {
    case 'mention':
      return subject.mention.form;
    case 'editorial':
      return subject.shown;
    case 'link':
      return subject.link.form || (subject.target?.document.header.title ?? '');
    case 'annotation':
      return '';
  }
}

function sayMentionKind(kind: MentionKind): string {
  switch (kind) {
    case 'person':
      return msg('Person');
    case 'place':
      return msg('Place');
    case 'organisation':
      return msg('Organisation');
    case 'event':
      return msg('Event');
    case 'object':
      return msg('Object');
    case 'work':
      return msg('Work');
    case 'term':
      return msg('Term');
    case 'date':
      return msg('Date');
    case 'name':
      return msg('Name');
  }
}
