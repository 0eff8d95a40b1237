import { createStore, pushBody } from './createStore';

// Pushes lines to a store for ever, and says how many were taken; for tests that kill it.
async function run(directory: string) {
  const store = createStore(directory);
  await store.open();
  process.stdout.write('ready\n');
  let last = 0;
  for (let i = 0; ; i += 50) {
    // a clock that is set back would change the order of lines
    const time = Math.max(last, Date.now());
    last = time;
    const values = Array.from({ length: 50 }, (_, k) => [
      `${time}000000`,
      `line ${i + k} ${'x'.repeat(((i + k) * 7919) % 3_000)}`,
    ]);
    await store.push(pushBody({ service: 'killed' }, values));
    process.stdout.write(`${i + 50}\n`);
  }
}

run(process.argv[2]);
