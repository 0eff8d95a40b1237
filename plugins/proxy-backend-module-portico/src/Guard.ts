/** What may pass an endpoint of the proxy. */
export interface Guard {
  /** The endpoint below `/api/proxy`, such as `/prometheus`. */
  route: string;
  methods: readonly string[];
  /** Below the endpoint, letter for letter. */
  paths: ReadonlySet<string>;
  timeoutMs: number;
  maxBytes: number;
}
