import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { DiagramOptions } from '@portico/docs-engine';

const ROOT = 'techdocs.generator.docsEngine';

/** How sites are built. */
export type BuildSettings = {
  workers: number;
  queue: number;
  timeoutMs: number;
  memoryMb: number;
  cacheDirectory?: string;
  diagrams: DiagramOptions;
};

function positive(config: Config | undefined, key: string, usual: number) {
  const value = config?.getOptionalNumber(key) ?? usual;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(
      `${ROOT}.${key} is ${value}; it must be a whole number above 0`,
    );
  }
  return value;
}

function duration(
  config: Config | undefined,
  key: string,
  usual: HumanDuration,
): HumanDuration {
  return config?.has(key) ? readDurationFromConfig(config, { key }) : usual;
}

function readDiagrams(config: Config | undefined): DiagramOptions {
  const url = config?.getOptionalString('serverUrl');
  const kind = config?.getOptionalString('serverKind') ?? 'plantuml';
  const [program, ...args] = config?.getOptionalStringArray('command') ?? [];
  if (url && program) {
    throw new InputError(
      `${ROOT}.plantuml has a serverUrl and a command; leave one of them out`,
    );
  }
  if (kind !== 'plantuml' && kind !== 'kroki') {
    throw new InputError(
      `${ROOT}.plantuml.serverKind is ${kind}; it must be plantuml or kroki`,
    );
  }
  if (url && !URL.canParse(url)) {
    throw new InputError(`${ROOT}.plantuml.serverUrl is no address`);
  }
  return {
    plantumlServer: url ? { kind, url } : undefined,
    plantumlCommand: program ? { command: [program, ...args] } : undefined,
  };
}

/** Whether Portico's engine builds the documentation, rather than the stock generator. */
export function isPorticoEngine(config: Config): boolean {
  const key = 'techdocs.generator.engine';
  const engine = config.getOptionalString(key) ?? 'portico';
  if (engine !== 'portico' && engine !== 'mkdocs') {
    throw new InputError(`${key} is ${engine}; it must be portico or mkdocs`);
  }
  return engine === 'portico';
}

/** Reads `techdocs.generator.docsEngine`, and fills in what it leaves out. */
export function readBuildSettings(rootConfig: Config): BuildSettings {
  const config = rootConfig.getOptionalConfig(ROOT);
  return {
    workers: positive(config, 'workers', 1),
    queue: positive(config, 'queue', 100),
    timeoutMs: durationToMilliseconds(
      duration(config, 'timeout', { minutes: 1 }),
    ),
    memoryMb: positive(config, 'memoryMb', 400),
    cacheDirectory: config?.getOptionalString('cacheDirectory'),
    diagrams: readDiagrams(config?.getOptionalConfig('plantuml')),
  };
}

/**
 * How often documentation is built before it is asked for.
 *
 * @returns undefined when it is not, or when something else than this backend
 * builds it
 */
export function readPrebuildFrequency(
  rootConfig: Config,
): HumanDuration | undefined {
  const config = rootConfig.getOptionalConfig(`${ROOT}.prebuild`);
  const enabled = config?.getOptionalBoolean('enabled') ?? true;
  const builder = rootConfig.getOptionalString('techdocs.builder') ?? 'local';
  return enabled && builder === 'local'
    ? duration(config, 'frequency', { minutes: 5 })
    : undefined;
}
