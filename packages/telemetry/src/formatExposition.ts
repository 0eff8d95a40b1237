import type { Family } from './Family';

/** What Prometheus reads; version 0.0.4 of its text format. */
export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const escapeHelp = (text: string) =>
  text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');

const escapeValue = (text: string) => escapeHelp(text).replace(/"/g, '\\"');

function formatNumber(value: number): string {
  if (Math.abs(value) === Infinity) {
    return value > 0 ? '+Inf' : '-Inf';
  }
  return String(value);
}

function formatLabels(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${escapeValue(value)}"`,
  );
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

function formatFamily({ name, type, help, samples }: Family): string {
  const lines = samples.map(
    it => `${it.name}${formatLabels(it.labels)} ${formatNumber(it.value)}\n`,
  );
  const about = help ? `# HELP ${name} ${escapeHelp(help)}\n` : '';
  return `${about}# TYPE ${name} ${type}\n${lines.join('')}`;
}

/** Metrics in the text format of Prometheus (docs/instrumenting/exposition_formats.md of prometheus/docs). */
export const formatExposition = (families: readonly Family[]) =>
  families.map(formatFamily).join('');
