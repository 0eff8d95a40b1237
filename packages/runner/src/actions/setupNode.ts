import { type Action, ActionError } from './Action';

const majorOf = (version: string) => Number(/\d+/.exec(version)?.[0]);

/** The majors that a `node-version` names; none for `lts/*`, `latest` and the like. */
function readMajors(wanted: string): number[] {
  return wanted
    .split('||')
    .map(part => /^\s*(?:[v^~=]|>=)*\s*(\d+)/.exec(part)?.[1])
    .filter(major => major !== undefined)
    .map(Number);
}

/**
 * How the Node.js that there is compares with the one that is asked for. A newer one runs what was
 * written for an older one, mostly, so it is a warning; an older one lacks what is asked for.
 *
 * @returns a warning, if there is something to say
 * @throws ActionError when the one that there is is too old
 */
export function compareNode(
  wanted: string,
  version: string,
): string | undefined {
  const majors = readMajors(wanted);
  const major = majorOf(version);
  if (majors.length === 0 || majors.includes(major)) {
    return undefined;
  }
  if (Math.min(...majors) > major) {
    throw new ActionError(
      `node-version ${wanted} is asked for, and this runner has ${version}. Run the portal with a newer Node.js, or ask for ${major}.`,
    );
  }
  return wanted.trim().startsWith('>=')
    ? undefined
    : `node-version ${wanted} is asked for; this runner has ${version}, which is used.`;
}

/** `actions/setup-node`: the Node.js that the runner itself runs with, which every step has. */
export const setupNode: Action = async ({ inputs, log }) => {
  const { version } = process;
  const warning = compareNode(inputs['node-version'] ?? '', version);
  if (warning) {
    log.output(`##[warning]${warning}`);
  }
  log.output(`node: ${version}`);
  return { 'node-version': version };
};
