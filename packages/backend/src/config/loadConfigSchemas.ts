import { loadConfigSchema } from '@backstage/config-loader';
import { JsonObject } from '@backstage/types';
import { getPackages, Package } from '@manypkg/get-packages';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

interface CachedSchemas {
  key: string;
  schemas: JsonObject[];
}

async function readOrEmpty(file: string): Promise<string> {
  return fs.readFile(file, 'utf8').catch(() => '');
}

function schemaFile({ dir, packageJson }: Package): string | undefined {
  const declared = (packageJson as { configSchema?: unknown }).configSchema;
  return typeof declared === 'string' ? path.join(dir, declared) : undefined;
}

// Installed packages change with yarn.lock; ours change with their own files.
async function cacheKey(root: string, packages: Package[]): Promise<string> {
  const files = [
    path.join(root, 'yarn.lock'),
    ...packages.map(({ dir }) => path.join(dir, 'package.json')),
    ...packages.flatMap(it => schemaFile(it) ?? []),
  ].sort();
  const hash = createHash('sha256');
  for (const content of await Promise.all(files.map(readOrEmpty))) {
    hash.update(content).update('\0');
  }
  return hash.digest('hex');
}

async function collect(packages: Package[]): Promise<JsonObject[]> {
  const schema = await loadConfigSchema({
    dependencies: packages.map(it => it.packageJson.name),
  });
  const { schemas } = schema.serialize();
  return (schemas as { value: JsonObject }[]).map(it => it.value);
}

async function readCache(file: string): Promise<CachedSchemas | undefined> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function writeCache(file: string, content: CachedSchemas): Promise<void> {
  const temporary = `${file}.${process.pid}`;
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(temporary, JSON.stringify(content));
  await fs.rename(temporary, file);
}

// A bundled app lists no dependencies; its build left the schemas beside it.
async function readBuiltApp(packages: Package[]): Promise<JsonObject[]> {
  const bundled = packages.filter(it => 'bundled' in it.packageJson);
  const files = bundled.map(it => `${it.dir}/dist/.config-schema.json`);
  const contents = await Promise.all(files.map(readOrEmpty));
  return contents
    .filter(Boolean)
    .flatMap(content => JSON.parse(content).schemas)
    .map((it: { value: JsonObject }) => it.value);
}

/**
 * Loads the config schemas of every package installed below a root folder.
 *
 * Schemas written in TypeScript take seconds to read, so the result is kept in
 * node_modules/.cache until yarn.lock or a package of ours changes.
 */
export async function loadConfigSchemas(root: string): Promise<JsonObject[]> {
  const { packages } = await getPackages(root);
  const file = path.join(root, 'node_modules/.cache/portico/config.json');
  const key = await cacheKey(root, packages);
  const cached = await readCache(file);
  const fromApp = await readBuiltApp(packages);
  if (cached?.key === key) {
    return [...cached.schemas, ...fromApp];
  }
  const schemas = await collect(packages);
  // A read-only installation only loses the time the next start would save.
  await writeCache(file, { key, schemas }).catch(() => {});
  return [...schemas, ...fromApp];
}
