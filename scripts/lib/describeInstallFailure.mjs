import { diskFull, Failure, tellsOfFullDisk } from './failure.mjs';
import { root } from './paths.mjs';

/**
 * The error to show when Yarn failed.
 *
 * @param {string} output
 * @param {string} [unreachable] why the registry cannot be reached
 * @returns {Error}
 */
export function describeInstallFailure(output, unreachable) {
  if (tellsOfFullDisk(output)) return diskFull(root);
  if (output.includes('YN0028')) {
    return new Failure(
      'yarn.lock does not fit the package.json files. Run .toolchain/bin/yarn install, commit yarn.lock, and run the command again.',
    );
  }
  if (unreachable) {
    return new Failure(
      `Cannot get the packages from the npm registry (${unreachable}). The first start needs the network: connect, or name a registry you can reach with npm config set registry URL, and run the command again.`,
    );
  }
  const [, reason = 'Yarn gave no reason'] =
    /YN(?:0001|0018|0035|0066): [│└┌·\s]*(.+)/u.exec(output) ?? [];
  return new Failure(
    `Installing the packages failed (${reason.trim()}). Run the command again; PORTICO_DEBUG=1 shows all that Yarn says.`,
  );
}
