import type { JsonObject } from '@backstage/types';
import { findFreePort } from '@portico/test-utils';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Lines } from './Lines';

/** Of a service that may do everything. */
export const SERVICE_TOKEN = 'a-token-of-a-service';
export const SYSTEM = { username: 'portal', password: 'the-portals-own' };

function configure(
  folder: string,
  origin: string,
  { port, catalog }: { port: number; catalog?: JsonObject },
) {
  const database = path.join(folder, 'database');
  const groups = path.join(folder, 'groups.yaml');
  const { host } = new URL(origin);
  return {
    app: { baseUrl: origin },
    backend: {
      baseUrl: origin,
      listen: { host: '127.0.0.1', port },
      auth: {
        dangerouslyDisableDefaultAuthPolicy: true,
        externalAccess: [
          {
            type: 'static',
            options: { token: SERVICE_TOKEN, subject: 'operator' },
          },
        ],
      },
      database: {
        client: 'better-sqlite3',
        connection: { directory: database },
      },
    },
    auth: { providers: { forge: {} } },
    permission: { enabled: false },
    forge: { dataDirectory: path.join(folder, 'forge'), system: SYSTEM },
    integrations: {
      gitea: [{ host, baseUrl: `${origin}/api/forge`, ...SYSTEM }],
    },
    catalog: {
      scmEvents: true,
      rules: [{ allow: ['Component', 'Location', 'Group'] }],
      locations: [{ type: 'file', target: groups }],
      ...catalog,
    },
  };
}

/** A backend with the real catalog and the real forge, on what is in a folder. */
export async function startPortal(options: {
  folder: string;
  proxy: { origin: string; leadTo(port: number): void };
  catalog?: JsonObject;
}) {
  const { folder, proxy, catalog } = options;
  const port = await findFreePort();
  const config = configure(folder, proxy.origin, { port, catalog });
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      path.join(__dirname, 'portalProcess.ts'),
      JSON.stringify(config),
    ],
    {
      // the variables of Jest would make it think that it is a test
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = new Lines();
  lines.read(child.stdout);
  proxy.leadTo(port);
  await lines.next(/^info: started$/);
  return {
    lines,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await once(child, 'exit');
      }
    },
  };
}
