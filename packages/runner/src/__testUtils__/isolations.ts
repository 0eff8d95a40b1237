import { execFileSync } from 'node:child_process';
import type { Isolation } from '../settings';

function bwrapFault(): string | undefined {
  try {
    const args = ['--unshare-all', '--ro-bind', '/', '/', 'true'];
    execFileSync('bwrap', args, { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr || error).trim();
  }
}

const fault = bwrapFault();
if (fault) {
  process.stderr.write(
    `\nSKIPPED: the tests of isolation by bwrap, which does not work here: ${fault}\nInstall bubblewrap and allow user namespaces to run them.\n\n`,
  );
}

/** Whether jobs can be kept apart here. */
export const hasBwrap = fault === undefined;

/** For what holds however steps are kept apart. */
export const isolations: Isolation[] = hasBwrap ? ['bwrap', 'none'] : ['none'];
