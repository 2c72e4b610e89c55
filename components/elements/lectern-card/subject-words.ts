import {msg, str} from '@lit/localize';
import type {Certainty} from '../../core/dates/historical-date.js';
import type {CardSubject} from '../../state/card-subject.js';
import {sayKind} from '../say-kind.js';

/** What sort of card it is, in a word or two. */
export function saySubject(subject: CardSubject): string {
  switch (subject.kind) {
    case 'mention':
      return sayKind(subject.mention.kind);
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
  const kind = saySubject(subject);
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
