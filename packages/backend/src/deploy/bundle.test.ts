import {
  findFreePort,
  startPostgres,
  TestPostgres,
  until,
} from '@portico/test-utils';
import createKnex from 'knex';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../__testUtils__/repository';
import { runProgram, RunningProgram } from '../__testUtils__/runProgram';
import { useTemporaryFolders } from '../__testUtils__/useTemporaryFolders';
import { ensureBundle } from '../__testUtils__/ensureBundle';
import { copiedFiles, readDockerfile } from '../__testUtils__/readDockerfile';

const MINUTES = 60_000;
const instructions = readDockerfile();

// Does in a folder what the Dockerfile does in an image.
async function assemble(folder: string): Promise<void> {
  const { NODE_ENV: _test, ...env } = process.env;
  for (const instruction of instructions) {
    if (instruction.name === 'COPY') {
      for (const file of copiedFiles(instruction)) {
        const target = path.join(folder, path.basename(file));
        copyFileSync(path.join(repository, file), target);
      }
    }
    const [step] = /sh assemble\.sh \w+/.exec(instruction.text) ?? [];
    if (instruction.name === 'RUN' && step) {
      await promisify(execFile)('sh', ['-c', step], {
        cwd: folder,
        env: { ...env, NODE_ENV: 'production' },
        maxBuffer: 64 * 1024 * 1024,
      });
    }
  }
}

async function createDatabase(postgres: TestPostgres): Promise<void> {
  const admin = createKnex({
    client: 'pg',
    connection: postgres.connectionString,
  });
  await admin.raw(`CREATE ROLE portico LOGIN PASSWORD 'b7c1d9e3a5'`);
  await admin.raw('CREATE DATABASE portico OWNER portico');
  await admin.destroy();
}

