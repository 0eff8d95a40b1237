import type { Shape } from './readKeys';

/** Keys of a job. Source: docs.github.com, "Workflow syntax", jobs.<job_id>. */
export const jobShape: Shape = {
  what: 'a job',
  keys: [
    'name',
    'needs',
    'if',
    'runs-on',
    'env',
    'defaults',
    'strategy',
    'timeout-minutes',
    'continue-on-error',
    'outputs',
    'steps',
    'permissions',
    'concurrency',
  ],
  absent: new Map([
    ['container', 'steps run on the machine of the runner'],
    ['services', 'start what the job needs in a `run` step'],
    ['environment', 'there are no deployments to approve'],
    ['uses', 'write the steps of the other workflow here'],
    ['with', 'write the steps of the other workflow here'],
    ['secrets', 'no secrets are given to jobs'],
    ['snapshot', 'there are no images of machines'],
  ]),
};
