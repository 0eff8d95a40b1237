import {
  type Attributes,
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import type { Request } from 'express';

/** A request as a span, in the trace of who asks if there is one. */
export function traceRequest(tracer: Tracer, req: Request) {
  const parent = propagation.extract(context.active(), req.headers);
  const [path] = req.originalUrl.split('?');
  const span = tracer.startSpan(
    req.method,
    {
      kind: SpanKind.SERVER,
      attributes: { 'http.request.method': req.method, 'url.path': path },
    },
    parent,
  );
  return {
    /** Does the work with this span as the parent of what it starts. */
    run: (work: () => void) => context.with(trace.setSpan(parent, span), work),
    /** @param about what is known when it is answered */
    end(about: Attributes) {
      const route = about['http.route'];
      span.setAttributes(about);
      span.updateName(route ? `${req.method} ${route}` : req.method);
      if (Number(about['http.response.status_code']) >= 500) {
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    },
  };
}
