import type { MetricsSource, Sample } from '@portico/plugin-metrics-node';
import { evaluateVector } from '../evaluation/evaluate';
import { Turn } from '../evaluation/Turn';
import { keyOf, withoutName } from '../store/labels';
import type { MetricsStore } from '../store/MetricsStore';
import type { AlertRule } from './readRules';

const TIMEOUT_MS = 2_000;

/** The series `ALERTS`, as Prometheus writes it, for what rules say about the tick before. */
export class AlertsSource implements MetricsSource {
  readonly id = 'alerts';
  /** Since when each alert is on, by rule and labels. */
  #since = new Map<AlertRule, Map<string, number>>();

  constructor(
    private readonly options: {
      rules: readonly AlertRule[];
      store: MetricsStore;
    },
  ) {}

  async collect(): Promise<Sample[]> {
    const now = Date.now();
    const alerts = [];
    for (const rule of this.options.rules) {
      alerts.push(...(await this.#evaluate(rule, now)));
    }
    return alerts;
  }

  async #evaluate(rule: AlertRule, now: number): Promise<Sample[]> {
    const { store } = this.options;
    const turn = new Turn(TIMEOUT_MS);
    const lines = await evaluateVector(rule.expression, {
      steps: Float64Array.of(now),
      read: (matchers, range) => store.read(matchers, range, turn),
      turn,
    });
    const before = this.#since.get(rule);
    const since = new Map<string, number>();
    this.#since.set(rule, since);
    return lines.map(({ labels }) => {
      const key = keyOf(labels);
      const began = before?.get(key) ?? now;
      since.set(key, began);
      return {
        name: 'ALERTS',
        labels: {
          ...Object.fromEntries(withoutName(labels)),
          ...rule.labels,
          alertname: rule.alert,
          alertstate: now - began >= rule.forMs ? 'firing' : 'pending',
        },
        value: 1,
        type: 'gauge',
      };
    });
  }
}
