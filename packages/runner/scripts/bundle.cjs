const { join } = require('node:path');
const { buildSync } = require('esbuild');

/** Makes one file that needs nothing but Node.js and `assets/`, for machines that have nothing else of the portal. An argument names another file to make. */
const root = join(__dirname, '..');

buildSync({
  entryPoints: [join(root, 'src/main.ts')],
  outfile: process.argv[2] ?? join(root, 'dist/main.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node22',
  sourcemap: true,
  logLevel: 'warning',
});
