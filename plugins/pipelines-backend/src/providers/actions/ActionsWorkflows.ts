import { InputError } from '@backstage/errors';
import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import { hasNextPage, readPages } from '../../http/paging';
import type { ActionsHost } from './ActionsHost';
import { pageQuery, PER_PAGE } from './ActionsRuns';
import { workflowFile } from './mapRun';
import { workflowsSchema } from './schemas';

const MAX_PAGES = 5;

/** The workflows of one repository. */
export class ActionsWorkflows {
  /** @param path - of the repository in the API */
  constructor(
    private readonly host: ActionsHost,
    private readonly path: string,
    private readonly name: string,
  ) {}

  async list(caller: PipelineCaller): Promise<{ id: string; name: string }[]> {
    const workflows = await readPages(MAX_PAGES, async page => {
      const query = pageQuery(page, PER_PAGE);
      const { data, headers } = await this.host.client.get(
        caller,
        { path: `${this.path}/actions/workflows?${query}`, what: this.name },
        workflowsSchema,
      );
      const { total_count: total, workflows: items } = data;
      const came = { headers, page, limit: PER_PAGE, count: items.length };
      return { items, hasNext: hasNextPage({ ...came, total }) };
    });
    return workflows
      .filter(({ state }) => state === 'active')
      .map(({ name, path }) => {
        const id = workflowFile(path);
        return { id, name: name || id };
      });
  }

  async trigger(
    caller: PipelineCaller,
    { workflow, ref }: { workflow?: string; ref: string },
  ): Promise<void> {
    const id = workflow ?? (await this.#only(caller));
    const path = `${this.path}/actions/workflows/${encodeURIComponent(id)}`;
    const request = { path: `${path}/dispatches`, what: `workflow ${id}` };
    await this.host.client.post(caller, request, { ref });
  }

  async #only(caller: PipelineCaller): Promise<string> {
    const found = await this.list(caller);
    if (found.length !== 1) {
      const names = found.map(({ id }) => id).join(', ') || 'there is none';
      throw new InputError(
        `'workflow' is missing: name one of them (${names})`,
      );
    }
    return found[0].id;
  }
}
