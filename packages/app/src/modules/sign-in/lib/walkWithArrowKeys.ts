const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Lets the arrow keys walk over the people within an element, from its search
 * field on. Made to be the `ref` of that element.
 */
export function walkWithArrowKeys(root: HTMLElement | null): void {
  root?.addEventListener('keydown', event => {
    const cards = Array.from(
      root.querySelectorAll<HTMLElement>('[data-persona]'),
    );
    const at = cards.findIndex(card => card === document.activeElement);
    const step = STEPS[event.key];
    // In the search field, Home and End belong to the text.
    if (!step || (at < 0 && event.key !== 'ArrowDown')) {
      return;
    }
    event.preventDefault();
    const next = Math.min(step(at, cards.length - 1), cards.length - 1);
    (next < 0 ? root.querySelector('input') : cards[next])?.focus();
  });
}
