import { Backend } from '@backstage/backend-app-api';
import { targetPaths } from '@backstage/cli-common';
import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import fs from 'node:fs/promises';
import path from 'node:path';
import { loadCheckedConfig } from '../config';
import {
  dataDirectory,
  prepareDataDirectory,
  prepareWorkDirectory,
} from '../data';
import { checkPostgres } from '../database';
import { readTelemetryConfig, Telemetry } from '@portico/telemetry';
import { createServices } from './createServices';
import { describeStartFailure } from './describeStartFailure';
import { enforceDeadline } from './enforceDeadline';
import { outliveOutput } from './outliveOutput';

const DEADLINE_MS = 8_000;

function readDeadline(config: Config): number {
  const key = 'portico.shutdownDeadline';
  return config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : DEADLINE_MS;
}

async function readVersion(root: string): Promise<string> {
  const file = path.join(root, 'package.json');
  return JSON.parse(await fs.readFile(file, 'utf8')).version;
}

async function start(backend: Backend): Promise<void> {
  const root = targetPaths.rootDir;
  const { argv, env } = process;
  const checked = await loadCheckedConfig({ root, argv, env });
  const directory = dataDirectory(checked.config, root);
  const version = await readVersion(root);
  await prepareDataDirectory(directory, version);
  await prepareWorkDirectory(directory);
  await checkPostgres(checked.config);
  const deadline = readDeadline(checked.config);
  enforceDeadline(deadline);
  const telemetry = await Telemetry.start(
    readTelemetryConfig(checked.config),
    version,
  );
  backend.add(
    createServices({
      checked,
      root,
      dataDirectory: directory,
      drainMs: deadline / 2,
      telemetry,
    }),
  );
  await backend.start();
}

/**
 * Checks configuration and data folder, then starts the backend. What keeps it
 * from starting is told on stderr in one line each, and ends the process with 1.
 */
export async function startBackend(backend: Backend): Promise<void> {
  outliveOutput();
  try {
    await start(backend);
  } catch (error) {
    for (const line of describeStartFailure(error)) {
      process.stderr.write(`Portico cannot start: ${line}\n`);
    }
    process.exit(1);
  }
}
