import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '@portico/docs-engine';
import { report } from './report';
import { SiteComparison } from './SiteComparison';
import { readFacts, siteFacts } from './siteFacts';
import { Source } from './Source';
import { buildStockSite } from './stockSite';

async function compare(folder: string, name: string, scratch: string) {
  const project = join(folder, name);
  const outputDir = mkdtempSync(join(scratch, 'ours-'));
  await buildSite({ inputDir: project, outputDir });
  const kept = join(folder, `${name}.techdocs-core.json.gz`);
  const stock = existsSync(kept)
    ? readFacts(kept)
    : siteFacts(buildStockSite(project, scratch));
  return new SiteComparison(stock, siteFacts(outputDir), new Source(project));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sites: { type: 'string' },
      worst: { type: 'string', default: '0' },
    },
  });
  if (!values.sites) {
    throw new Error(
      'Say with --sites which folder has the sites, each in a folder with its mkdocs.yml.',
    );
  }
  const folder = resolve(process.env.INIT_CWD ?? '.', values.sites);
  const scratch = mkdtempSync(join(tmpdir(), 'docs-compare-'));
  try {
    const names = readdirSync(folder).filter(name =>
      existsSync(join(folder, name, 'mkdocs.yml')),
    );
    for (const name of names) {
      const comparison = await compare(folder, name, scratch);
      process.stdout.write(
        `${report(name, comparison, Number(values.worst))}\n\n`,
      );
      process.exitCode = comparison.failures.length ? 1 : process.exitCode;
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
