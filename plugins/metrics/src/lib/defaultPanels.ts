import type { Entity } from '@backstage/catalog-model';
import type { PanelId } from './panels';
import type { Unit } from './units';

/** A panel before its placeholders are filled. */
export type PanelTemplate = {
  title: string;
  unit: Unit;
  queries: { label?: string; text: string }[];
};

type Templates = Partial<Record<PanelId, PanelTemplate>>;

/** @param by the label that series are told apart by; without it there is one of all */
type TemplatesFor = (by: string | undefined) => Templates;

const sum = (by?: string) => (by ? `sum by (${by}) ` : 'sum');
const max = (by?: string) => (by ? `max by (${by}) ` : 'max');

const one = (title: string, unit: Unit, text: string): PanelTemplate => ({
  title,
  unit,
  queries: [{ text }],
});

const quantile = (share: number, metric: string, by?: string) =>
  `histogram_quantile(${share}, sum by (${
    by ? `le, ${by}` : 'le'
  }) (rate(${metric}_bucket{$selector}[$interval])))`;

/**
 * How often, how badly and how slowly something is done, from a histogram of how long it takes.
 *
 * @param failed the matchers of what went wrong
 */
function durations(
  what: string,
  metric: string,
  failed: string,
): (by?: string) => Pick<Templates, 'requests' | 'errors' | 'latency'> {
  return by => {
    const rate = (matchers: string) =>
      `${sum(by)}(rate(${metric}_count{${matchers}}[$interval]))`;
    const all = rate('$selector');
    const tail = {
      label: '95th percentile',
      text: quantile(0.95, metric, by),
    };
    return {
      requests: one(what, 'per-second', all),
      errors: one(
        'Errors',
        'ratio',
        // nothing that failed is no series, and not a zero
        `(${rate(`$selector,${failed}`)} or ${all} * 0) / ${all}`,
      ),
      latency: {
        title: 'Latency',
        unit: 'seconds',
        // of several services the tail of each, for one request in all
        queries: by
          ? [tail]
          : [{ label: 'median', text: quantile(0.5, metric) }, tail],
      },
    };
  };
}

const process: TemplatesFor = by => ({
  cpu: one(
    'CPU',
    'cores',
    `${sum(by)}(rate(process_cpu_seconds_total{$selector}[$interval]))`,
  ),
  memory: one(
    'Memory',
    'bytes',
    `${sum(by)}(process_resident_memory_bytes{$selector})`,
  ),
});

const eventLoop: TemplatesFor = by => ({
  saturation: one(
    'Saturation of the event loop',
    'ratio',
    `${max(by)}(nodejs_eventloop_utilization_ratio{$selector})`,
  ),
});

const connections: TemplatesFor = by => ({
  saturation: one(
    'Connections in use',
    'ratio',
    `${sum(by)}(db_client_connection_count{$selector,state="used"}) / ${sum(
      by,
    )}(db_client_connection_count{$selector})`,
  ),
});

const together =
  (...parts: TemplatesFor[]): TemplatesFor =>
  by =>
    Object.assign({}, ...parts.map(part => part(by)));

const failed = 'error_type!=""';

// Names: https://opentelemetry.io/docs/specs/semconv/general/metrics/, as Prometheus writes them.
const server = together(
  durations(
    'Requests',
    'http_server_request_duration_seconds',
    'http_response_status_code=~"5.."',
  ),
  process,
  eventLoop,
);
const worker = together(
  durations('Messages', 'messaging_process_duration_seconds', failed),
  process,
  eventLoop,
);
const database = together(
  durations('Operations', 'db_client_operation_duration_seconds', failed),
  process,
  connections,
);
const queue = together(
  durations(
    'Operations',
    'messaging_client_operation_duration_seconds',
    failed,
  ),
  process,
);
const outside = together(
  durations('Requests to it', 'http_client_request_duration_seconds', failed),
  process,
);

const resources: [RegExp, TemplatesFor][] = [
  [/database|(^|-)db$|sql|cache|redis|mongo|index/, database],
  [/kafka|queue|topic|stream|broker/, queue],
];
const components: [RegExp, TemplatesFor][] = [
  [/job|worker|pipeline|consumer|cron|batch/, worker],
];

/** What is shown of an entity when its annotations say nothing else, by its kind and its `spec.type`. */
export function defaultPanels(entity: Entity, by?: string): Templates {
  const type = String(entity.spec?.type ?? '').toLowerCase();
  const isResource = entity.kind.toLowerCase() === 'resource';
  const isOfType = ([pattern]: [RegExp, TemplatesFor]) => pattern.test(type);
  const found = isResource
    ? resources.find(isOfType)?.[1] ?? outside
    : components.find(isOfType)?.[1] ?? server;
  return found(by);
}

/** What a panel is that only an annotation has a query for. */
export const barePanels: Record<
  PanelId,
  Pick<PanelTemplate, 'title' | 'unit'>
> = {
  requests: { title: 'Requests', unit: 'per-second' },
  errors: { title: 'Errors', unit: 'ratio' },
  latency: { title: 'Latency', unit: 'seconds' },
  cpu: { title: 'CPU', unit: 'cores' },
  memory: { title: 'Memory', unit: 'bytes' },
  saturation: { title: 'Saturation', unit: 'ratio' },
};
