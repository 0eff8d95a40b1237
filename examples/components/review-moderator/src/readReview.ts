import { detectors, type Feature, model } from './model.ts';

export type Review = {
  id: string;
  stars: number;
  headline?: string;
  text: string;
};

export type Reading = {
  decision: 'publish' | 'hold';
  /** Between 0 and 1: how much it looks like what people refuse. */
  doubt: number;
  /** What raised the doubt, for whoever reads it next. */
  because: Feature[];
  model: string;
};

/** Only the plainly harmless are published without a person. */
const PLAINLY_HARMLESS = 0.2;

/** The first reading. It never refuses: that is for people. */
export function readReview({ stars, headline = '', text }: Review): Reading {
  const whole = `${headline}\n${text}`;
  const because = (Object.keys(model.features) as Feature[]).filter(
    feature => detectors[feature](whole, stars) > 0,
  );
  const sum = because.reduce(
    (total, feature) => total + model.features[feature],
    model.bias,
  );
  const doubt = Math.round(100 / (1 + Math.exp(-sum))) / 100;
  const decision = doubt < PLAINLY_HARMLESS ? 'publish' : 'hold';
  return { decision, doubt, because, model: model.name };
}
