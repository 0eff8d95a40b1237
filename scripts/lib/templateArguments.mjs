import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

const usage = `Usage: yarn template test [NAME…]

Renders templates with the cases in examples/templates/NAME/tests, compares what
is made with what they expect, and runs the tests of what is made. Without a name
it does so for all templates.`;

/**
 * Which templates a call of `yarn template test` asks for.
 *
 * @param {string[]} argv
 * @param {readonly string[]} templates
 * @returns {{ help?: string, names: readonly string[] }} `help` when it was asked for
 */
export function parseTemplateArguments(argv, templates) {
  const [command, ...names] = parse(argv);
  if (command === undefined) return { help: usage, names: [] };
  if (command !== 'test') {
    throw new Failure(
      `There is no '${command}'. There is: yarn template test [NAME…]`,
    );
  }
  const unknown = names.find(name => !templates.includes(name));
  if (unknown !== undefined) {
    throw new Failure(
      `There is no template '${unknown}'. There are ${templates.join(', ')}.`,
    );
  }
  return { names };
}

/** @param {string[]} argv */
function parse(argv) {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    return values.help ? [] : positionals;
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new Failure(`${message.split('.')[0]}. See yarn template --help`);
  }
}
