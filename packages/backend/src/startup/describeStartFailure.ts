import { BackendStartupResult } from '@backstage/backend-app-api';
import { isError, stringifyError } from '@backstage/errors';
import { StartError } from './StartError';

const ADVICE: Record<string, string> = {
  EADDRINUSE:
    'the address is taken: stop the other process, or set backend.listen.port',
  EACCES: 'permission denied: give this user the right to use it',
  ECONNREFUSED:
    'nothing answers there: start that server, or correct backend.database.connection',
  ENOTFOUND: 'no such host: correct backend.database.connection',
  ENOSPC: 'the disk is full: free some space',
  EROFS: 'the file system is read-only: choose another portico.dataDir',
  SQLITE_FULL: 'the disk is full: free some space',
  SQLITE_READONLY: 'the file is read-only: make portico.dataDir writable',
  SQLITE_CANTOPEN: 'cannot open the file: make portico.dataDir writable',
  SQLITE_CORRUPT:
    'the SQLite file of this plugin below portico.dataDir is damaged: restore it from a backup, or move it away',
  '28P01': 'wrong user or password: correct backend.database.connection',
};

function codesOf(error: unknown): string[] {
  if (!isError(error)) {
    return [];
  }
  const own = typeof error.code === 'string' ? [error.code] : [];
  return [...own, ...codesOf(error.cause)];
}

// A service's failure arrives as text inside another error's message, so the
// code is looked for in both places.
function describe(error: unknown): string {
  const [whole] = stringifyError(error).split('\n');
  const what = whole.split('threw an error, ').at(-1) ?? whole;
  const codes = codesOf(error);
  const known = Object.keys(ADVICE).find(
    code => codes.includes(code) || what.includes(code),
  );
  return known ? `${what} – ${ADVICE[known]}` : what;
}

// A plugin fails for want of what a module would have brought, so the reasons of
// its modules are the ones to act on.
function failuresOf(result: BackendStartupResult) {
  return result.plugins.flatMap(({ pluginId, failure, modules }) => {
    const failedModules = modules
      .filter(module => module.failure && !module.failure.allowed)
      .map(module => ({
        who: `module '${module.moduleId}' of plugin '${pluginId}'`,
        failure: module.failure,
      }));
    return failedModules.length > 0
      ? failedModules
      : [{ who: `plugin '${pluginId}'`, failure }];
  });
}

function isStartupError(
  error: unknown,
): error is Error & { result: BackendStartupResult } {
  return isError(error) && error.name === 'BackendStartupError';
}

/** The lines to show for whatever ended the start: one for each reason. */
export function describeStartFailure(error: unknown): readonly string[] {
  if (error instanceof StartError) {
    return error.lines;
  }
  if (!isStartupError(error)) {
    return [describe(error)];
  }
  const namesByReason = new Map<string, string[]>();
  for (const { who, failure } of failuresOf(error.result)) {
    if (failure && !failure.allowed) {
      const reason = describe(failure.error);
      namesByReason.set(reason, [...(namesByReason.get(reason) ?? []), who]);
    }
  }
  return [...namesByReason].map(
    ([reason, names]) => `${names.join(', ')}: ${reason}`,
  );
}
