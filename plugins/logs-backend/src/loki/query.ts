import { InputError } from '@backstage/errors';
import express, { Request, Response, Router } from 'express';
import {
  CountExpression,
  LogExpression,
  parseDuration,
  parseQuery,
} from '../logql';
import type { LokiContext } from './LokiContext';
import { readParameters } from './parameters';
import { presentStreams } from './presentStreams';
import { readRange } from './readRange';

const CUT =
  'The lines are more than one answer may have, so that there are fewer than were asked for';
const USUAL_POINTS = 250n;
const SECOND = 1_000_000_000n;

type Parameters = ReturnType<typeof readParameters<'queryRange'>>;

async function answerLines(
  { store, limits }: LokiContext,
  log: LogExpression,
  { limit, direction, ...given }: Parameters,
) {
  if (limit > limits.linesPerQuery) {
    throw new InputError(
      `'limit' is ${limit}; at most ${limits.linesPerQuery} lines are answered`,
    );
  }
  const { start: from, end: to } = readRange(given);
  const { lines, cut } = await store.find({ log, from, to, limit, direction });
  return {
    status: 'success',
    ...(cut && { warnings: [CUT] }),
    data: { resultType: 'streams', result: presentStreams(lines), stats: {} },
  };
}

function readStep(given: string | undefined, range: bigint): bigint {
  if (given !== undefined) {
    return parseDuration(given);
  }
  const usual = range / USUAL_POINTS;
  return usual > SECOND ? usual : SECOND;
}

async function answerCounts(
  { store }: LokiContext,
  count: CountExpression,
  { step: given, ...more }: Parameters,
) {
  const { start, end } = readRange(more);
  const step = readStep(given, end - start);
  const series = await store.count({ count, start, end, step });
  return {
    status: 'success',
    data: {
      resultType: 'matrix',
      result: series.map(({ metric, values }) => ({
        metric,
        values: values.map(it => [
          Number(it.time / 1_000_000n) / 1_000,
          String(it.count),
        ]),
      })),
      stats: {},
    },
  };
}

/** `GET` and `POST /query_range`. */
export function addQueryRoutes(router: Router, context: LokiContext): void {
  const answer = async (req: Request, res: Response) => {
    await context.access.checkQuery(req);
    const parameters = readParameters('queryRange', req);
    const query = parseQuery(parameters.query);
    res.json(
      query.kind === 'log'
        ? await answerLines(context, query.log, parameters)
        : await answerCounts(context, query.count, parameters),
    );
  };
  router.get('/query_range', answer);
  router.post('/query_range', express.urlencoded({ extended: false }), answer);
}
