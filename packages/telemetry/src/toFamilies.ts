import type { Attributes } from '@opentelemetry/api';
import {
  DataPointType,
  type Histogram,
  type MetricData,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import type { Sample } from '@portico/plugin-metrics-node';
import type { Family } from './Family';
import { labelName, metricName } from './prometheusName';

type Labels = Record<string, string>;

// The meters that Backstage gives its plugins
const PLUGIN_METER = /^backstage-plugin-(.+)$/;

function typeOf(metric: MetricData): Family['type'] | undefined {
  switch (metric.dataPointType) {
    case DataPointType.HISTOGRAM:
      return 'histogram';
    case DataPointType.SUM:
      return metric.isMonotonic ? 'counter' : 'gauge';
    case DataPointType.GAUGE:
      return 'gauge';
    default:
      return undefined;
  }
}

function labelsOf(attributes: Attributes, common: Labels): Labels {
  const own = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[labelName(name), String(value)]],
  );
  return { ...common, ...Object.fromEntries(own) };
}

function samplesOfHistogram(
  name: string,
  labels: Labels,
  { buckets, count, sum }: Histogram,
): Sample[] {
  let below = 0;
  const bounds = [...buckets.boundaries.map(String), '+Inf'];
  const cumulative = bounds.map((le, at) => {
    below += buckets.counts[at];
    return { name: `${name}_bucket`, labels: { ...labels, le }, value: below };
  });
  return [
    ...cumulative,
    { name: `${name}_sum`, labels, value: sum ?? 0 },
    { name: `${name}_count`, labels, value: count },
  ];
}

function samplesOf(name: string, metric: MetricData, common: Labels): Sample[] {
  switch (metric.dataPointType) {
    case DataPointType.HISTOGRAM:
      return metric.dataPoints.flatMap(({ attributes, value }) =>
        samplesOfHistogram(name, labelsOf(attributes, common), value),
      );
    case DataPointType.EXPONENTIAL_HISTOGRAM:
      return [];
    default:
      return metric.dataPoints.map(({ attributes, value }) => ({
        name,
        labels: labelsOf(attributes, common),
        value,
      }));
  }
}

/**
 * What OpenTelemetry has collected, as Prometheus has it. Metrics of a plugin
 * get its id as the label `plugin`, since many have one of the same name.
 *
 * @param common labels of all samples
 */
export function toFamilies(
  { scopeMetrics }: ResourceMetrics,
  common: Labels,
): Family[] {
  const families = new Map<string, Family>();
  for (const { scope, metrics } of scopeMetrics) {
    const [, plugin] = PLUGIN_METER.exec(scope.name) ?? [];
    const labels = plugin ? { ...common, plugin } : common;
    for (const metric of metrics) {
      const type = typeOf(metric);
      const name = type && metricName(metric.descriptor, type);
      if (type && name) {
        const help = metric.descriptor.description;
        const family = families.get(name) ?? { name, type, help, samples: [] };
        family.samples.push(...samplesOf(name, metric, labels));
        families.set(name, family);
      }
    }
  }
  return [...families.values()];
}
