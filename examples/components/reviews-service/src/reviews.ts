import { randomUUID } from 'node:crypto';
import { HttpError } from './HttpError.ts';

export type Review = {
  id: string;
  isbn: string;
  readerId: string;
  penName: string;
  stars: number;
  headline?: string;
  text: string;
  spoiler: boolean;
  verifiedPurchase: boolean;
  helpful: number;
  state: 'waiting' | 'published' | 'refused';
  writtenAt: Date;
};

type Sort = 'helpful' | 'newest' | 'lowest';
type Wishes = { sort: Sort; stars?: number; spoilers: boolean };

const ISBNS = ['9781999000011', '9781999000028', '9781999000035'];
/** What orders-api says about who bought what. */
const bought = new Set(['r_40021 9781999000028', 'r_51877 9781999000011']);

/** In memory, with a few from the reading room to begin with. */
export const reviews: Review[] = [
  {
    id: '0f6c4f0e-63d0-4b6e-9d4a-0c6f1c1f5a01',
    isbn: '9781999000011',
    readerId: 'r_51877',
    penName: 'Joost',
    stars: 4,
    headline: 'Bring a blanket',
    text: 'Cold, slow and lovely. The chapter about the harbour dues is longer than it should be.',
    spoiler: false,
    verifiedPurchase: true,
    helpful: 17,
    state: 'published',
    writtenAt: new Date('2025-10-02T19:20:00Z'),
  },
  {
    id: '0f6c4f0e-63d0-4b6e-9d4a-0c6f1c1f5a02',
    isbn: '9781999000011',
    readerId: 'r_60310',
    penName: 'Sigga',
    stars: 5,
    text: 'So it was the harbour master all along. I did not see it coming.',
    spoiler: true,
    verifiedPurchase: false,
    helpful: 3,
    state: 'published',
    writtenAt: new Date('2025-10-20T08:05:00Z'),
  },
];

const orders: Record<Sort, (a: Review, b: Review) => number> = {
  helpful: (a, b) => b.helpful - a.helpful,
  newest: (a, b) => b.writtenAt.getTime() - a.writtenAt.getTime(),
  lowest: (a, b) => a.stars - b.stars,
};

/** @throws HttpError 404 when we do not know the book. */
export function ofBook(isbn: string): Review[] {
  if (ISBNS.includes(isbn)) return reviews.filter(one => one.isbn === isbn);
  throw new HttpError(404, 'Not found', 'There is no such book or review.');
}

export function listReviews(isbn: string, wishes: Wishes): Review[] {
  return ofBook(isbn)
    .filter(({ state }) => state === 'published')
    .filter(({ spoiler }) => wishes.spoilers || !spoiler)
    .filter(({ stars }) => !wishes.stars || stars === wishes.stars)
    .sort(orders[wishes.sort] ?? orders.helpful);
}

function check(input: Record<string, unknown>) {
  const { readerId, stars, headline = '', text, spoiler = false } = input;
  const refuse = (detail: string) => {
    throw new HttpError(400, 'Not a valid request', detail);
  };
  if (!Number.isInteger(stars) || Number(stars) < 1 || Number(stars) > 5) {
    refuse('A review needs between one and five stars.');
  }
  const length = String(text ?? '').trim().length;
  if (length < 20 || length > 5_000)
    refuse('Write between 20 and 5,000 characters.');
  if (String(headline).length > 80)
    refuse('A headline has at most 80 characters.');
  if (typeof readerId !== 'string') refuse('Who wrote it?');
  return {
    readerId: String(readerId),
    stars: Number(stars),
    headline: String(headline) || undefined,
    text: String(text).trim(),
    spoiler: spoiler === true,
  };
}

/** Takes a review in; readers see it once it has been through moderation. */
export function writeReview(
  isbn: string,
  input: Record<string, unknown>,
): Review {
  const before = ofBook(isbn);
  const given = check(input);
  const own = before.find(({ readerId }) => readerId === given.readerId);
  if (own) {
    const month = own.writtenAt.toLocaleString('en-GB', { month: 'long' });
    const detail = `You reviewed this book in ${month}. Edit that one instead.`;
    throw new HttpError(409, 'One review each', detail);
  }
  const review: Review = {
    id: randomUUID(),
    isbn,
    ...given,
    penName: 'a reader',
    verifiedPurchase: bought.has(`${given.readerId} ${isbn}`),
    helpful: 0,
    state: 'waiting',
    writtenAt: new Date(),
  };
  reviews.push(review);
  return review;
}

/** Publishes or refuses. May be changed later: moderators are people. */
export function decideReview(id: string, publish: unknown): Review {
  const review = reviews.find(one => one.id === id);
  if (!review) {
    throw new HttpError(404, 'Not found', 'There is no such book or review.');
  }
  if (typeof publish !== 'boolean') {
    const detail = 'Say whether to publish it.';
    throw new HttpError(400, 'Not a valid request', detail);
  }
  review.state = publish ? 'published' : 'refused';
  return review;
}
