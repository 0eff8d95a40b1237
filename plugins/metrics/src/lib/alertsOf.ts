import type { Sample } from './readSeries';

/** An alert that fires, perhaps for several things. */
export type Alert = {
  name: string;
  severity?: string;
  count: number;
  /** What tells the first of them apart: `instance=a:1 job=x`. */
  details: string;
};

const told = ['__name__', 'alertname', 'alertstate', 'severity'];

const urgency = (severity = '') => {
  const at = ['critical', 'page', 'error', 'warning'].indexOf(severity);
  return at < 0 ? 9 : at;
};

/**
 * The alerts that a query of `ALERTS` found, the most urgent first.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#inspecting-alerts-during-runtime
 */
export function alertsOf(samples: Sample[]): Alert[] {
  const alerts = new Map<string, Alert>();
  for (const { labels } of samples) {
    const { alertname = 'unnamed', severity } = labels;
    const key = JSON.stringify([alertname, severity]);
    const details = Object.entries(labels)
      .filter(([label]) => !told.includes(label))
      .map(([label, value]) => `${label}=${value}`)
      .join(' ');
    const before = alerts.get(key);
    alerts.set(key, {
      name: alertname,
      severity,
      details: before?.details ?? details,
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...alerts.values()].sort(
    (a, b) =>
      urgency(a.severity) - urgency(b.severity) || a.name.localeCompare(b.name),
  );
}

/** Those of an entity that fire. @param selector matchers without braces */
export const alertsQuery = (selector: string): string =>
  `ALERTS{alertstate="firing",${selector}}`;
