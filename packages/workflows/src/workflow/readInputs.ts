import { workflowLimits } from '../limits';
import type { DispatchInput } from '../model/Triggers';
import { inputTypes } from '../model/Triggers';
import type { Entry, SourceNode } from '../yaml';
import { isEmpty } from '../yaml';
import { readKeys } from './readKeys';
import type { Report } from './Report';
import { readPlain } from './readText';
import { readTexts } from './readTexts';

const keys = ['description', 'required', 'default', 'type', 'options'];

function readType(
  entry: Entry | undefined,
  report: Report,
): DispatchInput['type'] {
  const text = entry && readPlain(entry.node, '`type`', report);
  const found = inputTypes.find(type => type === text);
  if (entry && text !== undefined && !found) {
    report.problem(
      entry.node.at,
      `The type \`${text}\` of an input is not supported. Supported: ${inputTypes.join(
        ', ',
      )}.`,
    );
  }
  return found ?? 'string';
}

function readDefault(
  node: SourceNode | undefined,
  input: DispatchInput,
  report: Report,
): DispatchInput['default'] {
  if (!node || isEmpty(node)) {
    return undefined;
  }
  const text = readPlain(node, '`default`', report);
  const value = node.kind === 'scalar' ? node.value : null;
  const { type, options } = input;
  if (type === 'boolean' || type === 'number') {
    return typeof value === type
      ? (value as boolean | number)
      : report.problem(node.at, `The default must be a ${type}.`);
  }
  if (text !== undefined && options && !options.includes(text)) {
    return report.problem(
      node.at,
      `The default must be one of: ${options.join(', ')}.`,
    );
  }
  return text;
}

function readInput({ key, at, node }: Entry, report: Report): DispatchInput {
  const entries = readKeys(node, { what: 'an input', keys }, report);
  const description = entries.get('description')?.node;
  const required = entries.get('required')?.node;
  const options = entries.get('options')?.node;
  const input: DispatchInput = {
    name: key,
    type: readType(entries.get('type'), report),
    required: required?.kind === 'scalar' && required.value === true,
    ...(description && {
      description: readPlain(description, '`description`', report),
    }),
    ...(options && { options: readTexts(options, '`options`', report) }),
  };
  if (input.type === 'choice' && !options) {
    report.problem(at, `The choice \`${key}\` needs \`options\`.`);
  }
  const value = readDefault(entries.get('default')?.node, input, report);
  return value === undefined ? input : { ...input, default: value };
}

/** `on.workflow_dispatch`. */
export function readDispatch(
  node: SourceNode | undefined,
  report: Report,
): { inputs: DispatchInput[] } {
  const shape = { what: '`on.workflow_dispatch`', keys: ['inputs'] };
  const inputs = readKeys(node, shape, report).get('inputs')?.node;
  if (inputs?.kind !== 'map') {
    if (inputs && !isEmpty(inputs)) {
      report.problem(inputs.at, '`inputs` must be a map.');
    }
    return { inputs: [] };
  }
  if (inputs.entries.size > workflowLimits.inputs) {
    const problem = `There may be ${workflowLimits.inputs} inputs.`;
    report.problem(inputs.at, problem);
  }
  return {
    inputs: [...inputs.entries.values()].map(one => readInput(one, report)),
  };
}
