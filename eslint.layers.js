const { basename, dirname } = require('node:path');
const createConfig = require('@backstage/cli/config/eslint-factory');

// Imports point down only: app and backend, plugins, -node and -react, -common, then kits and what knows nothing of Backstage.
const layers = [
  {
    name: /^(docs-engine|workflows|runner)$/,
    forbidden: ['@backstage/*', '@portico/*', '!@portico/workflows'],
  },
  {
    name: /-common$/,
    forbidden: ['app', 'backend', '@portico/*', '!@portico/plugin-*-common'],
  },
  {
    name: /-(node|react)$/,
    forbidden: [
      'app',
      'backend',
      '@portico/*',
      '!@portico/plugin-*-common',
      '!@portico/plugin-*-node',
      '!@portico/plugin-*-react',
      '!@portico/backend-kit',
      '!@portico/docs-engine',
      '!@portico/test-utils',
      '!@portico/ui-kit',
      '!@portico/workflows',
    ],
  },
  {
    name: /^(backend-kit|test-utils|ui-kit)$/,
    forbidden: ['app', 'backend', '@portico/*'],
  },
];

// Plugins meet through references and libraries, never through each other's code.
const pluginLayer = layers[2].forbidden;

function forbiddenIn(packageDir) {
  const name = basename(packageDir);
  const layer = layers.find(candidate => candidate.name.test(name));
  if (layer) {
    return layer.forbidden;
  }
  return basename(dirname(packageDir)) === 'plugins' ? pluginLayer : [];
}

/** The ESLint configuration of a package: Backstage's own, and the rule about layers. */
module.exports = packageDir =>
  createConfig(packageDir, {
    restrictedImportPatterns: forbiddenIn(packageDir),
    rules: { '@backstage/no-mixed-plugin-imports': 'error' },
  });
