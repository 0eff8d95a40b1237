const DURATION = 'http_server_request_duration_seconds';

/** Which series are asked for, and by what they are told apart: of a component, and of a system. */
const SELECTORS = [
  { selector: 'service="shop"', by: undefined },
  { selector: 'service=~"orders|shop|mail"', by: 'service' },
];

const quantile = (share: number, by: string, range: string) =>
  `histogram_quantile(${share}, sum by (${by}) (rate(${DURATION}_bucket${range})))`;

/**
 * Every form in which the page of an entity asks (`lib/defaultPanels.ts`,
 * `lib/alertsOf.ts` and the annotations of the plugin `metrics`).
 *
 * @param interval what rates are taken over, such as 915s
 */
export function pageQueries(interval: string): string[] {
  return SELECTORS.flatMap(({ selector, by }) => {
    const group = (fn: string) => (by ? `${fn} by (${by}) ` : fn);
    const rate = (matchers: string) =>
      `${group('sum')}(rate(${DURATION}_count{${matchers}}[${interval}]))`;
    const all = rate(selector);
    const failed = rate(`${selector},http_response_status_code=~"5.."`);
    const le = by ? `le, ${by}` : 'le';
    return [
      all,
      `(${failed} or ${all} * 0) / ${all}`,
      quantile(0.5, le, `{${selector}}[${interval}]`),
      quantile(0.95, le, `{${selector}}[${interval}]`),
      `${group(
        'sum',
      )}(rate(process_cpu_seconds_total{${selector}}[${interval}]))`,
      `${group('sum')}(process_resident_memory_bytes{${selector}})`,
      `${group('max')}(nodejs_eventloop_utilization_ratio{${selector}})`,
      `ALERTS{alertstate="firing",${selector}}`,
    ];
  }).concat(
    'sum(db_client_connection_count{resource="shop-db",state="used"}) / sum(db_client_connection_count{resource="shop-db"})',
    'ALERTS{alertstate="firing",resource="shop-db"}',
  );
}
