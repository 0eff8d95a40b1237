import { encodeUrl, type SiteFile } from '../../files';
import { escapeHtml } from '../../page';
import type { Article } from '../article/Article';

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
      text: intro.filter(Boolean).join(' '),
    },
    ...sections
      .filter(section => !own(section))
      .map(({ id = '', title: name, text }) => ({
        location: `${url}#${encodeURI(id)}`,
        title: name,
        text,
      })),
  ];
}

/** What `search/search_index.json` holds, of which the portal reads `docs`. */
export function searchIndex(
  pages: readonly SiteFile[],
  articleOf: (file: SiteFile) => Article | undefined,
  titleOf: (file: SiteFile) => string,
): string {
  const docs = pages.flatMap(file => {
    const article = articleOf(file);
    return article ? entriesOf(file, article, titleOf(file)) : [];
  });
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
