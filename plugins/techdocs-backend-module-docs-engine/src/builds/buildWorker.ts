import { buildSite, formatWarning } from '@portico/docs-engine';
import type { BuildMessage, BuildSummary, BuildTask } from './BuildTask';

/** Runs in a worker thread. */
export default async function build({
  options,
  messages,
}: BuildTask): Promise<BuildSummary> {
  const post = (message: BuildMessage) => messages.postMessage(message);
  post({ started: true });
  try {
    const { pages, cached, ms, warningCount } = await buildSite({
      ...options,
      onWarning: warning => post({ warning: formatWarning(warning) }),
    });
    return { pages, cached, ms, warningCount };
  } finally {
    messages.close();
  }
}
