import { join } from 'node:path';
import { untilTaken } from '../backend';
import { RunMeter } from '../metrics';
import { runCommand } from '../sandbox';
import { extractArchive, JobFolder, saveResponse } from '../workspace';
import { findFreePort } from './findFreePort';
import type { WantedService } from './messages';
import { missingPackages } from './missingPackages';
import type { ServiceLog } from './ServiceLog';
import type { ServiceParts } from './ServiceParts';
import { serviceVariables } from './serviceVariables';

/** How long a service has the turn to start for itself. */
const startMs = 500;

/** Below pipelines, which somebody waits for. */
const niceness = '5';

type RunOptions = {
  log: ServiceLog;
  /** Ends it: SIGTERM, and SIGKILL after a grace. */
  signal: AbortSignal;
  /** @param meter - measures it as long as it runs */
  onStarted: (meter: RunMeter) => void;
};

/** How a service ended. */
export type ServiceEnd = { exitCode: number; reason?: string };

async function unpack(
  service: WantedService,
  folder: JobFolder,
  { client, limits }: ServiceParts,
  { log, signal }: RunOptions,
): Promise<void> {
  const archive = join(folder.own, 'archive.tar.gz');
  await untilTaken(
    async () =>
      saveResponse(
        await client.downloadArchive(service, signal),
        archive,
        limits.archiveBytes,
      ),
    { signal },
  );
  await extractArchive(archive, {
    into: folder.workspace,
    strip: 1,
    limits,
    onLeftOut: message => log.note(message, 'warn'),
  });
}

async function start(
  service: WantedService,
  folder: JobFolder,
  { sandbox, limits }: ServiceParts,
  { log, signal, onStarted }: RunOptions,
) {
  const port = await findFreePort();
  const [output, errors] = [log.splitter('stdout'), log.splitter('stderr')];
  const meter = new RunMeter({ folder, sandbox, limits });
  const command = meter.prepare({
    folder,
    argv: ['nice', '-n', niceness, '/bin/sh', '-c', service.command],
    env: serviceVariables(sandbox, folder, port),
    cwd: folder.workspace,
    readable: [],
    writable: [],
  });
  onStarted(meter);
  try {
    return await runCommand(command, {
      sandbox,
      limits: { ...limits, watchMs: limits.serviceWatchMs },
      signal,
      onOutput: chunk => void output.write(chunk),
      onErrors: chunk => void errors.write(chunk),
      bytesPerSecond: limits.serviceReadBytes,
      onStarted: tree => meter.follow(tree),
    });
  } finally {
    meter.close();
    output.end();
    errors.end();
  }
}

/**
 * Runs a service in a folder of its own until it ends.
 *
 * @throws what is thrown while it is fetched and started
 */
export async function runOnce(
  service: WantedService,
  parts: ServiceParts,
  options: RunOptions,
): Promise<ServiceEnd> {
  const done = await parts.starts.begin();
  let folder: JobFolder | undefined;
  try {
    options.signal.throwIfAborted();
    folder = new JobFolder(parts.dir);
    await unpack(service, folder, parts, options);
    setTimeout(done, startMs);
    const { exitCode, stopped } = await start(service, folder, parts, options);
    return {
      exitCode,
      reason:
        stopped?.kind === 'limit'
          ? `It was ended by force: ${stopped.message}`
          : missingPackages(folder.workspace, exitCode),
    };
  } finally {
    done();
    await folder?.remove();
  }
}
