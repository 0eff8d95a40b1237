import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Permission } from '@backstage/plugin-permission-common';

const scopes = ['@backstage', '@portico'];
const modulesFolder = join(
  dirname(require.resolve('@backstage/plugin-permission-common/package.json')),
  '../..',
);

/** Every permission that a common package of an installed plugin exports. */
export function installedPermissions(): Permission[] {
  const permissions = scopes
    .flatMap(commonPackages)
    .flatMap(exportedValues)
    .flatMap(value => (Array.isArray(value) ? value : [value]))
    .filter(isPermission);
  return [...new Map(permissions.map(p => [p.name, p])).values()];
}

function commonPackages(scope: string): string[] {
  return readdirSync(join(modulesFolder, scope))
    .filter(name => /^plugin-.+-common$/.test(name))
    .map(name => `${scope}/${name}`);
}

function exportedValues(packageName: string): unknown[] {
  const { exports = {} } = require(`${packageName}/package.json`);
  const entryPoints = './alpha' in exports ? ['', '/alpha'] : [''];
  return entryPoints.flatMap(entryPoint =>
    Object.values(require(`${packageName}${entryPoint}`)),
  );
}

function isPermission(value: unknown): value is Permission {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'type' in value &&
    'attributes' in value
  );
}
