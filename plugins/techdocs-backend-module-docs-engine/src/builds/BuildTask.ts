import type { BuildOptions, BuildReport } from '@portico/docs-engine';
import type { MessagePort } from 'node:worker_threads';

/** What a worker is asked to build; all of it can be copied to another thread. */
export type BuildTask = {
  options: Pick<
    BuildOptions,
    'inputDir' | 'outputDir' | 'name' | 'edit' | 'cache' | 'diagrams'
  >;
  /** Whether the summary is to have the digest of the built site. */
  digest?: boolean;
  /** Takes a `BuildMessage` whenever there is one, and is closed by the worker. */
  messages: MessagePort;
};

export type BuildMessage = { started: true } | { warning: string };

/** What comes back of a build. */
export type BuildSummary = Pick<
  BuildReport,
  'pages' | 'cached' | 'ms' | 'warningCount'
> & { digest?: string };
