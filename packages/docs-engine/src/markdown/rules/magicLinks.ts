import { createRequire } from 'node:module';
import type LinkifyIt from 'linkify-it';
import type MarkdownIt from 'markdown-it';
import type { Rule } from '../Rule';

const load = createRequire(__filename);

/** An address that is longer is cut here: what looks for its end must not run through the page. */
const longest = 1_000;
/** In a longer paragraph, which no one wrote by hand, addresses stay text. */
const longestParagraph = 50_000;

/** Every address has one of these. Linkify's own pretest knows all signs of Unicode, and takes as long as the search. */
const mayHoldAddress = /(?:https?|ftp|mailto):|www\.|@/i;

/** Gives the length of the address whose part after `http:` is some text after what goes before it. */
function addressLength(known: MarkdownIt['linkify']) {
  return (text: string, position: number, before = ''): number => {
    const address = before + text.slice(position, position + longest);
    const code = address.indexOf('`');
    const length = known.testSchemaAt(
      code < 0 ? address : address.slice(0, code),
      'http:',
      0,
    );
    return Math.max(0, length - before.length);
  };
}

/** Addresses and e-mail addresses in the text become links; names such as `README.md` do not. */
export const magicLinks: Rule = (md, { autolinks = true }) => {
  const lengthOf = addressLength(md.linkify);
  const address = {
    validate: (text: string, position: number) => lengthOf(text, position),
  };
  const Linkify = load('linkify-it') as typeof LinkifyIt;
  const linkify = new Linkify(
    {
      'http:': address,
      'https:': address,
      'ftp:': address,
      // As `add` takes it, which would make all expressions anew.
      '//': null as unknown as string,
      'www.': {
        validate: (text, position) => lengthOf(text, position, '//www.'),
        normalize: (match: { url: string }) => {
          match.url = `http://${match.url}`;
        },
      },
    },
    { fuzzyLink: false, fuzzyEmail: true },
  );
  const test = linkify.test.bind(linkify);
  linkify.test = text => mayHoldAddress.test(text) && test(text);
  linkify.pretest = text =>
    text.length <= longestParagraph && mayHoldAddress.test(text);
  Object.assign(md, { linkify });
  // An address is shown as it is written, which is what can be copied.
  md.normalizeLinkText = text => text;
  md.set({ linkify: autolinks });
};
