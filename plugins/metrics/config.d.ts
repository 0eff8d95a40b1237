export interface Config {
  metrics?: {
    /** What answers behind the proxy's endpoint `/prometheus`, as readers are told. */
    source?: {
      /**
       * The name of it, such as "Prometheus of production". Defaults to "Prometheus".
       * @visibility frontend
       */
      title?: string;
      /**
       * Where a query can be looked at: an address with `{query}` and, where it takes them, `{start}` and `{end}`
       * (ISO 8601) or `{range}` (such as 3600s). Without it queries are shown and not linked.
       * @visibility frontend
       */
      queryUrl?: string;
      /**
       * How many seconds pass between two samples, which is the `scrape_interval` of Prometheus. Rates are taken over
       * four of them at least. Defaults to 15.
       * @visibility frontend
       */
      scrapeSeconds?: number;
    };
  };
}
