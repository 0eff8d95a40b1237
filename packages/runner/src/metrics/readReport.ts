import { z } from 'zod';
import type { Sample } from './Sample';

/** What is measured from outside, which a service cannot say of itself. */
const outside = new Set([
  'process_cpu_seconds_total',
  'process_resident_memory_bytes',
  'process_start_time_seconds',
  'service_restarts_total',
  'service_up',
]);

const sample = z.object({
  name: z.string().regex(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,99}$/),
  labels: z.record(
    z.string().regex(/^(?!__)[a-zA-Z_][a-zA-Z0-9_]{0,63}$/),
    z.string().max(200),
  ),
  value: z.number(),
  type: z.enum(['counter', 'gauge', 'histogram']).optional(),
});

/** What a process of a service says of itself. */
export type Report = { pid: number; samples: Sample[] };

/**
 * Reads a line that a service has written, which can be anything.
 *
 * @returns undefined for what is no report
 */
export function readReport(
  line: Buffer,
  mostSamples: number,
): Report | undefined {
  const report = z.object({
    pid: z.number().int(),
    samples: z.array(sample).max(mostSamples),
  });
  try {
    const { data } = report.safeParse(JSON.parse(line.toString('utf8')));
    return (
      data && {
        pid: data.pid,
        samples: data.samples.filter(({ name }) => !outside.has(name)),
      }
    );
  } catch {
    return undefined;
  }
}
