import type { RequestHandler } from 'express';
import { EXPOSITION_TYPE, formatExposition } from './formatExposition';
import { ScrapeAccess } from './ScrapeAccess';
import type { Telemetry } from './Telemetry';

/** Where a Prometheus finds metrics. */
export const SCRAPE_PATH = '/metrics';

/** Answers with all metrics, to who may have them. */
export function createScrapeHandler(telemetry: Telemetry): RequestHandler {
  const access = new ScrapeAccess(telemetry.config);
  return async (req, res, next) => {
    try {
      access.check(req);
      const text = formatExposition(await telemetry.collect());
      res.set('cache-control', 'no-store').type(EXPOSITION_TYPE).send(text);
    } catch (error) {
      next(error);
    }
  };
}
