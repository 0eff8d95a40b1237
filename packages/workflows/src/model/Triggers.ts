/** Patterns in order; with `ignore` what they match is left out. */
export type Filter = { patterns: string[]; ignore: boolean };

/** When a push starts the workflow; without filters always. */
export type PushTrigger = {
  branches?: Filter;
  tags?: Filter;
  paths?: Filter;
};

/** Types that an input can have. */
export const inputTypes = ['string', 'boolean', 'number', 'choice'] as const;

/** An input of `workflow_dispatch`. */
export type DispatchInput = {
  name: string;
  description?: string;
  type: (typeof inputTypes)[number];
  required: boolean;
  default?: string | boolean | number;
  /** Of a choice. */
  options?: string[];
};

/** What starts a workflow. */
export type Triggers = {
  push?: PushTrigger;
  workflowDispatch?: { inputs: DispatchInput[] };
};
