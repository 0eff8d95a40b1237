import { JsonObject } from '@backstage/types';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repository } from '../__testUtils__/repository';
import { useTemporaryFolders } from '../__testUtils__/useTemporaryFolders';
import { loadCheckedConfig } from './loadCheckedConfig';

const PRODUCTION = {
  NODE_ENV: 'production',
  PORTICO_BASE_URL: 'https://portico.example',
  PORTICO_DB_HOST: 'db.example',
  PORTICO_DB_USER: 'portico',
  PORTICO_DB_PASSWORD: 'f2b1a85f7e',
  PORTICO_SESSION_SECRET: '6f1d2b7c9a0b9e8f7d6c4f5e6d7c8bf2',
  PORTICO_OIDC_METADATA_URL: 'https://login.example/.well-known/x',
  PORTICO_OIDC_CLIENT_ID: 'portico',
  PORTICO_OIDC_CLIENT_SECRET: '0b9e8f7d6c',
  PORTICO_GITHUB_TOKEN: 'ghs_4f5e6d7c8b',
  PORTICO_GITHUB_ORGANIZATION: 'larkspur',
  PORTICO_CATALOG_URL: 'https://git.example/catalog.yaml',
};

// Config files are read with the variables of the process.
function withVariables(variables: Record<string, string | undefined>) {
  for (const name of [...Object.keys(PRODUCTION), 'PORTICO_DATA_DIR']) {
    delete process.env[name];
  }
  Object.assign(process.env, variables);
  return { ...variables };
}

