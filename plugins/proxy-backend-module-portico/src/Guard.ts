import type { PathPattern } from './PathPattern';

/** What may pass an endpoint of the proxy. */
export interface Guard {
  /** The endpoint below `/api/proxy`, such as `/prometheus`. */
  route: string;
  methods: readonly string[];
  /** Below the endpoint. */
  paths: readonly PathPattern[];
  timeoutMs: number;
  maxBytes: number;
}
