import type { IncomingHttpHeaders } from 'node:http';

export type Call = {
  /** What stands for the braces of the path. */
  parameters: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
};

/** Without a status it is 200, without a type it is JSON. */
export type Answer = { status?: number; type?: string; body?: unknown };

export type Route = {
  method: string;
  path: string;
  handler: (call: Call) => Answer | Promise<Answer>;
};
