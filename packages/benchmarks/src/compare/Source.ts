import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Markdown of a site's pages. */
export class Source {
  readonly #docs: string;
  readonly #files: string[];

  constructor(project: string) {
    const config = readFileSync(join(project, 'mkdocs.yml'), 'utf8');
    const [, given] = /^docs_dir:\s*["']?([^"'\s#]+)/m.exec(config) ?? [];
    this.#docs = join(project, given ?? 'docs');
    const folder = existsSync(this.#docs) ? this.#docs : project;
    this.#docs = folder;
    this.#files = readdirSync(folder, { recursive: true }) as string[];
  }

  /** What the page was made of; empty when that cannot be told by its path. */
  of(page: string): string {
    const name = page.replace(/(?:^|\/)index\.html$/, '');
    const fits = [`${name}.md`, `${name}/index.md`, `${name}/README.md`].map(
      path => path.replace(/^\//, '').toLowerCase(),
    );
    const found = this.#files.find(file => fits.includes(file.toLowerCase()));
    return found ? readFileSync(join(this.#docs, found), 'utf8') : '';
  }
}
