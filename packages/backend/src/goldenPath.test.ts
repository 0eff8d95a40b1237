import {
  findFreePort,
  GitClient,
  removeTemporaryFolders,
} from '@portico/test-utils';
import { randomBytes } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { workDirectory } from './data';
import { HeldGit } from './__testUtils__/HeldGit';
import { repository } from './__testUtils__/repository';
import { runPortico } from './__testUtils__/runPortal';
import { useTemporaryFolders } from './__testUtils__/useTemporaryFolders';
import { Visitor } from './__testUtils__/Visitor';

const WRITER = 'user:default/writer';
// of the team that all repositories here are for
const READER = 'user:default/reader';

const values = (name: string) => ({
  name,
  description: 'Sells gift cards and checks what is left on them',
  owner: 'group:default/readers',
});

/** The template of services, with a step that fails when the repository is made. */
function writeFailingTemplate(folder: string): string {
  const template = path.join(folder, 'failing');
  const original = path.join(repository, 'examples/templates/service');
  cpSync(original, template, { recursive: true });
  const file = path.join(template, 'template.yaml');
  const entity = parse(readFileSync(file, 'utf8'));
  entity.metadata.name = 'failing';
  const { steps } = entity.spec;
  const publish = steps.findIndex((it: { id: string }) => it.id === 'publish');
  const fails = { action: 'fs:rename', input: { files: [{ from: 'a' }] } };
  steps.splice(publish + 1, 0, { id: 'fails', name: 'Fails', ...fails });
  writeFileSync(file, stringify(entity));
  return file;
}

async function prepare(folder: string) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const config = {
    app: { baseUrl: url },
    backend: { baseUrl: url, listen: { host: '127.0.0.1', port } },
    portico: { dataDir: path.join(folder, 'data') },
    scaffolder: { taskTimeout: '5s', taskTimeoutJanitorFrequency: '1s' },
    forge: { samples: null },
    catalog: {
      rules: [
        {
          allow: ['API', 'Component', 'Group', 'Location', 'Template', 'User'],
        },
      ],
      locations: [
        path.join(__dirname, '__fixtures__/company.yaml'),
        path.join(repository, 'examples/templates/all.yaml'),
        writeFailingTemplate(folder),
      ].map(target => ({ type: 'file', target })),
    },
  };
  const data = config.portico.dataDir;
  const forge = path.join(data, 'forge');
  const bare = path.join(forge, 'repositories');
  return {
    url,
    git: HeldGit.create(folder),
    start(env: Record<string, string>) {
      return runPortico(folder, config, env);
    },
    /** The folders of tasks, beside those in which docs are built. */
    tasks: () =>
      readdirSync(workDirectory(data)).filter(name =>
        /^[\da-f]{8}-/.test(name),
      ),
    repositories: () => readdirSync(bare).map(name => path.join(bare, name)),
    /** What git, or the forge, has begun and not ended. */
    leftovers: () =>
      readdirSync(forge, { recursive: true, encoding: 'utf8' }).filter(name =>
        /\.lock$|incoming-|tmp_|^(new|trash)\/./.test(name),
      ),
  };
}

