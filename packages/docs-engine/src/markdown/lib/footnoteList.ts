import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type { Nesting } from 'markdown-it/lib/token.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { PageEnv } from '../PageEnv';
import { eachInline } from './eachInline';
import { type Footnote, footnoteId, footnotesOf } from './footnotes';

type Notes = Map<string, Footnote>;

/** Takes the definitions' bodies out of the page. */
function takeBodies(tokens: readonly Token[], notes: Notes): Token[] {
  const bodies: Token[][] = [[]];
  tokens.forEach(token => {
    if (token.type === 'footnote_open') {
      const { label, repeated } = token.meta;
      bodies.push(repeated ? [] : notes.get(label)?.body ?? []);
    } else if (token.type === 'footnote_close') {
      bodies.pop();
    } else {
      bodies[bodies.length - 1].push(token);
    }
  });
  return bodies[0];
}

/** Counts the references to each footnote, in the order in which they are read. */
function countReferences(tokens: readonly Token[], notes: Notes): void {
  tokens.forEach(({ type, meta, children }) => {
    const note = type === 'footnote_reference' && notes.get(meta.label);
    if (note) {
      note.references += 1;
      Object.assign(meta, { number: note.number, time: note.references });
    }
    countReferences(children ?? [], notes);
  });
}

/** The body with the way back to the text at the end of its last paragraph. */
function withBackLink({ Token: Piece }: StateCore, note: Footnote): Token[] {
  const { body, references } = note;
  if (references === 0) {
    return body;
  }
  const back = new Piece('footnote_back', '', 0);
  back.meta = note;
  if (body[body.length - 1]?.type === 'paragraph_close') {
    body[body.length - 2].children?.push(back);
    return body;
  }
  const text = new Piece('inline', '', 0);
  text.children = [back];
  return [
    ...body,
    Object.assign(new Piece('paragraph_open', 'p', 1), { block: true }),
    text,
    Object.assign(new Piece('paragraph_close', 'p', -1), { block: true }),
  ];
}

function list(state: StateCore, notes: readonly Footnote[]): Token[] {
  const piece = (tag: string, nesting: Nesting) =>
    Object.assign(new state.Token(`footnotes_${tag}`, tag, nesting), {
      block: true,
    });
  const open = piece('div', 1);
  open.attrSet('class', 'footnote');
  const items = notes.flatMap(note => {
    const item = piece('li', 1);
    item.attrSet('id', footnoteId(note.label));
    return [item, ...withBackLink(state, note), piece('li', -1)];
  });
  return [
    ...[open, piece('hr', 0), piece('ol', 1)],
    ...items,
    ...[piece('ol', -1), piece('div', -1)],
  ];
}

/** The core rule that numbers a page's footnotes and lists them at its end. */
export function placeFootnotes(state: StateCore): void {
  const { warn } = state.env as PageEnv;
  const notes = footnotesOf(state.env);
  if (notes.size > 0) {
    const page = takeBodies(state.tokens, notes);
    const listed = [...notes.values()];
    countReferences(page, notes);
    listed.forEach(({ body }) => countReferences(body, notes));
    listed
      .filter(({ references }) => references === 0)
      .forEach(({ label, line }) =>
        warn(`Nothing refers to the footnote "${label}"`, line),
      );
    state.tokens = page.concat(list(state, listed));
  }
}

/** The core rule that warns of references to footnotes that are not defined. */
export function findMissingFootnotes(state: StateCore): void {
  const { warn } = state.env as PageEnv;
  if (!state.src.includes('[^')) {
    return;
  }
  eachInline(state.tokens, ({ type, content }, line) => {
    if (type === 'text' && content.includes('[^')) {
      [...content.matchAll(/\[\^([\w-]+)\]/g)].forEach(([, label]) =>
        warn(`There is no footnote "${label}"`, line),
      );
    }
  });
}
