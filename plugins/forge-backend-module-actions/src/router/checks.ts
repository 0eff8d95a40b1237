import { NotFoundError } from '@backstage/errors';
import { parse } from '@portico/backend-kit';
import express from 'express';
import { z } from 'zod';
import { rollUp } from '../runs/rollUp';
import { runUrl } from '../runs/RunEvents';
import { ActionsContext } from './ActionsContext';
import { paging, toPage } from './paging';
import { presentCheck } from './presentJob';

const MAX_RUNS = 100;

const commitIds = z
  .string()
  .transform(text => text.split(','))
  .pipe(z.array(z.string().regex(/^[0-9a-f]{40,64}$/)).max(100));

const statesQuery = z.object({ shas: commitIds });

/** `/commits/:sha/check-runs`, and how many commits stand at once. */
export function addCheckRoutes(
  api: express.Router,
  { config, database, host }: ActionsContext,
): void {
  const { baseUrl } = host;

  api.get('/repos/:owner/:repo/commits/:ref/check-runs', async (req, res) => {
    const { repository } = await host.open(req, 'read');
    const sha = await repository.findCommit(req.params.ref);
    if (!sha) {
      throw new NotFoundError(
        `There is no branch, tag or commit '${req.params.ref}'`,
      );
    }
    const { runs } = await database.runs.list({
      ...{ repositoryId: repository.id, sha, offset: 0, limit: MAX_RUNS },
    });
    const jobs = await database.jobs.listOfRuns(runs);
    const byId = new Map(runs.map(run => [run.id, run]));
    const { offset, limit } = toPage(parse(paging, req.query));
    res.json({
      total_count: jobs.length,
      check_runs: jobs.slice(offset, offset + limit).flatMap(job => {
        const run = byId.get(job.runId);
        return run ? [presentCheck(job, { run, repository, baseUrl })] : [];
      }),
    });
  });

  api.get('/repos/:owner/:repo/actions/checks', async (req, res) => {
    const { repository } = await host.open(req, 'read');
    const { shas } = parse(statesQuery, req.query);
    // without a runner nothing ends what was queued, so nothing is said
    const runs = config.runner
      ? await database.runs.listOfCommits(repository.id, shas)
      : [];
    res.json(
      rollUp(runs).map(({ id, sha, status, conclusion, workflowName }) => ({
        sha,
        status,
        conclusion: conclusion ?? null,
        name: workflowName,
        run_id: id,
        html_url: runUrl(repository, id),
      })),
    );
  });
}
