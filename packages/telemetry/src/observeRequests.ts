import type { Meter, Tracer } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { waitsForNews } from './waitsForNews';
import { describeRequest } from './describeRequest';
import { watchRoute } from './RouteWatch';
import { traceRequest } from './traceRequest';
import { REQUEST_SECONDS } from './views';

/** Measures how long requests take, and traces them where that is configured. */
export function observeRequests(options: {
  meter: Meter;
  /** Undefined where nobody takes traces. */
  tracer?: Tracer;
  plugins: ReadonlySet<string>;
}): RequestHandler {
  const { meter, tracer, plugins } = options;
  const duration = meter.createHistogram('http.server.request.duration', {
    description: 'How long requests take, without those that wait for news',
    unit: 's',
    advice: { explicitBucketBoundaries: REQUEST_SECONDS },
  });
  let active = 0;
  meter
    .createObservableGauge('http.server.active_requests', {
      description: 'Requests that are not answered yet',
      unit: '{request}',
    })
    .addCallback(result => result.observe(active));
  return (req, res, next) => {
    const began = performance.now();
    watchRoute(req);
    active += 1;
    const span = tracer && traceRequest(tracer, req);
    res.once('close', () => {
      active -= 1;
      const about = describeRequest(req, res, plugins);
      if (!waitsForNews(req.originalUrl, res)) {
        duration.record((performance.now() - began) / 1_000, about);
      }
      span?.end(about);
    });
    if (span) {
      span.run(next);
    } else {
      next();
    }
  };
}
