import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startBackend } from '../startup';

// The smallest portal that starts as Portico does. Its one plugin says every
// row that it has written, and may refuse to stop.
const settings = createBackendPlugin({
  pluginId: 'user-settings',
  register(reg) {
    reg.registerInit({
      deps: {
        database: coreServices.database,
        lifecycle: coreServices.lifecycle,
        router: coreServices.httpRouter,
      },
      async init({ database, lifecycle }) {
        const client = await database.getClient();
        if (!(await client.schema.hasTable('rows'))) {
          await client.schema.createTable('rows', it => it.integer('id'));
        }
        const write = async (id: number): Promise<void> => {
          await client('rows').insert({ id });
          process.stdout.write(`row ${id}\n`);
          setImmediate(() => write(id + 1));
        };
        lifecycle.addStartupHook(async () => {
          process.stdout.write('started\n');
          if (process.env.WRITE) {
            write(1);
          }
        });
        if (process.env.HANG) {
          lifecycle.addShutdownHook(() => new Promise(() => {}));
        }
      },
    });
  },
});

const backend = createBackend();
backend.add(settings);
startBackend(backend);
