import { ensureFrontend } from './frontend.mjs';
import { ensureInstalled } from './install.mjs';
import { yarnPin } from './pins.mjs';
import { step } from './steps.mjs';
import { ensureToolchain } from './toolchain.mjs';
import { withWorkspaceLock } from './workspaceLock.mjs';

/**
 * Does all that is missing in this folder, and nothing that is not.
 *
 * @param {{ frontend: boolean }} options whether the frontend is to be built
 * @returns {Promise<import('./toolchain.mjs').Toolchain>}
 */
export function prepareWorkspace({ frontend }) {
  return withWorkspaceLock(async () => {
    const toolchain = await step('Toolchain', async progress => {
      const value = await ensureToolchain(progress);
      const note = `Node ${value.nodeVersion}, Yarn ${yarnPin.version}`;
      return { note, value };
    });
    await step('Packages', async progress => ({
      note: await ensureInstalled(toolchain, progress),
      value: undefined,
    }));
    if (frontend) {
      await step('Frontend', async progress => ({
        note: await ensureFrontend(toolchain, progress),
        value: undefined,
      }));
    }
    return toolchain;
  });
}
