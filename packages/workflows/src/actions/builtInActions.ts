/** What becomes of a key of `with`. */
export type InputRule = {
  /** `read` by the action, or taken and `ignored` as it changes nothing here. */
  use: 'read' | 'ignored';
  required?: boolean;
  /** The only texts that are allowed. */
  values?: readonly string[];
};

const read: InputRule = { use: 'read' };
const ignored: InputRule = { use: 'ignored' };
const off: InputRule = { use: 'ignored', values: ['false'] };

/** The actions that there are, and the keys of their `with`. Source: the `action.yml` of each. */
export const builtInActions = {
  'actions/checkout': {
    path: read,
    clean: ignored,
    'fetch-depth': ignored,
    'fetch-tags': ignored,
    'persist-credentials': ignored,
    'show-progress': ignored,
    'set-safe-directory': ignored,
    lfs: off,
    submodules: off,
  },
  'actions/setup-node': {
    'node-version': read,
    'node-version-file': ignored,
    'check-latest': ignored,
    cache: ignored,
    'cache-dependency-path': ignored,
    'package-manager-cache': ignored,
  },
  'actions/upload-artifact': {
    name: read,
    path: { use: 'read', required: true },
    'if-no-files-found': { use: 'read', values: ['warn', 'error', 'ignore'] },
    'include-hidden-files': { use: 'read', values: ['true', 'false'] },
    overwrite: { use: 'read', values: ['true', 'false'] },
    'compression-level': ignored,
    'retention-days': ignored,
  },
  'actions/download-artifact': {
    name: { use: 'read', required: true },
    path: read,
  },
} as const satisfies Record<string, Record<string, InputRule>>;

/** Name of a built-in action. */
export type ActionName = keyof typeof builtInActions;

/** Narrows to a name that is one of a built-in action. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(builtInActions, name);
}
