import { readFile } from 'node:fs/promises';

export type Schema = {
  $ref?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
};

export type Media = { schema?: Schema; example?: unknown };

export type Content = { content?: Record<string, Media> };

export type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; example?: string }[];
  requestBody?: Content;
  responses: Record<string, Content & { description: string }>;
};

export type OpenApi = {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};

export type Endpoint = { method: string; path: string; operation: Operation };

const file = new URL('../openapi.json', import.meta.url);

export async function readOpenApi(): Promise<OpenApi> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Every operation, with its method and path. */
export function listEndpoints({ paths }: OpenApi): Endpoint[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

/** The first success that an operation describes, and its JSON. */
export function findSuccess({ operationId, responses }: Operation) {
  const status = Object.keys(responses).find(one => one.startsWith('2'));
  if (!status) throw new Error(`${operationId} describes no success`);
  const media = responses[status]?.content?.['application/json'];
  return { status: Number(status), media };
}
