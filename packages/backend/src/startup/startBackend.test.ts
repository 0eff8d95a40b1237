import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { until } from '@portico/test-utils';
import knexFactory from 'knex';
import { portalConfig, runPortal } from '../__testUtils__/runPortal';
import { useTemporaryFolders } from '../__testUtils__/useTemporaryFolders';

function reasons(output: string): string[] {
  return output.split('\n').filter(line => line.startsWith('Portico cannot'));
}

describe('startBackend', () => {
  const temporaryFolder = useTemporaryFolders();

  it('starts, warns of unknown keys, and ends with 0 on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const folder = temporaryFolder();
      const config = portalConfig(folder);
      const portal = runPortal(folder, {
        ...config,
        backend: { ...config.backend, databse: { client: 'pg' } },
      });
      await portal.says(/^started$/m);
      await portal.says(/Plugin initialization complete/);
      expect(await portal.end(signal)).toBe(0);
      expect(portal.output()).toContain(
        `unknown config key 'backend.databse' in app-config.yaml – did you mean 'backend.database'?`,
      );
      expect(
        JSON.parse(
          readFileSync(path.join(folder, 'data/portico.json'), 'utf8'),
        ),
      ).toEqual({ formatVersion: 1, createdBy: expect.any(String) });
    }
  });

  it('lives on when nobody reads its output any more', async () => {
    const folder = temporaryFolder();
    const portal = runPortal(folder, portalConfig(folder), { WRITE: '1' });
    await portal.says(/Plugin initialization complete/);
    portal.stopReading();
    const file = path.join(folder, 'data/sqlite/user-settings.sqlite');
    const database = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: file, options: { readonly: true } },
      useNullAsDefault: true,
    });
    const countRows = async () => {
      const [{ count }] = await database('rows').count({ count: '*' });
      return Number(count);
    };
    const before = await countRows();
    await until(async () => (await countRows()) > before + 100);
    await database.destroy();
    expect(await portal.end('SIGTERM')).toBe(0);
  });

  it('ends by itself when a plugin does not stop', async () => {
    const folder = temporaryFolder();
    const config = portalConfig(folder);
    const portal = runPortal(
      folder,
      { ...config, portico: { ...config.portico, shutdownDeadline: '1s' } },
      { HANG: '1' },
    );
    await portal.says(/Plugin initialization complete/);
    expect(await portal.end('SIGTERM')).toBe(1);
    expect(portal.output()).toContain(
      'Portico did not stop within 1 s and was ended',
    );
  });

  it('says in one line why it cannot start, before it listens', async () => {
    const newer = temporaryFolder();
    mkdirSync(path.join(newer, 'data'));
    writeFileSync(
      path.join(newer, 'data/portico.json'),
      '{"formatVersion": 7, "createdBy": "4.0.0"}',
    );
    const afterNewer = runPortal(newer, portalConfig(newer));
    expect(await afterNewer.end()).toBe(1);
    expect(reasons(afterNewer.output())).toEqual([
      expect.stringContaining('was made by a newer Portico (4.0.0'),
    ]);

    const broken = temporaryFolder();
    const config = portalConfig(broken);
    const database = {
      client: 'pg',
      connection: { host: '127.0.0.1', port: 9, user: 'u', password: 'p' },
    };
    const withoutServer = runPortal(broken, {
      ...config,
      backend: { ...config.backend, database },
    });
    expect(await withoutServer.end()).toBe(1);
    expect(reasons(withoutServer.output())).toEqual([
      'Portico cannot start: PostgreSQL at 127.0.0.1:9 cannot be used: connect ECONNREFUSED 127.0.0.1:9 – start that server, or correct backend.database.connection',
    ]);

    const damaged = temporaryFolder();
    const file = path.join(damaged, 'data/sqlite/user-settings.sqlite');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'no database'.repeat(1_000));
    const afterDamage = runPortal(damaged, portalConfig(damaged));
    expect(await afterDamage.end()).toBe(1);
    expect(reasons(afterDamage.output())).toEqual([
      `Portico cannot start: plugin 'user-settings': ServiceUnavailableError: The SQLite file ${file} is damaged: restore it from a backup, or move it away to start this plugin with no data`,
    ]);
    expect(readFileSync(file, 'utf8')).toContain('no database');

    for (const portal of [afterNewer, withoutServer]) {
      expect(portal.output()).not.toMatch(/Listening on|^\s+at /m);
    }
  });

  it('says in one line that the address is taken', async () => {
    const folder = temporaryFolder();
    const config = portalConfig(folder);
    const other = createServer();
    await new Promise<void>(resolve =>
      other.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = other.address() as AddressInfo;
    const portal = runPortal(folder, {
      ...config,
      backend: { ...config.backend, listen: { host: '127.0.0.1', port } },
    });
    expect(await portal.end()).toBe(1);
    expect(reasons(portal.output())).toEqual([
      expect.stringMatching(
        /EADDRINUSE.* – the address is taken: stop the other process, or set backend\.listen\.port$/,
      ),
    ]);
    await new Promise(resolve => other.close(resolve));
  });
});
