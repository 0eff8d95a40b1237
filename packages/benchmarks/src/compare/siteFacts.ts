import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SiteFacts } from './Facts';
import { pageFacts } from './pageFacts';

/** The facts of every page of a built site. */
export function siteFacts(folder: string): SiteFacts {
  const facts: SiteFacts = new Map();
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    if (/(?:^|[\\/])index\.html$/.test(name)) {
      const page = pageFacts(readFileSync(join(folder, name), 'utf8'));
      if (page) {
        facts.set(name.split(sep).join('/'), page);
      }
    }
  }
  return facts;
}

type KeptPage = {
  heads: [tag: string, id: string, hash: string][];
  blocks: string[];
  count: Record<string, number>;
  leftover: string[];
};

/** Reads facts that were kept of a site: of a block they have the hash only. */
export function readFacts(file: string): SiteFacts {
  const { pages } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    pages: Record<string, KeptPage>;
  };
  return new Map(
    Object.entries(pages).map(([path, page]) => [
      path,
      {
        headings: page.heads.map(([tag, id, hash]) => ({ tag, id, hash })),
        blocks: page.blocks.map(hash => ({ hash })),
        counts: page.count,
        raw: page.leftover,
      },
    ]),
  );
}
