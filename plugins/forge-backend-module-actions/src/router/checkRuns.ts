import { NotFoundError } from '@backstage/errors';
import express from 'express';
import { ActionsContext } from './ActionsContext';
import { paging, parse, toPage } from './parse';
import { presentCheck } from './presentJob';

const MAX_RUNS = 100;

/** `/commits/:sha/check-runs` */
export function addCheckRoutes(
  api: express.Router,
  { database, host }: ActionsContext,
): void {
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
    const { baseUrl } = host;
    res.json({
      total_count: jobs.length,
      check_runs: jobs.slice(offset, offset + limit).flatMap(job => {
        const run = byId.get(job.runId);
        return run ? [presentCheck(job, { run, repository, baseUrl })] : [];
      }),
    });
  });
}
