import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';

// A portal in a process of its own: Jest cannot load what the official class imports.
const data = JSON.parse(process.argv[2]);

const say = (level: string) => (message: string) => {
  const line = { at: Date.now(), message: `${level}: ${message}` };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
const logger: RootLoggerService = {
  error: say('error'),
  warn: say('warn'),
  info: say('info'),
  debug: say('debug'),
  child: () => logger,
};

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
// both are needed to see that they fit together
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
backend.add(import('@portico/plugin-forge-backend'));
backend.add(import('..'));
backend.add(mockServices.rootConfig.factory({ data }));
backend.add(
  createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory: () => logger,
  }),
);
backend.start().then(
  () => logger.info('started'),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
