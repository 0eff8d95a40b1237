import { NotFoundError } from '@backstage/errors';
import { parse } from '@portico/backend-kit';
import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import express from 'express';
import { z } from 'zod';
import type { WorkflowFile } from '../runs/WorkflowFiles';
import { ActionsContext } from './ActionsContext';
import { paging, toPage } from './paging';
import { apiOf, presentRun, workflowId } from './presentRun';

const dispatch = z.object({
  ref: z.string().min(1).max(255),
  inputs: z
    .record(
      z.string().max(255),
      z.union([z.string().max(65_535), z.number(), z.boolean()]),
    )
    .default({}),
});

/**
 * A workflow.
 *
 * Source: docs.github.com, "REST API endpoints for workflows".
 */
function presentWorkflow(
  { path, name }: WorkflowFile,
  repository: ForgeRepositoryHandle,
  baseUrl: string,
) {
  const id = workflowId(path);
  return {
    id,
    name,
    path,
    state: 'active',
    url: `${apiOf(repository, baseUrl)}/actions/workflows/${id}`,
    html_url: `${repository.url}/src/branch/${repository.defaultBranch}/${path}`,
  };
}

/** `/actions/workflows`: those of the default branch, and their runs by hand. */
export function addWorkflowRoutes(
  api: express.Router,
  { database, files, host, triggers }: ActionsContext,
): void {
  const { baseUrl } = host;
  const workflows = '/repos/:owner/:repo/actions/workflows';

  const list = async (repository: ForgeRepositoryHandle) => {
    const commit = await repository.findCommit(repository.defaultBranch);
    return commit ? (await files.read(repository, commit)).files : [];
  };
  const find = async (repository: ForgeRepositoryHandle, name: string) => {
    const found = (await list(repository)).find(
      ({ path }) =>
        `${workflowId(path)}` === name || path.split('/').pop() === name,
    );
    if (!found) {
      throw new NotFoundError(
        `There is no workflow '${name}' on ${repository.defaultBranch}`,
      );
    }
    return found;
  };

  api.get(workflows, async (req, res) => {
    const { repository } = await host.open(req, 'read');
    const { offset, limit } = toPage(parse(paging, req.query));
    const found = await list(repository);
    res.json({
      total_count: found.length,
      workflows: found
        .slice(offset, offset + limit)
        .map(one => presentWorkflow(one, repository, baseUrl)),
    });
  });

  api.get(`${workflows}/:workflow`, async (req, res) => {
    const { repository } = await host.open(req, 'read');
    const found = await find(repository, req.params.workflow);
    res.json(presentWorkflow(found, repository, baseUrl));
  });

  api.get(`${workflows}/:workflow/runs`, async (req, res) => {
    const { repository } = await host.open(req, 'read');
    const { path } = await find(repository, req.params.workflow);
    const { runs, total } = await database.runs.list({
      ...{ repositoryId: repository.id, workflowPath: path },
      ...toPage(parse(paging, req.query)),
    });
    res.json({
      total_count: total,
      workflow_runs: runs.map(run => presentRun(run, repository, baseUrl)),
    });
  });

  api.post(
    `${workflows}/:workflow/dispatches`,
    express.json(),
    async (req, res) => {
      const { repository, caller } = await host.open(req, 'write');
      const wanted = parse(dispatch, req.body);
      const name = req.params.workflow;
      const workflow = /^\d+$/.test(name)
        ? (await find(repository, name)).path
        : name;
      await triggers.dispatch(repository, {
        ...wanted,
        workflow,
        actor: caller,
      });
      res.status(204).end();
    },
  );
}
