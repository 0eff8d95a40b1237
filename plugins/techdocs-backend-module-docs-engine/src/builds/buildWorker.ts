import { createRequire } from 'node:module';
import { digestFolder } from './digestFolder';
import type { BuildMessage, BuildSummary, BuildTask } from './BuildTask';

type DocsEngine = typeof import('@portico/docs-engine');

/** This file, as a source or built: threads load it by its name. */
export const buildWorkerFile = __filename;

/** Runs in a worker thread. */
export async function build({
  options,
  digest,
  messages,
}: BuildTask): Promise<BuildSummary> {
  // Loaded only here: the backend itself has no need of the engine.
  const engine: DocsEngine = createRequire(__filename)('@portico/docs-engine');
  const { buildSite, formatWarning } = engine;
  const post = (message: BuildMessage) => messages.postMessage(message);
  post({ started: true });
  try {
    const { pages, cached, ms, warningCount } = await buildSite({
      ...options,
      onWarning: warning => post({ warning: formatWarning(warning) }),
    });
    return {
      pages,
      cached,
      ms,
      warningCount,
      digest: digest ? await digestFolder(options.outputDir) : undefined,
    };
  } finally {
    messages.close();
  }
}
