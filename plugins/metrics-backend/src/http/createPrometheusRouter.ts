import type { Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { lineOfScalar, Queries } from '../services/Queries';
import { answerErrors } from './answerErrors';
import { checkSecret } from './checkSecret';
import { readQuery, readSteps, readTime } from './parameters';
import { presentMatrix, presentScalar, presentVector } from './presentResult';

/** Without the blanks that Backstage puts into JSON while one develops: they are most of what many numbers take. */
const answer = (res: Response, data: object) =>
  res.type('json').send(JSON.stringify({ status: 'success', data }));

/**
 * The part of Prometheus' HTTP API that asks for values, as its documentation
 * has it (docs/querying/api.md of prometheus/prometheus).
 */
export function createPrometheusRouter(options: {
  queries: Queries;
  /** What the proxy sends; nobody else is answered. */
  secret: string;
}): Router {
  const { queries, secret } = options;
  const router = PromiseRouter();
  router.use(checkSecret(secret));

  router.get('/query', async (req, res) => {
    const time = readTime(req);
    const { expression, lines, scalar } = await queries.evaluate(
      readQuery(req),
      Float64Array.of(time),
    );
    const data = scalar
      ? presentScalar(scalar, time)
      : presentVector(lines, time, expression);
    answer(res, data);
  });

  router.get('/query_range', async (req, res) => {
    const steps = readSteps(req);
    const { lines, scalar } = await queries.evaluate(readQuery(req), steps);
    const shown = scalar ? [lineOfScalar(scalar)] : lines;
    answer(res, presentMatrix(shown, steps));
  });

  router.use(answerErrors);
  const root = PromiseRouter();
  root.use('/prometheus/api/v1', router);
  return root;
}
