const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const [library, inputDir, rounds] = process.argv.slice(2);
const { buildSite } = require(library);

async function build() {
  const outputDir = mkdtempSync(join(tmpdir(), 'docs-speed-'));
  const start = performance.now();
  await buildSite({ inputDir, outputDir });
  const ms = performance.now() - start;
  rmSync(outputDir, { recursive: true });
  return ms;
}

async function main() {
  await build();
  const times = [];
  for (let round = 0; round < Number(rounds); round++) {
    times.push(await build());
  }
  process.stdout.write(JSON.stringify(times));
}

main();
