import { ConfigReader } from '@backstage/config';
import { GiteaEntityProvider } from '@backstage/plugin-catalog-backend-module-gitea';
import type { LoggerService } from '@backstage/backend-plugin-api';

// Backstage's discovery, outside of Jest, which cannot load what it imports.
const toStderr = (message: string) => {
  process.stderr.write(`${message}\n`);
};
const logger: LoggerService = {
  error: toStderr,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
  child: () => logger,
};

const config = new ConfigReader(JSON.parse(process.argv[2]));
const [provider] = GiteaEntityProvider.fromConfig(config, {
  logger,
  schedule: { run: task => Promise.resolve(task.fn(AbortSignal.abort())) },
});
provider.connect({
  async applyMutation(mutation) {
    const targets =
      mutation.type === 'full'
        ? mutation.entities.map(({ entity }) => entity.spec?.target)
        : [];
    process.stdout.write(`${JSON.stringify(targets)}\n`);
  },
  refresh: async () => undefined,
});
