import '@backstage/ui/css/styles.css';
import { createApp } from '@backstage/frontend-defaults';
import { ConfigReader } from '@backstage/config';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import ReactDOM from 'react-dom/client';
import { themeModule } from '../../../packages/app/src/modules/theme';
import { forgeApiRef } from '../src/api';
import { forgePlugin } from '../src/plugin';
import { ForgeStandIn } from '../src/__testUtils__/ForgeStandIn';
import { commitOf, repositoryOfName, textFile } from '../src/__testUtils__/forgeData';
import catalogPlugin from '@backstage/plugin-catalog/alpha';

const forge = new ForgeStandIn();
forge.repositories = [
  repositoryOfName('checkout', 'basket-service', { description: 'Holds the books that people want to buy' }),
  repositoryOfName('checkout', 'new-one', { empty: true, private: true }),
  ...Array.from({ length: 30 }, (_, i) => repositoryOfName('search', `index-${i}`, { description: 'An index of something that is searched for by customers' })),
];
const code = `import { createServer } from 'node:http';

/** Answers with the basket. */
export function start(port: number = 8080): void {
  const server = createServer((req, res) => {
    if (req.url === '/healthz') {
      res.end(\`ok \${port}\`); // a comment that is rather long so that it has to scroll on a phone, does it not
    }
  });
  server.listen(port);
}

@decorated
class A extends B { private readonly x = 0x1f; y = /re+/g; z = true }
`.repeat(4);
forge.branches.main = {
  'README.md': textFile('# Basket'), 'src/index.ts': textFile(code), 'docs/index.md': textFile('# Docs'),
  'catalog-info.yaml': textFile('apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: basket # name\nspec:\n  type: service\n  n: 1\n'),
  'data.bin': { ...textFile(''), content: btoa('\0'), size: 2048 },
  vendor: { type: 'submodule', size: 0, sha: 'd'.repeat(40) },
  link: { ...textFile('README.md'), type: 'symlink' },
};
forge.branches['feature-a'] = forge.branches.main;
forge.readme[''] = '<h1 id="b">Basket</h1><p>Holds <a href="#b">books</a> and <code>code</code>.</p><div class="language-ts highlight"><pre><code><span class="k">const</span> a = <span class="s">"x"</span>; <span class="c1">// no</span></code></pre></div><blockquote><p>Quote</p></blockquote><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><ul><li>one</li><li>two</li></ul>';
forge.commits = Array.from({ length: 40 }, (_, i) => ({ ...commitOf(`${i}`.padStart(40, 'a'), `Change number ${i} of the basket\n\nIt was wrong.`, new Date(Date.now() - i * 20e6).toISOString()), stats: { additions: 2, deletions: 2, total: 4 } }));
forge.diff = { truncated: true, text: `diff --git a/old.ts b/new.ts\nsimilarity index 90%\nrename from old.ts\nrename to new.ts\n--- a/old.ts\n+++ b/new.ts\n@@ -8,5 +8,5 @@ function total() {\n const a = 1;\n-const b = 2;\n-const dd = 3;\n+const b = 3; // and a long line that goes on and on and on and on and on and on and on and on and on\n const c = 4;\n+const e = 3;\n \n` };
forge.tokens = [{ id: '1', name: 'Laptop', scope: 'write', createdAt: '2026-10-01', expiresAt: '2026-12-24', lastUsedAt: '2026-11-20' }, { id: '2', name: 'Old', scope: 'read', createdAt: '2025-10-01', expiresAt: '2026-01-24' }];

const app = createApp({
  features: [themeModule, catalogPlugin, forgePlugin, createFrontendModule({ pluginId: 'forge', extensions: [
    ApiBlueprint.make({ params: define => define({ api: forgeApiRef, deps: {}, factory: () => forge }) }),
  ] })],
  advanced: { configLoader: async () => ({ config: new ConfigReader({ app: { title: 'x', baseUrl: 'http://localhost:3123', extensions: [{ 'sign-in-page:app': false }] }, backend: { baseUrl: 'http://localhost:7999' } }) }) },
});
ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
