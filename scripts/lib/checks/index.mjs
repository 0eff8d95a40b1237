import { browser } from './browser.mjs';
import { build } from './build.mjs';
import { commands } from './commands.mjs';
import { format } from './format.mjs';
import { lint } from './lint.mjs';
import { types } from './types.mjs';
import { unit } from './unit.mjs';

/**
 * All checks, in their order: quick ones first, and the build before what uses
 * its result.
 *
 * @type {readonly import('./Check.mjs').Check[]}
 */
export const checks = [format, lint, types, build, commands, unit, browser];
