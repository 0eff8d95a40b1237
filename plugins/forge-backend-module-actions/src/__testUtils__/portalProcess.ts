import { startPortal } from './startPortal';

// The portal in a process of its own, for tests that kill it.
startPortal(JSON.parse(process.argv[2])).then(
  ({ url }) => process.stdout.write(`${JSON.stringify({ url })}\n`),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
