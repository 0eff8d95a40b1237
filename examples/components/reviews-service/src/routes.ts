import { fields } from './fields.ts';
import { HttpError } from './HttpError.ts';
import { getRating } from './ratings.ts';
import {
  decideReview,
  listReviews,
  type Review,
  writeReview,
} from './reviews.ts';
import type { Route } from './Route.ts';

/** A pen name is all that readers learn of each other. */
const toJson = ({ readerId: _, spoiler: __, ...review }: Review) => review;

/** What the service answers, in the order of openapi.yaml. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ body: { status: 'ok' } }),
  },
  {
    method: 'GET',
    path: '/books/{isbn}/reviews',
    handler: ({ parameters, query }) => ({
      body: listReviews(parameters.isbn, {
        sort: (query.get('sort') ?? 'helpful') as 'helpful',
        stars: Number(query.get('stars') ?? 0),
        spoilers: query.get('spoilers') === 'true',
      }).map(toJson),
    }),
  },
  {
    method: 'POST',
    path: '/books/{isbn}/reviews',
    handler: ({ parameters, body }) => ({
      status: 202,
      body: toJson(writeReview(parameters.isbn, fields(body))),
    }),
  },
  {
    method: 'GET',
    path: '/books/{isbn}/rating',
    handler: ({ parameters }) => ({ body: getRating(parameters.isbn) }),
  },
  {
    method: 'PUT',
    path: '/reviews/{reviewId}/decision',
    handler: ({ parameters, headers, body }) => {
      // Set by the gateway, which has looked at the token
      if (
        !String(headers.roles ?? '')
          .split(',')
          .includes('moderator')
      ) {
        const detail = 'The role moderator is missing.';
        throw new HttpError(403, 'Moderators only', detail);
      }
      const { publish } = fields(body);
      return { body: toJson(decideReview(parameters.reviewId, publish)) };
    },
  },
];
