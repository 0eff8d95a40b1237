import express, { Request, Response, Router } from 'express';
import { parseSelector } from '../logql';
import type { Stream } from '../store/StreamRegistry';
import type { LokiContext } from './LokiContext';
import { readParameters } from './parameters';
import { readRange } from './readRange';

const SIX_HOURS = 6n * 3_600_000_000_000n;
const form = express.urlencoded({ extended: false });

type Given = { start?: string; end?: string; since?: string };

async function streamsOf(
  { store }: LokiContext,
  selectors: string[],
  given: Given,
): Promise<Stream[]> {
  await store.open();
  const { start, end } = readRange(given, SIX_HOURS);
  const streams = selectors.length
    ? selectors.flatMap(it => store.index.findStreams(parseSelector(it)))
    : store.index.streams;
  const found = store.index.findBlocks(streams, { from: start, to: end + 1n });
  const ids = new Set(found.map(({ block }) => block.header.streamId));
  return [...new Set(streams)].filter(({ id }) => ids.has(id));
}

const unique = (values: string[]) => [...new Set(values)].sort();

/** `labels`, `label/:name/values` and `series`. */
export function addLabelRoutes(router: Router, context: LokiContext): void {
  const streams = async (req: Request) => {
    await context.access.checkQuery(req);
    const { query, ...range } = readParameters('range', req);
    return streamsOf(context, query ? [query] : [], range);
  };
  const names = async (req: Request, res: Response) => {
    const data = (await streams(req)).flatMap(it => Object.keys(it.labels));
    res.json({ status: 'success', data: unique(data) });
  };
  const values = async (req: Request, res: Response) => {
    const { name } = req.params;
    const data = (await streams(req)).flatMap(({ labels }) =>
      Object.hasOwn(labels, name) ? [labels[name]] : [],
    );
    res.json({ status: 'success', data: unique(data) });
  };
  const series = async (req: Request, res: Response) => {
    await context.access.checkQuery(req);
    const given = readParameters('series', req);
    const found = await streamsOf(context, [given.match].flat(), given);
    res.json({ status: 'success', data: found.map(({ labels }) => labels) });
  };
  router.get('/labels', names);
  router.post('/labels', form, names);
  router.get('/label/:name/values', values);
  router.get('/series', series);
  router.post('/series', form, series);
}
