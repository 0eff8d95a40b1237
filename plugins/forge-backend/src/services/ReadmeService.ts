import { renderMarkdown } from '@portico/docs-engine';
import type { ForgeConfig } from '../config/readForgeConfig';
import type { ContentService, Place } from './ContentService';
import { createLinkRewriter } from './createLinkRewriter';
import type { OpenRepository } from './RepositoryService';

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Renders the README of a folder as the docs of an entity are. */
export class ReadmeService {
  constructor(
    private readonly contents: ContentService,
    private readonly config: ForgeConfig,
  ) {}

  async render(
    open: OpenRepository,
    place: Place,
  ): Promise<{ path: string; html: string }> {
    const { path, text } = await this.contents.readReadme(open, place);
    if (!/\.(md|markdown)$/i.test(path)) {
      return { path, html: `<pre>${escapeHtml(text)}</pre>` };
    }
    const { owner, name, defaultBranch } = open.stored;
    const resolveLink = createLinkRewriter({
      config: this.config,
      repository: `${owner}/${name}`,
      ref: place.ref || defaultBranch,
      file: path,
    });
    return {
      path,
      html: await renderMarkdown(text, { file: path, resolveLink }),
    };
  }
}
