import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitClient } from '../portal/GitClient';
import type { Person } from '../portal/Person';
import { TEAM } from '../portal/templates';
import { timeUntil } from '../portal/timeUntil';

/** A run of a pipeline, as the portal shows it. */
export type Run = {
  id: string;
  message?: string;
  status: string;
  conclusion?: string;
};

type Runs = { items: Run[] };

/** The newest runs of a component. */
export async function listRuns(person: Person, name: string): Promise<Run[]> {
  const path = `pipelines/runs?entity=component:default/${name}&limit=50`;
  return (await person.get<Runs>(path)).items;
}

/** A component of the team, and somebody's clone of its repository. */
export class Project {
  private constructor(
    private readonly person: Person,
    private readonly git: GitClient,
    readonly name: string,
  ) {}

  static async clone(
    person: Person,
    git: GitClient,
    name: string,
  ): Promise<Project> {
    await git.run(['clone', '--quiet', git.remote(`${TEAM}/${name}`)]);
    return new Project(person, git, name);
  }

  /** The path of the tab with its runs. */
  get pipelines(): string {
    return `/catalog/default/component/${this.name}/pipelines`;
  }

  /** Writes a workflow, with the next commit. */
  write(workflow: string): void {
    const folder = join(this.git.folder, this.name, '.github/workflows');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'ci.yml'), workflow);
  }

  /** Commits what there is, also when that is nothing, and pushes it to some branches. */
  async push(message: string, branches = ['main']): Promise<void> {
    const { git, name } = this;
    const commit = ['commit', '--quiet', '--allow-empty', '-am', message];
    await git.run(commit, name);
    const refs = branches.map(branch => `HEAD:refs/heads/${branch}`);
    await git.run(['push', '--quiet', 'origin', ...refs], name);
  }

  /** Waits for the runs of a commit to end. */
  async untilEnded(message: string): Promise<Run[]> {
    let runs: Run[] = [];
    const ms = await timeUntil(performance.now(), async () => {
      const all = await listRuns(this.person, this.name);
      runs = all.filter(run => run.message === message);
      return runs.length > 0 && runs.every(run => run.status === 'completed');
    });
    if (!Number.isFinite(ms)) {
      throw new Error(`The run of "${message}" does not end.`);
    }
    return runs;
  }
}
