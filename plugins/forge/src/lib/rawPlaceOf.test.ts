import { rawPlaceOf } from './rawPlaceOf';

const at = '/api/forge/api/v1/repos/checkout/basket';

it('reads the addresses of raw files, and no others', () => {
  const place = {
    id: { owner: 'checkout', name: 'basket' },
    path: 'docs/a b.png',
    ref: 'feat/a',
  };
  expect(rawPlaceOf(`${at}/raw/docs/a%20b.png?ref=feat%2Fa`)).toEqual(place);
  expect(
    rawPlaceOf(`https://portal${at}/raw/docs/a%20b.png?x=1&ref=feat%2Fa#y`),
  ).toEqual(place);
  expect(rawPlaceOf(`${at}/contents/a.png?ref=main`)).toBeUndefined();
  expect(rawPlaceOf(`${at}/raw/a.png`)).toBeUndefined();
  expect(rawPlaceOf(`${at}/raw/%zz?ref=main`)).toBeUndefined();
  expect(rawPlaceOf('https://example.com/a.png')).toBeUndefined();
});
