import { coreStep } from '../lib/coreSteps';
import { footnoteDefinition } from '../lib/footnoteDefinition';
import { findMissingFootnotes, placeFootnotes } from '../lib/footnoteList';
import { footnoteReference } from '../lib/footnoteReference';
import { footnoteId, referenceId } from '../lib/footnotes';
import type { Rule } from '../Rule';

/** `[^label]` and `[^label]: text`, whose further blocks are indented by four; with Python-Markdown's ids. */
export const footnotes: Rule = md => {
  const { escapeHtml } = md.utils;
  md.block.ruler.before(
    'reference',
    'footnote_definition',
    footnoteDefinition,
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  md.inline.ruler.before('link', 'footnote_reference', footnoteReference);
  coreStep(md, 'footnotes', placeFootnotes);
  coreStep(md, 'missing_footnotes', findMissingFootnotes);

  md.renderer.rules.footnote_reference = (tokens, index) => {
    const { label, number, time } = tokens[index].meta;
    const id = escapeHtml(referenceId(label, time));
    const link = `<a class="footnote-ref" href="#${escapeHtml(
      footnoteId(label),
    )}">${number}</a>`;
    return `<sup id="${id}">${link}</sup>`;
  };
  md.renderer.rules.footnote_back = (tokens, index) => {
    const { label, number, references } = tokens[index].meta;
    const title = `Jump back to footnote ${number} in the text`;
    const links = Array.from({ length: references }, (_, time) => {
      const id = escapeHtml(referenceId(label, time + 1));
      return `<a class="footnote-backref" href="#${id}" title="${title}">↩</a>`;
    });
    return `\u00a0${links.join('')}`;
  };
};
