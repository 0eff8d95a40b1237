import { startForge } from './startForge';

// The forge in a process of its own, for tests that kill it.
const [, , dataDirectory, config] = process.argv;
startForge({ dataDirectory, forge: JSON.parse(config ?? '{}') }).then(
  ({ url }) => process.stdout.write(`${JSON.stringify({ url })}\n`),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
