import type { Meter } from '@opentelemetry/api';

/** Measures this process under the names that Prometheus' own clients use. */
export function measureProcess(meter: Meter): void {
  const startedAt = Date.now() / 1_000 - process.uptime();
  meter
    .createObservableCounter('process.cpu', {
      description: 'Processor time of this process, all its threads together',
      unit: 's',
    })
    .addCallback(result => {
      const { user, system } = process.cpuUsage();
      result.observe((user + system) / 1e6);
    });
  meter
    .createObservableGauge('process.resident_memory', {
      description: 'Memory of this process that is not swapped out',
      unit: 'By',
    })
    .addCallback(result => result.observe(process.memoryUsage.rss()));
  meter
    .createObservableGauge('process.start_time', {
      description: 'When this process began, since 1970',
      unit: 's',
    })
    .addCallback(result => result.observe(startedAt));
}
