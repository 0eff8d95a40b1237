import LinkifyIt from 'linkify-it';
import type { Rule } from '../Rule';

/** An address that is longer is cut here: what looks for its end must not run through the page. */
const longest = 1_000;
/** In a longer paragraph, which no one wrote by hand, addresses stay text. */
const longestParagraph = 50_000;

const known = new LinkifyIt();

/** Length of the address whose part after `http:` is some text after what goes before it. */
function addressLength(text: string, position: number, before = ''): number {
  const address = before + text.slice(position, position + longest);
  return Math.max(0, known.testSchemaAt(address, 'http:', 0) - before.length);
}

/** Addresses and e-mail addresses in the text become links; names such as `README.md` do not. */
export const magicLinks: Rule = (md, { autolinks = true }) => {
  const { linkify } = md;
  md.set({ linkify: autolinks });
  linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  for (const schema of ['http:', 'https:', 'ftp:']) {
    linkify.add(schema, {
      validate: (text, position) => addressLength(text, position),
    });
  }
  linkify.add('//', null);
  linkify.add('www.', {
    validate: (text, position) => addressLength(text, position, '//www.'),
    normalize: match => {
      match.url = `http://${match.url}`;
    },
  });
  const pretest = linkify.pretest.bind(linkify);
  linkify.pretest = text => text.length <= longestParagraph && pretest(text);
};
