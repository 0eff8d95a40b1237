import type { Review } from './readReview.ts';

const texts: [stars: number, text: string][] = [
  [
    5,
    'Read one hour each night. It lasted me the winter, and I was sorry when it ended.',
  ],
  [
    4,
    'Cold, slow and lovely. The chapter about the harbour dues is longer than it should be.',
  ],
  [1, 'The parcel was wet and the courier left it on the wall.'],
  [3, 'Good maps. The aunt could have done with more to say.'],
  [5, 'BEST BOOK EVER EVERYBODY MUST BUY THIS BOOK NOW'],
  [2, 'I wanted to like it. Two hundred pages of weather, and then a wedding.'],
  [5, 'Cheap copies at www.books.example, write to me at seller@books.example'],
  [4, 'My daughter asked for it again, and again, and I did not mind.'],
  [1, 'Wonderful, I loved every page of it.'],
];
let turn = 0;

/** Stands in for reviews-service: two or three reviews come in at a time. */
export function takeWaiting(): Review[] {
  const count = 2 + (turn % 2);
  return Array.from({ length: count }, () => {
    const [stars, text] = texts[turn % texts.length];
    return { id: `review-${turn++}`, stars, text };
  });
}
