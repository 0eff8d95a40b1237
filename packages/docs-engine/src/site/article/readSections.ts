import { escapeHtml } from '../../page/escapeHtml';
import type { ArticleHeading, ArticleSection } from './Article';
import { htmlText } from './htmlText';

/** Each heading that cannot be found costs a look through the whole page. */
const mostMissing = 100;

/** The article's text by heading. */
export function readSections(
  html: string,
  headings: readonly ArticleHeading[],
): ArticleSection[] {
  const sections: ArticleSection[] = [];
  let title = '';
  let id: string | undefined;
  let from = 0;
  const take = (end: number) => {
    sections.push({ id, title, text: htmlText(html.slice(from, end)) });
  };
  let missing = 0;
  for (const heading of headings) {
    if (missing > mostMissing) {
      break;
    }
    const start = html.indexOf(` id="${escapeHtml(heading.id)}"`, from);
    const open = start < 0 ? -1 : html.lastIndexOf('<', start);
    const closing = `</h${heading.level}>`;
    const end = open < from ? -1 : html.indexOf(closing, start);
    if (end >= 0) {
      take(open);
      ({ id } = heading);
      title = escapeHtml(heading.text);
      from = end + closing.length;
    } else {
      missing += 1;
    }
  }
  take(html.length);
  return sections.filter(section => section.id !== undefined || section.text);
}
