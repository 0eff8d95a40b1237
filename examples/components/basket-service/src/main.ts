import { createApp } from './app.ts';
import { every } from './every.ts';
import { log } from './log.ts';
import { sweepBaskets } from './sweepBaskets.ts';

const port = Number(process.env.PORT ?? 8080);
const app = createApp();

app.listen(port, () => log('info', 'listening', { port }));
every(30, sweepBaskets);

// Requests under way are answered before the process ends
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () =>
    app.close(() => log('info', 'stopped', { signal })),
  );
}
