import { findFreePort, until } from '@portico/test-utils';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { workDirectory } from './data';
import { repository } from './__testUtils__/repository';
import { runPortico } from './__testUtils__/runPortal';
import { useTemporaryFolders } from './__testUtils__/useTemporaryFolders';
import { Visitor } from './__testUtils__/Visitor';

const WRITER = 'user:default/writer';
const READER = 'user:default/reader';

async function configFor(folder: string) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const config = {
    app: { baseUrl: url },
    backend: { baseUrl: url, listen: { host: '127.0.0.1', port } },
    portico: { dataDir: path.join(folder, 'data') },
    scaffolder: { taskTimeout: '5s', taskTimeoutJanitorFrequency: '1s' },
    catalog: {
      rules: [
        { allow: ['Component', 'Group', 'Location', 'Template', 'User'] },
      ],
      locations: [
        path.join(__dirname, '__fixtures__/company.yaml'),
        path.join(repository, 'examples/templates/all.yaml'),
      ].map(target => ({ type: 'file', target })),
    },
  };
  return { config, url };
}

describe('Portico', () => {
  const temporaryFolder = useTemporaryFolders();

  it('closes tasks that were killed with it, and no others', async () => {
    const folder = temporaryFolder();
    const { config, url } = await configFor(folder);
    const taskFolder = (id: string) =>
      path.join(workDirectory(config.portico.dataDir), id);

    const killed = runPortico(folder, config);
    await killed.says(/Plugin initialization complete/);
    const before = await Visitor.signIn(url, WRITER);
    const lost = await before.startTask('wait', { seconds: 300 });
    await until(async () => existsSync(taskFolder(lost)) || undefined);
    expect((await before.task(lost)).status).toBe('processing');
    await killed.end('SIGKILL');
    expect(existsSync(taskFolder(lost))).toBe(true);

    const portal = runPortico(folder, config);
    await portal.says(/Plugin initialization complete/);
    expect(existsSync(taskFolder(lost))).toBe(false);
    const after = await Visitor.signIn(url, WRITER);
    const slow = await after.startTask('wait', { seconds: 8 });
    expect(await after.outcome(lost)).toBe('failed');
    expect(await after.log(lost)).toContain('exceeded its timeout');
    expect((await after.task(slow)).status).toBe('processing');
    expect(await after.outcome(slow)).toBe('completed');
    expect(await portal.end('SIGTERM')).toBe(0);
  });

  it('announces a change to those who are known, and to nobody else', async () => {
    const folder = temporaryFolder();
    const { config, url } = await configFor(folder);
    const portal = runPortico(folder, config);
    await portal.says(/Plugin initialization complete/);
    const writer = await Visitor.signIn(url, WRITER);
    const reader = await Visitor.signIn(url, READER);
    const heard = async (): Promise<string[]> => {
      const { body } = await reader.call('notifications/notifications');
      return body.notifications.map(
        (it: { payload: { title: string } }) => it.payload.title,
      );
    };
    const announcement = {
      entity: 'component:default/shop',
      kind: 'breaking',
      summary: 'Orders need a currency',
      recipients: ['group:default/readers'],
    };

    const news = once(await reader.listen('notifications'), 'message');
    const known = await writer.startTask('announce-change', announcement);
    expect(await writer.outcome(known)).toBe('completed');
    expect(await writer.log(known)).toContain('went to 1 team(s) and people');
    expect(await heard()).toEqual(['Orders need a currency']);
    expect(String(await news)).toContain('new_notification');

    for (const [nonsense, message] of [
      [{ entity: 'shop' }, 'instance.entity does not match pattern'],
      [{ entity: 'user:default/reader' }, 'instance.entity does not match'],
      [{ entity: 7 }, 'instance.entity is not of a type(s) string'],
      [{ kind: 'gossip' }, 'instance.kind is not one of'],
      [{ summary: 'Short' }, 'instance.summary does not meet minimum length'],
      [{ summary: ' '.repeat(20) }, 'instance.summary does not match pattern'],
      [{ summary: 'One line\nand another' }, 'instance.summary does not match'],
      [{ date: 'soon' }, 'instance.date does not conform to the "date" format'],
      [{ recipients: [] }, 'instance.recipients must contain an item'],
      [{ recipients: ['everybody'] }, 'instance.recipients[0] does not match'],
      [
        { recipients: ['component:default/shop'] },
        'instance.recipients[0] does not match',
      ],
    ] as const) {
      const refused = await writer.call('scaffolder/v2/tasks', {
        templateRef: 'template:default/announce-change',
        values: { ...announcement, ...nonsense } as never,
      });
      expect([nonsense, refused.status]).toEqual([nonsense, 400]);
      expect(refused.body.errors[0].stack).toContain(message);
    }
    for (const unknown of [
      { entity: 'component:default/nothing' },
      { recipients: ['group:default/readers', 'user:default/nobody'] },
    ]) {
      const task = await writer.startTask('announce-change', {
        ...announcement,
        summary: 'Nobody is to hear of this',
        ...unknown,
      });
      expect(await writer.outcome(task)).toBe('failed');
      expect(await writer.log(task)).toMatch(
        /Entity (component:default\/nothing|user:default\/nobody) not found/,
      );
    }
    expect(await heard()).toEqual(['Orders need a currency']);
    expect(await portal.end('SIGTERM')).toBe(0);
  });

  it('says in one line that an admin is no group', async () => {
    const folder = temporaryFolder();
    const { config } = await configFor(folder);
    const portal = runPortico(folder, {
      ...config,
      portico: { ...config.portico, admins: ['portico-admins'] },
    });
    expect(await portal.end()).toBe(1);
    expect(
      portal
        .output()
        .split('\n')
        .filter(it => it.startsWith('Portico cannot')),
    ).toEqual([
      expect.stringMatching(
        /^Portico cannot start: module 'portico-policy' of plugin 'permission': InputError: portico\.admins\[0\] is "portico-admins"/,
      ),
    ]);
  });
});
