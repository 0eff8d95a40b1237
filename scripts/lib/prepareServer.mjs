import { portBeforeInstall, resolveAddress } from './address.mjs';
import { checkPort } from './checkPort.mjs';
import { prepareWorkspace } from './prepareWorkspace.mjs';

/**
 * Does all that a server needs before it can start. A port that is taken is told
 * of before an install, which takes minutes, wherever it is known by then.
 *
 * @param {object} options
 * @param {number | undefined} options.port what the command line says
 * @param {boolean} options.frontend whether the frontend is to be built
 * @param {number[]} [options.otherPorts] that have to be free as well
 */
export async function prepareServer({ port, frontend, otherPorts = [] }) {
  const certain = portBeforeInstall(port);
  for (const each of certain ? [certain, ...otherPorts] : otherPorts) {
    await checkPort(each);
  }
  const toolchain = await prepareWorkspace({ frontend });
  const address = await resolveAddress(port);
  await checkPort(address.port, address.host);
  return { toolchain, address };
}
