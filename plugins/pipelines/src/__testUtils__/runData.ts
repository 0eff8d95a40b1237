import type {
  PipelineJob,
  PipelineRun,
  PipelineStep,
  ProviderInfo,
} from '@portico/plugin-pipelines-common';

export const forgeProvider: ProviderInfo = {
  id: 'forge',
  title: 'Portico forge',
  can: { trigger: true, rerun: true, cancel: true },
  links: [{ title: 'checkout/basket', url: 'http://localhost:7007/forge/b' }],
};

export const runOf = (
  number: number,
  change: Partial<PipelineRun> = {},
): PipelineRun => ({
  id: `r${number}`,
  number,
  name: 'CI',
  workflow: 'ci.yml',
  status: 'completed',
  conclusion: 'success',
  branch: 'main',
  sha: 'abcdef0123456789',
  message: `Change ${number}`,
  author: 'Ada',
  event: 'push',
  startedAt: '2026-03-01T10:00:00Z',
  completedAt: '2026-03-01T10:01:05Z',
  attempt: 1,
  ...change,
});

export const jobOf = (
  id: string,
  change: Partial<PipelineJob> = {},
): PipelineJob => ({
  id,
  name: id,
  needs: [],
  status: 'completed',
  conclusion: 'success',
  steps: [],
  startedAt: '2026-03-01T10:00:00Z',
  completedAt: '2026-03-01T10:00:12Z',
  ...change,
});

export const stepOf = (
  number: number,
  name: string,
  change: Partial<PipelineStep> = {},
): PipelineStep => ({
  number,
  name,
  status: 'completed',
  conclusion: 'success',
  startedAt: '2026-03-01T10:00:00Z',
  completedAt: '2026-03-01T10:00:03Z',
  ...change,
});
