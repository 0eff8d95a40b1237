import { fields } from './fields.ts';
import { listHeld, release } from './held.ts';
import { HttpError } from './HttpError.ts';
import { readReview } from './readReview.ts';
import type { Route } from './Route.ts';

/** For reviews-service and the moderators’ desk. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ body: { status: 'ok' } }),
  },
  {
    method: 'POST',
    path: '/readings',
    handler: ({ body }) => {
      const { id = '', stars, headline = '', text } = fields(body);
      if (typeof text !== 'string' || typeof stars !== 'number') {
        const detail = 'A reading needs stars and a text.';
        throw new HttpError(400, 'Not a valid request', detail);
      }
      const review = {
        id: String(id),
        stars,
        headline: String(headline),
        text,
      };
      return { body: readReview(review) };
    },
  },
  {
    method: 'GET',
    path: '/held',
    handler: () => ({ body: listHeld() }),
  },
  {
    method: 'DELETE',
    path: '/held/{reviewId}',
    handler: ({ parameters: { reviewId } }) => {
      if (release(reviewId)) return { status: 204 };
      const detail = `${reviewId} is not held.`;
      throw new HttpError(404, 'Not found', detail);
    },
  },
];
