// What git is told whatever it is asked to do. Nothing of a repository runs:
// no hooks, no clean-up in the background, no settings of the machine.
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.fsync=committed,reference',
  'gc.auto=0',
  'maintenance.auto=false',
  'safe.directory=*',
].flatMap(setting => ['-c', setting]);

export interface GitOptions {
  /** The bare repository. */
  gitDir?: string;
  env?: Record<string, string>;
  /** Further settings, as `key=value`. */
  settings?: string[];
}

/** The arguments of git for one verb with its own. */
export function gitArguments(
  args: string[],
  { gitDir, settings = [] }: GitOptions,
): string[] {
  return [
    '--literal-pathspecs',
    ...(gitDir ? [`--git-dir=${gitDir}`] : []),
    ...SETTINGS,
    ...settings.flatMap(setting => ['-c', setting]),
    ...args,
  ];
}

/** The environment of git: nothing of the backend's own, which has secrets. */
export function gitEnvironment(
  home: string,
  more: Record<string, string> = {},
): NodeJS.ProcessEnv {
  const environment = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...more,
  };
  // the type wants what frameworks add to it
  return environment as unknown as NodeJS.ProcessEnv;
}
