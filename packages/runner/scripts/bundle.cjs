const { join } = require('node:path');
const { buildSync } = require('esbuild');

/** Makes one file that needs nothing but Node.js, for machines that have nothing else of the portal. */
const root = join(__dirname, '..');

buildSync({
  entryPoints: [join(root, 'src/main.ts')],
  outfile: join(root, 'dist/main.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node22',
  sourcemap: true,
  logLevel: 'warning',
});
