export { formatPrice, type Price } from './formatPrice.ts';
