/** In a page: the moment at which so many charts have been drawn and painted, by its clock; infinity when they do not come. */
export const whenDrawn = (charts: number): Promise<number> =>
  new Promise(done => {
    const look = () => {
      const drawn = document.querySelectorAll('[role=slider]').length;
      if (drawn < charts) {
        requestAnimationFrame(look);
      } else {
        // the frame after it is painted
        requestAnimationFrame(() => setTimeout(() => done(performance.now())));
      }
    };
    look();
    setTimeout(done, 30_000, Infinity);
  });
