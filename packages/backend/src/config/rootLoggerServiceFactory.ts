import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import {
  coreServices,
  createServiceFactory,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { OwnLogTransport } from '@portico/plugin-logs-backend';
import { format, transports } from 'winston';
import { ConfigSchemaTree } from './ConfigSchemaTree';
import { CheckedConfig } from './loadCheckedConfig';

function secretsIn(
  config: RootConfigService,
  schema: ConfigSchemaTree,
): string[] {
  return schema
    .walk(config.getOptional() ?? {})
    .leaves.flatMap(({ secret, value }) =>
      secret && typeof value === 'string' ? [value] : [],
    );
}

function levelOverrides(config: RootConfigService) {
  return (config.getOptionalConfigArray('backend.logger.overrides') ?? []).map(
    override => ({
      level: override.getString('level'),
      matchers: override.getConfig('matchers').get<Record<string, string>>(),
    }),
  );
}

/**
 * The logger of Backstage, which here takes the secrets to redact from schemas
 * that are loaded already: reading them anew would take a second of each start.
 */
export function createRootLoggerServiceFactory({
  config,
  schema,
  warnings,
}: CheckedConfig) {
  return createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory() {
      const logger = WinstonLogger.create({
        meta: {
          service: 'backstage',
          ...config.getOptionalConfig('backend.logger.meta')?.get<{}>(),
        },
        level: config.getOptionalString('backend.logger.level') ?? 'info',
        format:
          process.env.NODE_ENV === 'production'
            ? format.json()
            : WinstonLogger.colorFormat(),
        transports: [new transports.Console(), new OwnLogTransport()],
      });
      const configure = () => {
        logger.addRedactions(secretsIn(config, schema));
        logger.setLevelOverrides(levelOverrides(config));
      };
      configure();
      config.subscribe?.(configure);
      warnings.forEach(warning => logger.warn(warning));
      return logger;
    },
  });
}
