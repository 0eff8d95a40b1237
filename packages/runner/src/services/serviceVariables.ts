import type { Sandbox } from '../sandbox';
import type { JobFolder } from '../workspace';

/** What services have of the runner's own environment. */
const inherited = ['LANG', 'LC_ALL', 'TZ'];

/** The whole environment of a service. */
export function serviceVariables(
  sandbox: Pick<Sandbox, 'inside' | 'searchPath'>,
  folder: JobFolder,
  port: number,
): Record<string, string> {
  const own = inherited
    .filter(name => process.env[name])
    .map(name => [name, process.env[name]!]);
  return {
    LANG: 'C.UTF-8',
    ...Object.fromEntries(own),
    PATH: sandbox.searchPath,
    HOME: sandbox.inside(folder, folder.home),
    TMPDIR: sandbox.inside(folder, folder.tmp),
    HOST: '127.0.0.1',
    PORT: String(port),
    NODE_ENV: 'production',
  };
}
