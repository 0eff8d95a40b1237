import type { JsonObject } from '@backstage/types';
import { startScript } from '@portico/test-utils';

/** Starts the forge in a process of its own on a data folder. */
export async function runForge(dataDirectory: string, config?: JsonObject) {
  const started = await startScript<{ url: string }>(
    require.resolve('./forgeProcess'),
    dataDirectory,
    JSON.stringify(config ?? {}),
  );
  const { child, said, exited } = started;
  return {
    pid: child.pid ?? 0,
    url: said.url,
    /** Ends the process as a lack of power would. */
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
