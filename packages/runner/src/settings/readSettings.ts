import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { defaultLimits, type Limits } from './Limits';

/** How jobs are kept apart: `auto` takes bwrap where it works. */
export type Isolation = 'auto' | 'bwrap' | 'none';

/** What a runner goes by. */
export type Settings = {
  /** Of the runner's API, without a slash at its end. */
  url: string;
  token: string;
  /** Everything that jobs write lies below it. */
  dir: string;
  name: string;
  /** Jobs at a time. */
  concurrency: number;
  isolation: Isolation;
  /** Whether it runs services too. */
  services: boolean;
  limits: Limits;
};

/** Settings that are missing or wrong; the message names each. */
export class SettingsError extends Error {}

const count = (most: number) =>
  z.coerce
    .number(`must be a number from 1 to ${most}`)
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(most, `must be at most ${most}`);

const shape = z.object({
  PORTICO_RUNNER_URL: z
    .url({
      protocol: /^https?$/,
      error:
        "is needed: the address of the portal's runner API, such as http://localhost:7007/api/forge/runner",
    })
    .transform(url => url.replace(/\/+$/, '')),
  PORTICO_RUNNER_TOKEN: z
    .string('is needed: the secret that the portal has given to its runners')
    .min(1, 'is empty'),
  PORTICO_RUNNER_DIR: z
    .string('is needed: a folder for the workspaces of jobs')
    .min(1, 'is empty'),
  PORTICO_RUNNER_NAME: z.string().max(100, 'is too long').optional(),
  PORTICO_RUNNER_CONCURRENCY: count(64).default(1),
  PORTICO_RUNNER_ISOLATION: z
    .enum(['auto', 'bwrap', 'none'], 'must be auto, bwrap or none')
    .default('auto'),
  PORTICO_RUNNER_WORKSPACE_MB: count(1024 * 1024).optional(),
  PORTICO_RUNNER_PROCESSES: count(100_000).optional(),
  PORTICO_RUNNER_SERVICES: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
});

/**
 * Settings from environment variables.
 *
 * @throws SettingsError
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const { data, error } = shape.safeParse(env);
  if (!data) {
    const lines = error.issues.map(
      ({ path, message }) => `${path.join('.')} ${message}.`,
    );
    throw new SettingsError(lines.join('\n'));
  }
  const megabytes = data.PORTICO_RUNNER_WORKSPACE_MB;
  return {
    url: data.PORTICO_RUNNER_URL,
    token: data.PORTICO_RUNNER_TOKEN,
    dir: resolve(data.PORTICO_RUNNER_DIR),
    name: data.PORTICO_RUNNER_NAME || hostname(),
    concurrency: data.PORTICO_RUNNER_CONCURRENCY,
    isolation: data.PORTICO_RUNNER_ISOLATION,
    services: data.PORTICO_RUNNER_SERVICES === '1',
    limits: {
      ...defaultLimits,
      ...(megabytes && { workspaceBytes: megabytes * 1024 * 1024 }),
      processes: data.PORTICO_RUNNER_PROCESSES ?? defaultLimits.processes,
    },
  };
}
