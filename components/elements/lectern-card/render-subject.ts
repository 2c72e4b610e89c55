import {html, type TemplateResult} from 'lit';
import type {CardSubject} from '../../state/card-subject.js';
import {renderEditorial} from './render-editorial.js';
import {renderLink} from './render-link.js';
import {renderMention} from './render-mention.js';

/** What a card shows of its subject. */
export function renderSubject(subject: CardSubject): TemplateResult {
  switch (subject.kind) {
    case 'mention':
      return renderMention(subject);
    case 'editorial':
      return renderEditorial(subject);
    case 'link':
      return renderLink(subject);
    case 'annotation':
      return html`${subject.annotations.map(
        (annotation) => html`<lectern-annotation .annotation=${annotation}></lectern-annotation>`,
      )}`;
  }
}
