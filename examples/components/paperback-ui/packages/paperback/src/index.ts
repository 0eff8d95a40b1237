export { Button } from './Button.tsx';
export { Price } from './Price.tsx';
export { describePrice, type Money } from './describePrice.ts';