describe('The golden path', () => {
  let place: Awaited<ReturnType<typeof prepare>>;
  let portal: ReturnType<typeof runPortico>;
  afterAll(async () => {
    await portal?.end('SIGTERM');
    await removeTemporaryFolders();
  });
  const folder = useTemporaryFolders()();

  async function start() {
    portal = place.start(place.git.env);
    await portal.says(/Plugin initialization complete/);
    return Visitor.signIn(place.url, READER);
  }

  beforeAll(async () => {
    place = await prepare(folder);
  });

  it('leaves nothing of a service that may not be made, and says what is left of one that fails', async () => {
    const reader = await start();
    const writer = await Visitor.signIn(place.url, WRITER);
    const refused = await writer.startTask('service', values('not-mine'));
    expect(await writer.outcome(refused)).toBe('failed');
    const refusal = await writer.log(refused);
    expect(refusal).toContain(
      "403 Forbidden: You may make repositories for yourself and your teams, and 'readers' is none of them. Nothing was changed; choose a team that you are in",
    );
    expect(refusal).not.toContain('was made and stays');
    expect(place.repositories()).toEqual([]);

    const failing = await reader.startTask('failing', values('half-way'));
    expect(await reader.outcome(failing)).toBe('failed');
    expect(await reader.log(failing)).toMatch(
      /The repository http:\S+\/readers\/half-way\.git was made and stays\. Register \S+ in the catalog by hand, or delete the repository and start again/,
    );
    expect(place.repositories()).toHaveLength(1);
    expect(place.tasks()).toEqual([]);
    await reader.entity('component:default/half-way');
  });

  it('goes on after the portal was killed in the middle of it', async () => {
    const { git } = place;
    const before = await Visitor.signIn(place.url, READER);
    const secret = await before.accessToken();
    const client = await GitClient.create(secret);
    const { length: registered } = (await before.call('catalog/locations'))
      .body;
    const remote = place.url.replace('//', '//git@');
    await before.call('forge/api/v1/orgs/readers/repos', { name: 'large' });
    await client.run(['init', '--quiet', '--initial-branch=main', 'large']);
    const origin = `${remote}/api/forge/readers/large.git`;
    await client.run(['remote', 'add', 'origin', origin], 'large');
    const push = ['push', '--quiet', 'origin', 'main'];
    const commit = async (size: number) => {
      const file = path.join(client.folder, 'large', `${size}.bin`);
      writeFileSync(file, randomBytes(size));
      await client.run(['add', '--all'], 'large');
      await client.run(['commit', '--quiet', '-m', `${size}`], 'large');
      return client.run(['rev-parse', 'HEAD'], 'large');
    };
    const old = await commit(1000);
    await client.run(push, 'large');
    const wanted = await commit(30_000_000);

    const begin = (name: string) => () =>
      before.startTask('service', values(name));
    const empty = await git.hold('receive', begin('cut-empty'));
    const pushed = await git.hold('answer', begin('cut-pushed'));
    const cut: { push?: Promise<string> } = {};
    await git.hold('half', () => {
      cut.push = client.run(push, 'large').catch(() => 'failed');
    });
    const unmade = await git.hold('init', begin('cut-unmade'));
    const lost = [empty, pushed, unmade];
    for (const id of lost) {
      expect((await before.task(id)).status).toBe('processing');
    }
    await portal.end('SIGKILL');
    expect(await cut.push).toBe('failed');

    const after = await start();
    for (const id of lost) {
      expect(await after.outcome(id)).toBe('failed');
    }
    expect(place.tasks()).toEqual([]);
    const head = await client.run(['ls-remote', 'origin', 'main'], 'large');
    expect(head).toBe(`${old}\trefs/heads/main`);
    // what was pushed is whole, though its task has not lived to see it
    await after.entity('component:default/cut-pushed');
    for (const name of ['cut-empty', 'cut-unmade']) {
      const entity = `catalog/entities/by-name/component/default/${name}`;
      expect((await after.call(entity)).status).toBe(404);
    }

    await client.run(push, 'large');
    expect(await client.run(['ls-remote', 'origin', 'main'], 'large')).toBe(
      `${wanted}\trefs/heads/main`,
    );
    for (const id of [empty, pushed]) {
      const retry = await after.call(`scaffolder/v2/tasks/${id}/retry`, {});
      expect(retry.status).toBe(201);
    }
    const again = await after.startTask('service', values('cut-unmade'));
    for (const id of [empty, pushed, again]) {
      expect([await after.outcome(id), await after.log(id)]).toEqual([
        'completed',
        expect.not.stringContaining('is not in the catalog after'),
      ]);
    }

    for (const name of ['cut-empty', 'cut-pushed', 'cut-unmade']) {
      await after.entity(`component:default/${name}`);
      await after.entity(`api:default/${name}-api`);
    }
    const orphans =
      'catalog/entities/by-query?filter=metadata.annotations.backstage.io/orphan=true';
    expect((await after.call(orphans)).body.items).toEqual([]);
    expect((await after.call('catalog/locations')).body).toHaveLength(
      registered,
    );
    expect(place.repositories()).toHaveLength(5);
    for (const bare of place.repositories()) {
      expect(await client.run(['fsck', '--strict'], bare)).toBe('');
      expect(await client.run(['log', '--oneline', 'main'], bare)).not.toBe('');
    }
    expect(place.tasks()).toEqual([]);
    expect(place.leftovers()).toEqual([]);
    expect(await portal.end('SIGTERM')).toBe(0);
  });
});
