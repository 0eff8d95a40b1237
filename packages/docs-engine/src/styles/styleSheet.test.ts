import { styleSheet } from './styleSheet';

it('is small, whole, and asks no other host', () => {
  const css = styleSheet();
  expect(Buffer.byteLength(css)).toBeLessThanOrEqual(30_000);
  expect(css.split('{')).toHaveLength(css.split('}').length);
  expect(css).not.toMatch(/@import|url\((?!"data:)/);
  expect(css).toContain(
    '.tabbed-set>input:nth-child(20):checked~.tabbed-content>:nth-child(20)',
  );
  expect(css).toContain(
    ':is(.tabbed-labels,.tabbed-content)>:nth-child(20){order:20}}',
  );
});
