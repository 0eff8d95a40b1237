import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const notFound = 127;

function readNames(workspace: string, key: string): string[] {
  try {
    const text = readFileSync(join(workspace, 'package.json'), 'utf8');
    return Object.keys(JSON.parse(text)[key] ?? {});
  } catch {
    return [];
  }
}

/** Why a service may have failed that would run elsewhere: packages that it wants and has not. */
export function missingPackages(
  workspace: string,
  exitCode: number,
): string | undefined {
  if (exitCode === 0 || existsSync(join(workspace, 'node_modules'))) {
    return undefined;
  }
  const names = readNames(workspace, 'dependencies');
  if (exitCode === notFound) {
    names.push(...readNames(workspace, 'devDependencies'));
  }
  const some = names.slice(0, 3).join(', ') + (names.length > 3 ? ' …' : '');
  return names.length === 0
    ? undefined
    : `Its package.json names packages (${some}), and the local runtime installs no packages: it runs what needs none, or has them in its repository.`;
}
