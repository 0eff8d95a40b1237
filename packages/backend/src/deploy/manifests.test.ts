import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { repository } from '../__testUtils__/repository';
import { copiedFiles, readDockerfile } from '../__testUtils__/readDockerfile';

const deploy = path.join(repository, 'deploy');

function read(file: string): string {
  return readFileSync(path.join(repository, file), 'utf8');
}

function readManifest(file: string) {
  const documents = parseAllDocuments(read(`deploy/kubernetes/${file}`));
  expect(documents).toHaveLength(1);
  expect(documents[0].errors).toEqual([]);
  return documents[0].toJS();
}

function assignments(text: string): Record<string, string> {
  const lines = text.split('\n').filter(it => it && !it.startsWith('#'));
  return Object.fromEntries(
    lines.map(line => {
      const [name, ...value] = line.split('=');
      return [name, value.join('=')];
    }),
  );
}

function variablesOf(config: string) {
  const found = [...config.matchAll(/\$\{(\w+)(:-[^}]*)?\}/g)];
  const names = (them: RegExpMatchArray[]) =>
    [...new Set(them.map(([, name]) => name))].sort();
  return {
    all: names(found),
    required: names(found.filter(([, , fallback]) => !fallback)),
  };
}

function seconds(duration: string): number {
  return Number(/^(\d+)s$/.exec(duration)?.[1]);
}

describe('deploy', () => {
  const production = read('app-config.production.yaml');
  const { all, required } = variablesOf(production);
  const { shutdownDeadline } = parse(production).portico;

  it('gives the portal every variable with compose, and asks for the needed', () => {
    const { services, volumes } = parse(read('deploy/compose.yaml'));
    const { environment } = services.portal;
    const example = assignments(read('deploy/.env.example'));

    expect(required).toContain('PORTICO_DB_PASSWORD');
    expect(Object.keys(environment)).toEqual(expect.arrayContaining(all));
    const asked = Object.values<unknown>({
      ...environment,
      ...services.database.environment,
    }).flatMap(value => [...String(value).matchAll(/^\$\{(\w+)(?::(\?|-))/g)]);
    expect([...new Set(asked.map(([, name]) => name))].sort()).toEqual(
      Object.keys(example).sort(),
    );
    for (const name of required) {
      const given = String(environment[name]);
      const isFixed = !given.includes('$');
      expect(isFixed || given.startsWith(`\${${name}:?`)).toBe(true);
      expect(isFixed).toBe(/_DB_(HOST|USER)$/.test(name));
    }
    expect(Object.values(example).join('')).toBe('');
    expect(environment.PORTICO_DB_USER).toBe(
      services.database.environment.POSTGRES_USER,
    );
    expect(environment.PORTICO_DB_NAME).toBe(
      services.database.environment.POSTGRES_DB,
    );
    expect(Object.keys(volumes)).toEqual(['data', 'database']);
    expect(services.portal.depends_on.database.condition).toBe(
      'service_healthy',
    );
    expect(seconds(services.portal.stop_grace_period)).toBeGreaterThan(
      seconds(shutdownDeadline),
    );
  });

  it('gives the portal every variable with Kubernetes, secrets apart', () => {
    const kustomization = readManifest('kustomization.yaml');
    const literals = assignments(
      kustomization.configMapGenerator[0].literals.join('\n'),
    );
    const secrets = assignments(read('deploy/kubernetes/secrets.env.example'));

    expect([...Object.keys(literals), ...Object.keys(secrets)].sort()).toEqual(
      [...all, 'PGSSLMODE'].sort(),
    );
    expect(Object.values(secrets).join('')).toBe('');
    expect(Object.keys(literals).join()).not.toMatch(/SECRET|PASSWORD|TOKEN/);
    for (const file of kustomization.resources) {
      const { apiVersion, kind, metadata } = readManifest(file);
      expect([apiVersion, kind, metadata.name]).toEqual([
        expect.any(String),
        expect.any(String),
        expect.stringMatching(/^portico/),
      ]);
    }
  });

  it('runs with least rights, and stops and is watched as the portal expects', () => {
    const { spec } = readManifest('deployment.yaml').spec.template;
    const [container] = spec.containers;
    const health = '/.backstage/health/v1';

    expect(container.livenessProbe.httpGet.path).toBe(`${health}/liveness`);
    expect(container.startupProbe.httpGet.path).toBe(`${health}/liveness`);
    expect(container.readinessProbe.httpGet.path).toBe(`${health}/readiness`);
    expect(container.ports[0].containerPort).toBe(
      parse(production).backend.listen.port,
    );
    expect(spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.resources.requests.memory).toBeDefined();
    expect(container.resources.limits.memory).toBeDefined();
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(
      seconds(shutdownDeadline),
    );
    expect(
      container.volumeMounts.map((it: { name: string }) => it.name),
    ).toEqual(spec.volumes.map((it: { name: string }) => it.name));
    const labels = readManifest('deployment.yaml').spec.selector.matchLabels;
    expect(readManifest('service.yaml').spec.selector).toEqual(labels);
    expect(
      readManifest('poddisruptionbudget.yaml').spec.selector.matchLabels,
    ).toEqual(labels);
  });

  it('builds an image of files that exist, with the Yarn of the repository', () => {
    const instructions = readDockerfile();
    const { packageManager } = JSON.parse(read('package.json'));
    const text = instructions.map(it => `${it.name} ${it.text}`).join('\n');
    const ignore = read('deploy/Dockerfile.dockerignore');

    expect(text).toContain(
      packageManager.replace('yarn@', '@yarnpkg/cli-dist@'),
    );
    expect(text).toContain('\nUSER node\n');
    expect(text).toContain(`/.backstage/health/v1/readiness`);
    const copied = instructions
      .filter(it => it.name === 'COPY')
      .flatMap(copiedFiles);
    expect(copied.length).toBeGreaterThan(6);
    for (const file of copied) {
      const built = file.startsWith('packages/backend/dist/');
      expect([file, built || existsSync(path.join(repository, file))]).toEqual([
        file,
        true,
      ]);
      expect(ignore).toContain(
        built ? '!packages/backend/dist/*.tar.gz\n' : `!${file}\n`,
      );
    }
    expect(existsSync(path.join(deploy, 'README.md'))).toBe(true);
  });

  it('tells of every variable in its README', () => {
    const readme = read('deploy/README.md');
    for (const name of [...all, 'PGSSLMODE']) {
      const parts = name.replace(/^PORTICO_[A-Z]+/, '');
      expect([
        name,
        readme.includes(name) || readme.includes(`\`${parts}\``),
      ]).toEqual([name, true]);
    }
  });
});
