import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const KB = 1024;
const MAX_FILE = 256 * KB;
const MAX_COMMAND = 2_000;

/** What is run of a repository, and by which name people know it. */
export interface ServiceDescription {
  /** Of the component. */
  name: string;
  /** What starts it, for a shell. */
  command: string;
}

/** A commit's service, or why there is none. */
export type Described =
  | {
      service: ServiceDescription;
      /** Whether it answers others all day, as websites and tools that can be started do not. */
      runsByItself: boolean;
      reason?: undefined;
    }
  | { service?: undefined; reason: string };

// Source: backstage.io, "Descriptor Format of Catalog Entities": metadata.name
const component = z.object({
  kind: z.literal('Component'),
  metadata: z.object({
    name: z.string().regex(/^(?=.{1,63}$)[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/),
  }),
  spec: z.object({ type: z.string().optional().catch(undefined) }).optional(),
});

const RUNS_BY_ITSELF = 'service';

/** Not a fault of the portal: the files of a repository say no service. */
class NoService extends Error {}

function readCommand(text: string): string {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new NoService(
      `Its package.json is not JSON: ${(error as Error).message.slice(0, 200)}`,
    );
  }
  const start = (content as { scripts?: { start?: unknown } } | null)?.scripts
    ?.start;
  if (typeof start !== 'string' || !start.trim()) {
    throw new NoService(
      "Its package.json has no 'start' in 'scripts', which would say how it is run.",
    );
  }
  if (start.length > MAX_COMMAND || start.includes('\0')) {
    throw new NoService(
      `The 'start' of its package.json is no command of up to ${MAX_COMMAND} characters.`,
    );
  }
  return start;
}

function readComponent(text: string): z.infer<typeof component> {
  let documents: unknown[];
  try {
    documents = parseAllDocuments(text, { logLevel: 'silent' }).map(document =>
      document.errors.length ? undefined : document.toJS(),
    );
  } catch {
    // such as aliases that would become a billion of values
    documents = [];
  }
  const found = documents
    .map(document => component.safeParse(document).data)
    .find(Boolean);
  if (!found) {
    throw new NoService(
      'Its catalog-info.yaml describes no component with a valid name, under which its log would be found.',
    );
  }
  return found;
}

/** Reads the service of a commit from its package.json and catalog-info.yaml. */
export async function describeService(
  repository: Pick<ForgeRepositoryHandle, 'listFiles' | 'readFile'>,
  commit: string,
): Promise<Described> {
  const files = await repository.listFiles(commit, '');
  const read = async (path: string) => {
    const file = files.find(one => one.path === path);
    if (!file) {
      throw new NoService(`It has no ${path} at its root.`);
    }
    if (file.size > MAX_FILE) {
      throw new NoService(`Its ${path} has more than ${MAX_FILE / KB} KB.`);
    }
    const content = await repository.readFile(commit, path);
    return content?.toString('utf8') ?? '';
  };
  try {
    const command = readCommand(await read('package.json'));
    const { metadata, spec } = readComponent(await read('catalog-info.yaml'));
    return {
      service: { command, name: metadata.name },
      runsByItself: spec?.type === RUNS_BY_ITSELF,
    };
  } catch (error) {
    if (error instanceof NoService) {
      return { reason: error.message };
    }
    throw error;
  }
}
