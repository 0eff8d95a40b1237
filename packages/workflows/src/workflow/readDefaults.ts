import type { Scope } from '../expressions';
import type { RunDefaults, Shell } from '../model/Step';
import { shells } from '../model/Step';
import type { SourceNode } from '../yaml';
import { readKeys } from './readKeys';
import type { Report } from './Report';
import { readPlain, readTemplateText } from './readText';

/** A shell by its name; templates of a command are not supported. */
export function readShell(node: SourceNode, report: Report): Shell | undefined {
  const name = readPlain(node, '`shell`', report);
  const found = shells.find(shell => shell === name);
  return found ?? name === undefined
    ? found
    : report.problem(
        node.at,
        `The shell \`${name}\` is not supported. Supported: ${shells.join(
          ', ',
        )}.`,
      );
}

/** `defaults` of a workflow or a job. */
export function readDefaults(
  node: SourceNode | undefined,
  options: { scope: Scope; report: Report },
): RunDefaults {
  const { report } = options;
  const shape = { what: '`defaults`', keys: ['run'] };
  const run = node && readKeys(node, shape, report).get('run')?.node;
  if (!run) {
    return {};
  }
  const keys = ['shell', 'working-directory'];
  const entries = readKeys(run, { what: '`defaults.run`', keys }, report);
  const shell = entries.get('shell')?.node;
  const folder = entries.get('working-directory')?.node;
  return {
    ...(shell && { shell: readShell(shell, report) }),
    ...(folder && {
      workingDirectory: readTemplateText(
        folder,
        '`working-directory`',
        options,
      ),
    }),
  };
}
