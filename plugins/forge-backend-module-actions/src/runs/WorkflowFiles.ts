import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import type { Triggers } from '@portico/workflows';
import { parseWorkflow, workflowLimits } from '@portico/workflows';
import { setImmediate } from 'node:timers/promises';

/** Where workflows are. */
export const WORKFLOWS_FOLDER = '.github/workflows';

const IS_WORKFLOW = /^.{1,250}\.ya?ml$/;
const KB = 1024;
const REMEMBERED = 50;

/** A workflow file of a commit. */
export interface WorkflowFile {
  path: string;
  name: string;
  text: string;
  /** What starts it, as far as it can be read. */
  on?: Triggers;
  /** Why nothing can be planned from it. */
  refusal?: string;
}

/** The workflow files of a commit; `left` are those above the limit. */
export interface WorkflowFiles {
  files: WorkflowFile[];
  left: string[];
}

type File = Awaited<ReturnType<ForgeRepositoryHandle['listFiles']>>[number];

/** Reads workflow files. */
export class WorkflowReader {
  readonly #known = new Map<string, Promise<WorkflowFiles>>();

  constructor(private readonly limits: { workflows: number }) {}

  read(
    repository: ForgeRepositoryHandle,
    commit: string,
  ): Promise<WorkflowFiles> {
    const key = `${repository.id} ${commit}`;
    const known = this.#known.get(key) ?? this.#read(repository, commit);
    this.#known.delete(key);
    this.#known.set(key, known);
    known.catch(() => this.#known.delete(key));
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED) {
      this.#known.delete(oldest);
    }
    return known;
  }

  async #read(
    repository: ForgeRepositoryHandle,
    commit: string,
  ): Promise<WorkflowFiles> {
    const found = await repository.listFiles(commit, WORKFLOWS_FOLDER);
    const all = found.filter(({ path }) => IS_WORKFLOW.test(path));
    const { workflows } = this.limits;
    const files: WorkflowFile[] = [];
    for (const file of all.slice(0, workflows)) {
      files.push(await readFile(repository, commit, file));
      // one that takes long to parse is no reason for others to wait for all
      await setImmediate();
    }
    return { files, left: all.slice(workflows).map(({ path }) => path) };
  }
}

async function readFile(
  repository: ForgeRepositoryHandle,
  commit: string,
  { path, size }: File,
): Promise<WorkflowFile> {
  const limit = workflowLimits.characters;
  if (size > limit) {
    const refusal = `${path}:1:1: The file has ${Math.ceil(
      size / KB,
    )} KB, and a workflow may have ${limit / KB}.`;
    return { path, name: path, text: '', refusal };
  }
  const content = await repository.readFile(commit, path);
  // what databases do not take
  const text = content?.toString('utf8').replaceAll('\0', '\ufffd') ?? '';
  const parsed = parseWorkflow(text, path);
  const { name, on } = parsed.workflow ?? parsed;
  return { path, text, name: name ?? path, on };
}
