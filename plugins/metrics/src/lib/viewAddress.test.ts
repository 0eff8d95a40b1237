import { parseViewAddress, viewAddress } from './viewAddress';

describe('the address of the tab', () => {
  it('is written as the logs write it, and leaves what else is there', () => {
    const before = new URLSearchParams(
      'from=1000&to=2000&at=1500&line=a1&q=a%26b&levels=error&follow=1',
    );
    const view = parseViewAddress(before);
    expect(view).toEqual({
      range: { from: 1_000, to: 2_000 },
      at: 1_500,
      isFollowing: true,
    });
    expect(viewAddress(view, before).toString()).toBe(
      'from=1970-01-01T00%3A00%3A01.000Z&to=1970-01-01T00%3A00%3A02.000Z&at=1970-01-01T00%3A00%3A01.500Z&follow=1&q=a%26b&levels=error',
    );
    const last = { range: { span: '6h' as const }, isFollowing: false };
    expect(viewAddress(last, before).toString()).toBe(
      'span=6h&q=a%26b&levels=error',
    );
  });
});
