import { encodeUrl, type SiteFile } from '../../files';
import { escapeHtml } from '../../page';
import type { Article } from '../article/Article';

/** Longer sections are found by how they begin. Who reads the index holds all of it in memory, many times over. */
const longestText = 20_000;
const longestIndex = 5_000_000;

type Entry = { location: string; title: string; text: string };

/** The entry of a page, with the text up to its first heading below the title, and one for each of those. */
function entriesOf(file: SiteFile, article: Article, title: string): Entry[] {
  const url = encodeUrl(file.url);
  const { sections, headings } = article;
  const titleId = headings.find(({ level }) => level === 1)?.id;
  const own = ({ id }: { id?: string }) => id === undefined || id === titleId;
  const intro = sections.filter(own).map(({ text }) => text);
  return [
    {
      location: url,
      title: escapeHtml(title),
      text: intro.filter(Boolean).join(' ').slice(0, longestText),
    },
    ...sections
      .filter(section => !own(section))
      .map(({ id = '', title: name, text }) => ({
        location: `${url}#${encodeURI(id)}`,
        title: name,
        text: text.slice(0, longestText),
      })),
  ];
}

/** The first entries, as many as an index may hold. */
function firstOf(entries: readonly Entry[]): Entry[] {
  let length = 0;
  return entries.filter(({ title, text }) => {
    length += title.length + text.length;
    return length <= longestIndex;
  });
}

/** What `search/search_index.json` holds, of which the portal reads `docs`. */
export function searchIndex(
  pages: readonly SiteFile[],
  articleOf: (file: SiteFile) => Article | undefined,
  titleOf: (file: SiteFile) => string,
  onCut: (message: string) => void,
): string {
  const entries = pages.flatMap(file => {
    const article = articleOf(file);
    return article ? entriesOf(file, article, titleOf(file)) : [];
  });
  const docs = firstOf(entries);
  if (docs.length < entries.length) {
    onCut(
      `The search finds ${docs.length} of the ${entries.length} sections: there is more text than it can hold.`,
    );
  }
  const config = {
    lang: ['en'],
    separator: '[\\s\\-]+',
    min_search_length: 3,
    prebuild_index: false,
    fields: {
      title: { boost: 1000 },
      text: { boost: 1 },
    },
  };
  return JSON.stringify({ config, docs });
}
