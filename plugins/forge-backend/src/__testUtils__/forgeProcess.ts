import { startForge } from './startForge';

// The forge in a process of its own, for tests that kill it.
startForge({ dataDirectory: process.argv[2] }).then(
  ({ url }) => process.stdout.write(`${JSON.stringify({ url })}\n`),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
