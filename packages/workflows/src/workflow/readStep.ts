import type { Step } from '../model/Step';
import type { Entry, SourceNode } from '../yaml';
import { readShell } from './readDefaults';
import { readEnv } from './readEnv';
import { checkId } from './readId';
import { readKeys } from './readKeys';
import { readNumber, readSwitch } from './readSetting';
import type { Report } from './Report';
import { readIf, readPlain, readTemplateText } from './readText';
import { readUses } from './readUses';
import { scopes } from './scopes';

const shape = {
  what: 'a step',
  keys: [
    'name',
    'id',
    'if',
    'run',
    'shell',
    'working-directory',
    'uses',
    'with',
    'env',
    'continue-on-error',
    'timeout-minutes',
  ],
};

type Entries = Map<string, Entry>;
type Options = { scope: typeof scopes.step; report: Report };

/** What a step has whether it runs a script or an action. */
function readBase(entries: Entries, seen: Set<string>, options: Options) {
  const node = (key: string) => entries.get(key)?.node;
  const { report } = options;
  const [idNode, name, condition] = [node('id'), node('name'), node('if')];
  const [goOn, minutes] = [node('continue-on-error'), node('timeout-minutes')];
  const id = idNode && readPlain(idNode, '`id`', report);
  if (idNode && id !== undefined) {
    checkId(id, idNode.at, { what: 'a step', seen, report });
  }
  return {
    ...(id !== undefined && { id }),
    ...(name && { name: readTemplateText(name, '`name`', options) }),
    ...(condition && {
      if: readIf(condition, { scope: scopes.stepIf, report }),
    }),
    env: readEnv(node('env'), options),
    continueOnError:
      (goOn && readSwitch(goOn, '`continue-on-error`', options)) ?? false,
    ...(minutes && {
      timeoutMinutes: readNumber(minutes, '`timeout-minutes`', options),
    }),
  };
}

/** Keys that belong to the other kind of step. */
function refuse(entries: Entries, keys: string[], options: Options): void {
  keys.forEach(key => {
    const found = entries.get(key);
    if (found) {
      const other = entries.has('run') ? 'uses' : 'run';
      const problem = `\`${key}\` belongs to a step with \`${other}\`.`;
      options.report.problem(found.at, problem);
    }
  });
}

function readRun(entries: Entries, run: Entry, options: Options) {
  refuse(entries, ['with'], options);
  const shell = entries.get('shell')?.node;
  const folder = entries.get('working-directory')?.node;
  const text = readTemplateText(run.node, '`run`', options);
  return {
    kind: 'run' as const,
    run: text ?? '',
    ...(shell && { shell: readShell(shell, options.report) }),
    ...(folder && {
      workingDirectory: readTemplateText(
        folder,
        '`working-directory`',
        options,
      ),
    }),
  };
}

/**
 * One step.
 *
 * @param number - from 1
 * @param seen - ids of the steps before
 * @returns undefined when it has no script and no action that there is
 */
export function readStep(
  node: SourceNode,
  {
    number,
    seen,
    report,
  }: { number: number; seen: Set<string>; report: Report },
): Step | undefined {
  const options = { scope: scopes.step, report };
  const entries = readKeys(node, shape, report);
  if (node.kind !== 'map') {
    return undefined;
  }
  const base = { number, at: node.at, ...readBase(entries, seen, options) };
  const [run, uses] = [entries.get('run'), entries.get('uses')];
  if (run && uses) {
    const problem = 'A step has `run` or `uses`, and this has both.';
    return report.problem(uses.at, problem);
  }
  if (run) {
    return { ...base, ...readRun(entries, run, options) };
  }
  if (!uses) {
    return report.problem(node.at, 'A step needs `run` or `uses`.');
  }
  refuse(entries, ['shell', 'working-directory'], options);
  const action = readUses(uses, entries.get('with'), report);
  return action ? { ...base, kind: 'action', ...action } : undefined;
}
