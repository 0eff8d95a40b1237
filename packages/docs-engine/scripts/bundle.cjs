const { readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { buildSync } = require('esbuild');

/** Makes one file of the built package: Node.js takes twice as long to find and open two hundred. */
const root = join(__dirname, '..');
const dist = join(root, 'dist');
const { name, dependencies } = require(join(root, 'package.json'));
const inside = ['ignore', 'yaml'];

buildSync({
  entryPoints: [join(dist, 'index.cjs.js')],
  outfile: join(dist, 'index.cjs.js'),
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  external: [
    `${name}/package.json`,
    ...Object.keys(dependencies).filter(each => !inside.includes(each)),
  ],
});
readdirSync(dist)
  .filter(each => !each.startsWith('index.'))
  .forEach(each => rmSync(join(dist, each), { recursive: true }));
