import { act, renderHook } from '@testing-library/react';
import { useRounds } from './useRounds';

it('goes on while it ticks and the page can be seen, and when it is told to', () => {
  jest.useFakeTimers();
  const visibility = jest.spyOn(document, 'visibilityState', 'get');
  const { result, rerender, unmount } = renderHook(
    ({ isTicking }) => useRounds(1_000, isTicking),
    { initialProps: { isTicking: false } },
  );
  const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
  pass(5_000);
  expect(result.current[0]).toBe(0);
  act(() => result.current[1]());
  expect(result.current[0]).toBe(1);
  rerender({ isTicking: true });
  pass(3_500);
  expect(result.current[0]).toBe(4);
  visibility.mockReturnValue('hidden');
  pass(5_000);
  expect(result.current[0]).toBe(4);
  unmount();
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});