describe('loadCheckedConfig', () => {
  const temporaryFolder = useTemporaryFolders();
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  function load(files: string[], env: Record<string, string | undefined>) {
    return loadCheckedConfig({
      root: repository,
      argv: files.flatMap(file => ['--config', file]),
      env: withVariables(env),
    });
  }

  function write(yaml: string): string {
    const file = path.join(temporaryFolder(), 'app-config.local.yaml');
    writeFileSync(file, yaml);
    return file;
  }

  const local = path.join(repository, 'app-config.yaml');
  const production = path.join(repository, 'app-config.production.yaml');

  async function problemsOf(
    yaml: string,
    env: Record<string, string | undefined> = {},
  ): Promise<string[]> {
    const loaded = load([local, production, write(yaml)], {
      ...PRODUCTION,
      ...env,
    });
    return loaded.then(
      () => [],
      error => [...error.lines],
    );
  }

  it('knows every key of the files we ship', async () => {
    expect((await load([local], {})).warnings).toEqual([]);
    const { config, warnings } = await load([local, production], PRODUCTION);
    expect(warnings).toEqual([]);
    expect(config.has('auth.providers.persona')).toBe(false);
    expect(config.has('backend.database.connection.directory')).toBe(false);
    expect(config.getString('backend.database.connection.password')).toBe(
      PRODUCTION.PORTICO_DB_PASSWORD,
    );
    expect(config.getConfigArray('catalog.locations')).toHaveLength(1);
  });

  it('reports unknown keys by file, with the nearest known one', async () => {
    const file = write(`
      backend:
        databse: { client: pg }
        listen: { prot: 7007 }
        auth: { externalAccess: [{ type: static, optoins: {} }] }
        csp: { anything-goes: ["'self'"] }
      catlog: { rules: [] }
      portico: { admin: [], http: { bodyLimit: { plugins: { any: 1mb } } } }
      zzzzzzzzzz: true
    `);
    expect((await load([local, file], {})).warnings).toEqual([
      `unknown config key 'backend.databse' in app-config.local.yaml – did you mean 'backend.database'?`,
      `unknown config key 'backend.listen.prot' in app-config.local.yaml – did you mean 'backend.listen.port'?`,
      `unknown config key 'backend.auth.externalAccess[0].optoins' in app-config.local.yaml – did you mean 'backend.auth.externalAccess[0].options'?`,
      `unknown config key 'catlog' in app-config.local.yaml – did you mean 'catalog'?`,
      `unknown config key 'portico.admin' in app-config.local.yaml – did you mean 'portico.admins'?`,
      `unknown config key 'zzzzzzzzzz' in app-config.local.yaml`,
    ]);
  });

  it('knows which values are secret', async () => {
    const { schema } = await load([local], {});
    const secrets = schema
      .walk({
        backend: {
          auth: {
            externalAccess: [
              { type: 'static', options: { token: 'a', subject: 'b' } },
            ],
          },
          https: { certificate: { cert: 'c', key: 'd' } },
        },
        auth: {
          providers: { oidc: { x: { clientId: 'e', clientSecret: 'f' } } },
        },
        integrations: { github: [{ host: 'g', token: 'h' }] },
      })
      .leaves.filter(leaf => leaf.secret)
      .map(leaf => leaf.value);
    expect(secrets).toEqual(['a', 'd', 'f', 'h']);
  });

  it('names each variable that production wants, set or empty', async () => {
    const missing = load([local, production], {
      ...PRODUCTION,
      PORTICO_SESSION_SECRET: undefined,
      PORTICO_DB_PASSWORD: ' ',
      PORTICO_OIDC_CLIENT_SECRET: '',
    });
    await expect(missing).rejects.toMatchObject({
      lines: [
        `config key 'backend.database.connection.password' is missing: set the environment variable PORTICO_DB_PASSWORD`,
        `config key 'auth.session.secret' is missing: set the environment variable PORTICO_SESSION_SECRET`,
        `config key 'auth.providers.oidc.production.clientSecret' is missing: set the environment variable PORTICO_OIDC_CLIENT_SECRET`,
      ],
    });
    // a later file that decides the key makes the variable needless
    expect(
      await problemsOf(
        'auth: { session: { secret: 8a7b6c5d4e6f1d2b7c9a0b9e8f7d6c4f } }',
        {
          PORTICO_SESSION_SECRET: undefined,
        },
      ),
    ).toEqual([]);
    expect(
      await problemsOf('backend: { cache: { connection: { $env: NOT_SET } } }'),
    ).toEqual([
      `config key 'backend.cache.connection' is missing: set the environment variable NOT_SET`,
    ]);
  });

  it.each([
    ['auth: { providers: { persona: {} } }', `'auth.providers.persona'`],
    ['auth: { session: { secret: "" } }', `'auth.session.secret' is empty`],
    ['auth: { session: null }', `'auth.session.secret' is missing`],
    [
      'backend: { database: { connection: { password: null } } }',
      `'backend.database.connection.password' is missing`,
    ],
    [
      'backend: { database: { connection: "postgres://portico:postgres@db/x" } }',
      `'backend.database.connection' holds a placeholder or a well-known default`,
    ],
    [
      'integrations: { gitlab: [{ host: git.example, token: CHANGEME }] }',
      `'integrations.gitlab[0].token' holds a placeholder or a well-known default`,
    ],
    [
      'auth: { session: { secret: 8a7b6c5d4e6f1d2b7c9a0b9e8f7d6c4 } }',
      `'auth.session.secret' is shorter than 32 characters`,
    ],
    [
      'backend: { auth: { keys: [{ secret: 8a7b6c5d4e }] } }',
      `'backend.auth.keys[0].secret' is shorter than 32 characters`,
    ],
    [
      'backend: { auth: { externalAccess: [{ type: static, options: { token: 8a7b6c5d4e, subject: x } }] } }',
      `'backend.auth.externalAccess[0].options.token' is shorter than 32 characters`,
    ],
    [
      'auth: { session: { secret: "$${PORTICO_SESSION_SECRET_OF_PRODUCTION}" } }',
      `'auth.session.secret' holds a placeholder`,
    ],
    [
      'app: { baseUrl: portico.example }',
      `'app.baseUrl' is "portico.example": write an address with http:// or https://`,
    ],
    [
      'backend: { database: { client: better-sqlite3, connection: ":memory:" } }',
      `'backend.database.connection' keeps nothing after a restart`,
    ],
    [
      'backend: { auth: { dangerouslyDisableDefaultAuthPolicy: true } }',
      `'backend.auth.dangerouslyDisableDefaultAuthPolicy' opens the API`,
    ],
  ])('refuses in production: %s', async (yaml, line) => {
    expect(await problemsOf(yaml)).toEqual([expect.stringContaining(line)]);
  });

  it('refuses each well-known password, and tells none of them', async () => {
    for (const password of [
      'postgres',
      'Password',
      'P@ssw0rd!',
      'postgres123',
      'Welcome2024',
      'portico',
      'xxxxxxxx',
      'secretsecretsecretsecret',
      '0123456789abcdef',
      '987654321',
      'change-me-in-production',
      'REPLACE_ME',
      '<your password>',
      'your-secret-here',
    ]) {
      const problems = await problemsOf('', { PORTICO_DB_PASSWORD: password });
      expect(problems).toEqual([
        `config key 'backend.database.connection.password' holds a placeholder or a well-known default: give it a secret of your own`,
      ]);
    }
  });

  it('takes any other password', async () => {
    for (const password of [
      'k7Qp2',
      'correct horse',
      '90af1c22',
      'Tr0ub4dor&3',
    ]) {
      expect(await problemsOf('', { PORTICO_DB_PASSWORD: password })).toEqual(
        [],
      );
    }
  });

  it('names the variable of an address that is none, anywhere', async () => {
    const env = { PORTICO_BASE_URL: 'portico.example:7007' };
    const wrong = (key: string) =>
      `config key '${key}' (environment variable PORTICO_BASE_URL) is "portico.example:7007": write an address with http:// or https://, such as https://portico.example.com`;
    expect(await problemsOf('', env)).toEqual([
      wrong('app.baseUrl'),
      wrong('backend.baseUrl'),
    ]);
    const file = write('backend: { baseUrl: "localhost:7007" }');
    await expect(load([local, file], {})).rejects.toThrow(
      `config key 'backend.baseUrl' is "localhost:7007": write an address`,
    );
  });

  it('puts what plugins keep on disk below the data folder', async () => {
    const published = 'techdocs.publisher.local.publishDirectory';
    const work = 'backend.workingDirectory';
    const usual = (await load([local], {})).config;
    expect(usual.getString(published)).toBe(
      path.join(repository, 'data/techdocs'),
    );
    expect(usual.getString(work)).toBe(
      path.join(repository, 'data/work', os.hostname()),
    );
    const { config } = await load([local, production], {
      ...PRODUCTION,
      PORTICO_DATA_DIR: '/var/portico',
    });
    expect(config.getString(published)).toBe('/var/portico/techdocs');
    expect(config.getString(work)).toBe(
      path.join('/var/portico/work', os.hostname()),
    );
    const file = write(`
      backend: { workingDirectory: /scratch }
      techdocs: { publisher: { local: { publishDirectory: /docs } } }
    `);
    const own = (await load([local, file], {})).config;
    expect([own.getString(work), own.getString(published)]).toEqual([
      '/scratch',
      '/docs',
    ]);
  });

  it('lets SQLite into production with a warning', async () => {
    const file = write(
      'backend: { database: { client: better-sqlite3, connection: { directory: x } } }',
    );
    const { warnings } = await load([local, production, file], PRODUCTION);
    expect(warnings).toEqual([
      `config key 'backend.database.client' is not 'pg': SQLite serves one instance of Portico only`,
    ]);
  });

  it('says in one line which file it cannot read', async () => {
    await expect(load([write('a: [')], {})).rejects.toMatchObject({
      name: 'StartError',
      lines: [
        expect.stringMatching(/^the configuration cannot be read: .*[^\n]*$/),
      ],
    });
    await expect(load(['/nowhere.yaml'], {})).rejects.toThrow(
      `the configuration cannot be read: Config file "/nowhere.yaml" does not exist`,
    );
  });

  it('tells the parts for Gitea where the forge is, beside what is configured', async () => {
    const forgeOf = async (...files: string[]) => {
      const { config } = await load([local, ...files], {});
      return {
        gitea:
          config.getOptional<{ host: string; password: string }[]>(
            'integrations.gitea',
          ),
        system: config.getOptional<{ password: string }>('forge.system'),
        scm: config.getOptional('portico.scm'),
      };
    };
    const other = await forgeOf(
      write(`
backend: { baseUrl: 'http://localhost:7100/' }
integrations: { gitea: [{ host: git.example, username: them, password: own }] }
portico: { scm: { default: { host: git.example } } }
`),
    );
    expect(other.gitea).toEqual([
      { host: 'git.example', username: 'them', password: 'own' },
      {
        host: 'localhost:7100',
        baseUrl: 'http://localhost:7100/api/forge',
        username: 'portico',
        password: other.system?.password,
      },
    ]);
    expect(other.scm).toEqual({
      default: { host: 'git.example', visibility: 'public' },
      discovered: ['localhost:7100'],
    });

    const usual = await forgeOf();
    expect(usual.gitea).toMatchObject([{ host: 'localhost:7007' }]);
    expect(usual.scm).toMatchObject({ default: { host: 'localhost:7007' } });
    expect(usual.system?.password).toMatch(/^[\w-]{43}$/);
    expect(usual.system?.password).not.toBe(other.system?.password);

    const shared = write('forge: { system: { username: us, password: ours } }');
    expect((await forgeOf(shared)).gitea).toMatchObject([
      { username: 'us', password: 'ours' },
    ]);
    expect(await forgeOf(write('forge: { enabled: false }'))).toEqual({
      scm: { default: { visibility: 'public' } },
    });
  });

  it("points the proxy at the portal's own metrics, where no Prometheus is named", async () => {
    const metricsOf = async (...files: string[]) => {
      const { config } = await load([local, ...files], {});
      const endpoints = config.getOptional<JsonObject>('proxy.endpoints');
      return {
        endpoint: endpoints?.['/prometheus'] as JsonObject,
        store: config.getOptional<JsonObject>('metrics.store'),
        title: config.getOptionalString('metrics.source.title'),
      };
    };
    const usual = await metricsOf();
    expect(usual.endpoint).toMatchObject({
      target: 'http://127.0.0.1:7007/api/metrics/prometheus',
      headers: { Authorization: expect.stringMatching(/^Bearer [\w-]{43}$/) },
      allowedMethods: ['GET'],
      guard: { paths: ['/api/v1/query', '/api/v1/query_range'] },
    });
    expect(usual.store).toMatchObject({
      enabled: true,
      dataDirectory: expect.stringMatching(/\/metrics$/),
    });
    expect(usual.title).toBe("Portico's own, last 6 hours");
    expect((usual.endpoint.headers as JsonObject).Authorization).toBe(
      `Bearer ${usual.store?.secret}`,
    );
    expect((await metricsOf()).store?.secret).not.toBe(usual.store?.secret);

    const elsewhere = await metricsOf(
      write("backend: { listen: { host: '::', port: 7100 } }"),
    );
    expect(elsewhere.endpoint.target).toBe(
      'http://127.0.0.1:7100/api/metrics/prometheus',
    );

    const secured = await metricsOf(
      write('backend: { https: true, listen: { host: 10.0.0.7 } }'),
    );
    expect(secured.endpoint).toMatchObject({
      target: 'https://10.0.0.7:7007/api/metrics/prometheus',
      secure: false,
    });

    const target = 'https://prometheus.example.com';
    const real = await metricsOf(
      write(`proxy: { endpoints: { /prometheus: { target: '${target}' } } }`),
    );
    expect(real.endpoint).toMatchObject({
      target,
      guard: { paths: ['/api/v1/query', '/api/v1/query_range'] },
    });
    expect(real.endpoint).not.toHaveProperty('headers');
    expect(real.store).toMatchObject({ enabled: false });
    expect(real.store).not.toHaveProperty('secret');
    expect(real.title).toBeUndefined();
    await expect(
      metricsOf(write(`proxy: { endpoints: { /prometheus: '${target}' } }`)),
    ).rejects.toThrow(
      "config key 'proxy.endpoints./prometheus' is an address alone, without the guard of this endpoint: write it as '/prometheus: { target: … }'",
    );
  });

  it("keeps the portal's own metrics in memory in production", async () => {
    const { config, warnings } = await load([local, production], PRODUCTION);
    expect(warnings).toEqual([]);
    expect(config.getOptional('metrics.store')).toEqual({
      enabled: true,
      secret: expect.any(String),
    });
    expect(config.getStringArray('metrics.ruleFiles')).toEqual([]);
    expect(config.getString('metrics.source.title')).toBe(
      "Portico's own, last 6 hours",
    );
  });
});
