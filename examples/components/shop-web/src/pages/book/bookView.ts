import type { Book, Review } from '../../graph/types.ts';
import { html, type Html } from '../../html.ts';
import { bookList } from '../bookList.ts';
import { formatPrice } from '../formatPrice.ts';

function buyingView({ isbn, price }: Book): Html {
  // Half of the books without a price are announced titles people search for.
  if (!price) {
    return html`<p>Price on its way</p>
      <button disabled>Add to basket</button>`;
  }
  return html`<p>
      <strong>${formatPrice(price)}</strong>
      <small>${price.because.join(', ')}</small>
    </p>
    <button data-island="basket" value="${isbn}">Add to basket</button>`;
}

function reviewsView(reviews: Review[]): Html {
  return html`<section>
    <h2>What readers said</h2>
    ${reviews.map(
      ({ penName, stars, text }) =>
        html`<blockquote>
          ${text}
          <footer>${penName}, ${stars} of 5</footer>
        </blockquote>`,
    )}
  </section>`;
}

/** The book page. Parts that did not arrive are left out. */
export function bookView(book: Book): Html {
  const { contributors = [], otherFormats = [], reviews, alsoRead } = book;
  const names = contributors.map(
    ({ name, role }) => `${name} (${role.toLowerCase()})`,
  );
  return html`<h1>${book.title}</h1>
    <p>${names.join(', ')} · ${book.format.toLowerCase()}</p>
    <p>${book.blurb ?? ''}</p>
    ${buyingView(book)}
    ${otherFormats.map(
      ({ isbn, format }) =>
        html`<p>
          Also as <a href="/books/${isbn}">${format.toLowerCase()}</a>
        </p>`,
    )}
    ${reviews ? reviewsView(reviews) : ''}
    ${alsoRead
      ? html`<section>
          <h2>Readers went on to</h2>
          ${bookList(alsoRead.map(({ book: next }) => next))}
        </section>`
      : ''}`;
}
