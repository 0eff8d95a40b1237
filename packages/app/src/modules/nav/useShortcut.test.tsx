import { fireEvent, renderHook } from '@testing-library/react';
import { useShortcut } from './useShortcut';

describe('useShortcut', () => {
  it('answers to Ctrl and Cmd with the letter, to nothing else, and no longer after unmount', () => {
    const action = jest.fn();
    const { unmount } = renderHook(() => useShortcut('k', action));

    const kept = fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(kept).toBe(false);
    fireEvent.keyDown(document.body, { key: 'K', metaKey: true });
    expect(action).toHaveBeenCalledTimes(2);

    expect(fireEvent.keyDown(document.body, { key: 'k' })).toBe(true);
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true, altKey: true });
    fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true });
    expect(action).toHaveBeenCalledTimes(2);

    unmount();
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(action).toHaveBeenCalledTimes(2);
  });
});
