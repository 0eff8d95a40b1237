import type Token from 'markdown-it/lib/token.mjs';
import { perObject } from './perObject';

/** A footnote, from its definition. */
export type Footnote = {
  label: string;
  /** Line of the definition, from 0. */
  line: number;
  /** From 1 in the order of the definitions. */
  number: number;
  /** How often the page refers to it. */
  references: number;
  /** The definition's body. */
  body: Token[];
};

/** The footnotes that a page defines, by label, in order. */
export const footnotesOf = perObject(
  (_: object) => new Map<string, Footnote>(),
);

/** The id of a footnote: `fn:x`. */
export function footnoteId(label: string): string {
  return `fn:${label.replace(/\s+/g, '-')}`;
}

/** The id of a reference, as Python-Markdown makes it: `fnref:x`, `fnref2:x`. */
export function referenceId(label: string, time: number): string {
  return footnoteId(label).replace('fn', `fnref${time > 1 ? time : ''}`);
}
