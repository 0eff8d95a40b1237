/**
 * In a page: the moment at which a log shows lines and is as high as all of them, in milliseconds since the
 * page was asked for; infinity when that does not come.
 */
export const whenLogIsWhole = (height: number): Promise<number> =>
  new Promise(done => {
    const look = (_: unknown, observer: MutationObserver) => {
      const rows = document.querySelector<HTMLElement>(
        '[aria-label^="Log of"] > div',
      );
      const isWhole = rows && parseFloat(rows.style.height) >= height;
      if (isWhole && rows.querySelector('[data-line]')) {
        observer.disconnect();
        // When they are drawn
        requestAnimationFrame(() => setTimeout(() => done(performance.now())));
      }
    };
    new MutationObserver(look).observe(document, {
      attributes: true,
      childList: true,
      subtree: true,
    });
    setTimeout(done, 90_000, Infinity);
  });
