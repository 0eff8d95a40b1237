import { HttpError } from './HttpError.ts';

/** Answers a request with what becomes the JSON of the response. */
export type Handler = (parameters: Record<string, string>) => unknown;

export type Route = {
  method: string;
  /** As in openapi.json; what is in braces is a parameter. */
  path: string;
  handler: Handler;
};

const MAX_NAME = 50;

/** Everything that the service answers; tests/openapi.test.ts compares it with openapi.json. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ status: 'ok' }),
  },
  {
    method: 'GET',
    path: '/v1/greetings/{name}',
    handler: ({ name }) => {
      if (name.length > MAX_NAME) {
        throw new HttpError(400, `name is longer than ${MAX_NAME} letters`);
      }
      return { greeting: `Hello, ${name}!` };
    },
  },
];
