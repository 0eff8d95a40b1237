import { AppConfig, ConfigReader } from '@backstage/config';
import { ConfigSourceData } from '@backstage/config-loader';
import { JsonObject, JsonValue } from '@backstage/types';
import fs from 'node:fs/promises';
import { parse } from 'yaml';

/** A config key whose value wants an environment variable. */
export interface VariableReference {
  key: string;
  variable: string;
}

// ${NAME} without a default (`:-`), and not escaped as $${NAME}.
const REFERENCE = /(?<!\$)\$\{\s*([^{}:\s]+)\s*\}/g;

function collectReferences(
  value: JsonValue | undefined,
  key: string,
): VariableReference[] {
  if (typeof value === 'string') {
    return [...value.matchAll(REFERENCE)].map(match => ({
      key,
      variable: match[1],
    }));
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      collectReferences(item, `${key}[${index}]`),
    );
  }
  if (value && typeof value === 'object') {
    return typeof value.$env === 'string'
      ? [{ key, variable: value.$env }]
      : Object.entries(value).flatMap(([name, item]) =>
          collectReferences(item, key ? `${key}.${name}` : name),
        );
  }
  return [];
}

async function readRaw(config: ConfigSourceData): Promise<AppConfig> {
  if (!config.path) {
    return config;
  }
  const data: JsonObject | null = parse(await fs.readFile(config.path, 'utf8'));
  return { ...config, data: data ?? {} };
}

/**
 * Finds the references to environment variables that decide a value: a key that
 * a later file sets again is that file's business.
 *
 * What was loaded does not tell any more, hence the files are read again, as
 * they are written.
 */
export async function findVariables(
  configs: readonly ConfigSourceData[],
): Promise<VariableReference[]> {
  const raw = await Promise.all(configs.map(readRaw));
  return collectReferences(ConfigReader.fromConfigs(raw).getOptional(), '');
}

/**
 * Those of the references whose variable is unset or empty.
 *
 * The config loader drops such keys, so an earlier file's value would silently
 * take their place.
 */
export function onlyUnset(
  references: readonly VariableReference[],
  env: Record<string, string | undefined>,
): VariableReference[] {
  return references.filter(({ variable }) => !env[variable]?.trim());
}
