import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type BuildOptions, type BuildReport, buildSite } from '../buildSite';
import { formatWarning } from '../log';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A project in a temporary folder, with the site built of it beside it. */
export class TestProject {
  readonly base = realpathSync(mkdtempSync(join(tmpdir(), 'docs-engine-')));
  readonly dir = join(this.base, 'project');
  readonly out = join(this.base, 'out');

  constructor(files: Record<string, string | Uint8Array>) {
    mkdirSync(this.dir);
    Object.entries(files).forEach(([path, text]) => this.write(path, text));
  }

  write(path: string, text: string | Uint8Array): void {
    const file = join(this.dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Builds into an empty folder. */
  async build(options: Partial<BuildOptions> = {}): Promise<BuildReport> {
    rmSync(this.out, { recursive: true, force: true });
    return buildSite({ inputDir: this.dir, outputDir: this.out, ...options });
  }

  /** The warnings of a build, as a person reads them. */
  async warnings(options: Partial<BuildOptions> = {}): Promise<string[]> {
    return (await this.build(options)).warnings.map(formatWarning);
  }

  read(path: string): string {
    return readFileSync(join(this.out, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.out, path));
  }

  /** All files of a folder of the test, with slashes. */
  list(folder = this.out): string[] {
    return readdirSync(folder, {
      recursive: true,
      withFileTypes: true,
    })
      .filter(entry => !entry.isDirectory())
      .map(({ parentPath, name }) =>
        join(parentPath, name).slice(folder.length + 1),
      )
      .sort();
  }

  /** What stands in the article of a page, without its button. */
  article(path: string): string {
    const [, html] = /<article[^>]*>(.*)<\/article>/s.exec(this.read(path))!;
    return html.replace(/<a [^>]*title="Edit this page".*?<\/svg><\/a>/, '');
  }

  /** The navigation of a page: `Title → address`, indented as it is nested. */
  nav(path: string): string[] {
    const [html] =
      /<nav class="md-nav md-nav--primary.*?(?=<div class="md-sidebar md-sidebar--sec)/s.exec(
        this.read(path),
      )!;
    return outline(parse(html).childNodes, 0);
  }

  remove(): void {
    rmSync(this.base, { recursive: true, force: true });
  }
}

function attribute(node: Node, name: string): string | undefined {
  return 'attrs' in node
    ? node.attrs.find(attr => attr.name === name)?.value
    : undefined;
}

function textOf(node: Node): string {
  return 'value' in node
    ? node.value
    : ('childNodes' in node ? node.childNodes : []).map(textOf).join('');
}

function outline(nodes: readonly Node[], depth: number): string[] {
  return nodes.flatMap(node => {
    const kind = attribute(node, 'class')?.split(' ')[0];
    if (attribute(node, 'class')?.includes('md-nav--secondary')) {
      return [];
    }
    const children = 'childNodes' in node ? node.childNodes : [];
    const isEntry =
      kind === 'md-nav__link' && attribute(node, 'for') !== '__toc';
    const href = attribute(node, 'href');
    const own = isEntry
      ? [
          `${'  '.repeat(depth)}${textOf(node)}${
            href === undefined ? '' : ` → ${href}`
          }`,
        ]
      : [];
    const deeper =
      kind === 'md-nav' && attribute(node, 'data-md-level') !== '0';
    return [...own, ...outline(children, depth + Number(deeper))];
  });
}