describe('the production bundle', () => {
  const temporaryFolder = useTemporaryFolders();
  let folder: string;
  let postgres: TestPostgres;

  beforeAll(async () => {
    folder = temporaryFolder();
    await ensureBundle();
    await assemble(folder);
    postgres = await startPostgres();
    await createDatabase(postgres);
  }, 8 * MINUTES);

  const running: RunningProgram[] = [];
  afterAll(async () => {
    await Promise.all(running.map(program => program.end('SIGKILL')));
    await postgres?.stop();
  });

  function writeDocumentedComponent() {
    const target = path.join(temporaryFolder(), 'catalog-info.yaml');
    writeFileSync(
      target,
      `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: documented
  annotations: { backstage.io/techdocs-ref: 'dir:.' }
spec: { type: service, lifecycle: production, owner: guests }
`,
    );
    mkdirSync(path.join(path.dirname(target), 'docs'));
    writeFileSync(
      path.join(path.dirname(target), 'docs/index.md'),
      '# Documented\n\n:smile: `#!js const a = 1`\n',
    );
    return { type: 'file', target, rules: [{ allow: ['Component'] }] };
  }

  async function run(overrides: Record<string, string | undefined> = {}) {
    const port = await findFreePort();
    const command: string[] = JSON.parse(
      instructions.find(it => it.name === 'CMD')?.text ?? '[]',
    );
    const url = `http://127.0.0.1:${port}`;
    const portal = runProgram(command.slice(1), {
      cwd: folder,
      env: {
        NODE_ENV: 'production',
        APP_CONFIG_backend_listen_port: String(port),
        // all calls of this test come from loopback
        APP_CONFIG_backend_rateLimit_ipAllowList: '["192.0.2.1"]',
        PORTICO_BASE_URL: url,
        PORTICO_DATA_DIR: path.join(folder, 'data'),
        PORTICO_DB_HOST: postgres.host,
        PORTICO_DB_PORT: String(postgres.port),
        PORTICO_DB_USER: 'portico',
        PORTICO_DB_PASSWORD: 'b7c1d9e3a5',
        PORTICO_SESSION_SECRET: '4e1f8a6b2c9d3e5f7a1bc5a7e9f1b3d8',
        PORTICO_OIDC_METADATA_URL: 'http://127.0.0.1:9/openid-configuration',
        PORTICO_OIDC_CLIENT_ID: 'portico',
        PORTICO_OIDC_CLIENT_SECRET: '9d3e5f7a1b',
        PORTICO_GITHUB_TOKEN: 'c5a7e9f1b3',
        PORTICO_GITHUB_ORGANIZATION: 'larkspur',
        PORTICO_CATALOG_URL: 'http://127.0.0.1:9/catalog.yaml',
        ...overrides,
      },
    });
    running.push(portal);
    const health = async (which: string) =>
      (await fetch(`${url}/.backstage/health/v1/${which}`)).status;
    return { portal, url, health };
  }

  it(
    'refuses to start without its secrets or with local sign-in',
    async () => {
      const { portal } = await run({
        PORTICO_SESSION_SECRET: '',
        PORTICO_DB_PASSWORD: 'postgres',
        APP_CONFIG_auth_providers_persona: '{"on":true}',
      });
      expect(await portal.end()).toBe(1);
      const lines = portal.output().trim().split('\n');
      expect(lines).toEqual([
        expect.stringMatching(
          /'auth\.session\.secret'.*PORTICO_SESSION_SECRET$/,
        ),
        expect.stringContaining(`'backend.database.connection.password' holds`),
        expect.stringContaining(`'auth.providers.persona' is local sign-in`),
      ]);
    },
    MINUTES,
  );

  it(
    'serves the portal from PostgreSQL, tells when that is gone, and stops',
    async () => {
      const docs = writeDocumentedComponent();
      const token = 'e5f7a1bc5a7e9f1b3d84e1f8a6b2c9d3';
      const { portal, url, health } = await run({
        APP_CONFIG_catalog_locations: JSON.stringify([docs]),
        APP_CONFIG_backend_auth_externalAccess: JSON.stringify([
          { type: 'static', options: { token, subject: 'bundle-test' } },
        ]),
      });
      await portal.says(/Plugin initialization complete/);
      expect(await health('readiness')).toBe(200);
      expect(await health('liveness')).toBe(200);
      expect(portal.output()).not.toContain('unknown config key');

      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<div id="root">');
      const policy = page.headers.get('content-security-policy')?.split(';');
      expect(policy).toEqual(
        expect.arrayContaining([
          `default-src 'self'`,
          `connect-src 'self'`,
          `script-src 'self' 'unsafe-eval'`,
          `object-src 'none'`,
          `frame-ancestors 'none'`,
        ]),
      );
      for (const route of [
        'catalog/entities',
        'scaffolder/v2/tasks',
        'search/query',
      ]) {
        expect((await fetch(`${url}/api/${route}`)).status).toBe(401);
      }
      const api = await fetch(`${url}/api/catalog/entities`);
      expect(api.headers.get('x-ratelimit-limit')).toBe('6000');
      const offered = await fetch(`${url}/api/auth/sign-in/providers`);
      expect(await offered.json()).toEqual({
        providers: [{ id: 'oidc', title: 'OpenID Connect' }],
      });
      const large = await fetch(`${url}/api/catalog/locations`, {
        method: 'POST',
        body: Buffer.alloc(11 * 1024 * 1024),
      });
      expect(large.status).toBe(413);
      expect(readdirSync(path.join(folder, 'data'))).not.toContain('sqlite');

      const ask = (route: string, method = 'GET') =>
        fetch(`${url}/api/${route}`, {
          method,
          headers: { authorization: `Bearer ${token}` },
        });
      const found = 'catalog/entities/by-name/component/default/documented';
      await until(async () => (await ask(found)).ok || undefined);
      const built = await ask('techdocs/sync/default/component/documented');
      expect(await built.text()).toContain('event: finish');
      const docsPage = await ask(
        'techdocs/static/docs/default/component/documented/index.html',
      );
      expect(await docsPage.text()).toContain(
        '>😄</span> <code class="language-js highlight"><span class="k">const</span>',
      );
      const ownLog = encodeURIComponent(
        '{service="portico-backend"} |= "Listening"',
      );
      const { data } = await until(async () => {
        const answer = await ask(
          `logs/loki/api/v1/query_range?query=${ownLog}`,
        );
        const body = await answer.json();
        return body.data?.result.length ? body : undefined;
      });
      expect(data.result[0].values[0][1]).toContain('Listening on');
      const runner = await ask('forge/runner/jobs/acquire', 'POST');
      expect(runner.status).toBe(404);

      await postgres.stop();
      expect(await health('readiness')).toBe(503);
      expect(await health('liveness')).toBe(200);

      const before = Date.now();
      expect(await portal.end('SIGTERM')).toBe(0);
      expect(Date.now() - before).toBeLessThan(30_000);
    },
    2 * MINUTES,
  );
});
