import { startScript } from '@portico/test-utils';
import type { PortalOptions } from './startPortal';

/** Starts the portal in a process of its own. */
export async function runPortal(options: PortalOptions) {
  const { child, said, exited } = await startScript<{ url: string }>(
    require.resolve('./portalProcess'),
    JSON.stringify(options),
  );
  return {
    url: said.url,
    /** Ends the process as a lack of power would. */
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
