import { describePrice, type Money } from './describePrice.ts';

type Props = {
  price: Money;
  /** Shown struck through when the price was higher. */
  was?: Money;
  language?: string;
};

/** A price, never a number with a pound sign in front. */
export function Price({ price, was, language }: Props) {
  const now = describePrice(price, language);
  const before =
    was && was.amount > price.amount && describePrice(was, language);
  return (
    <span className="pb-price">
      {before && (
        <s aria-hidden="true" className="pb-price-was">
          {before.shown}
        </s>
      )}
      <span aria-hidden="true">{now.shown}</span>
      <span className="pb-spoken">
        {before ? `${now.spoken}, was ${before.spoken}` : now.spoken}
      </span>
    </span>
  );
}
