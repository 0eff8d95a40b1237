import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

// What the action portico:catalog:annotate writes into catalog-info.yaml.
export const TEMPLATE = 'portico.dev/template';
export const TEMPLATE_VERSION = 'portico.dev/template-version';
const TEMPLATE_INPUTS = 'portico.dev/template-inputs';

export type Input = { name: string; value: string };

export type Origin = {
  /** As the annotation has it; `ref` is missing when that is no entity reference. */
  template: string;
  ref?: string;
  version?: string;
  inputs: Input[];
};

function toText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(toText).filter(Boolean).join(', ');
  }
  if (typeof value === 'boolean') {
    return value ? 'Yes' : 'No';
  }
  return typeof value === 'object' && value
    ? JSON.stringify(value)
    : String(value ?? '');
}

function readInputs(text = ''): Input[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || !parsed || Array.isArray(parsed)) {
      return [];
    }
    return Object.entries(parsed)
      .map(([name, value]) => ({ name, value: toText(value) }))
      .filter(({ value }) => value !== '');
  } catch {
    return [];
  }
}

function readRef(template: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(template, { defaultKind: 'template' }),
    );
  } catch {
    return undefined;
  }
}

/** Which template made an entity. Anybody can edit these annotations, so what is wrong in them is left out. */
export function originOf({ metadata }: Entity): Origin {
  const annotations = metadata.annotations ?? {};
  const template = annotations[TEMPLATE] ?? '';
  return {
    template,
    ref: readRef(template),
    version: annotations[TEMPLATE_VERSION],
    inputs: readInputs(annotations[TEMPLATE_INPUTS]),
  };
}
