/** In a page: the moment at which a text is there, by the clock of the machine; infinity when it does not come. */
export const whenShown = (text: string): Promise<number> =>
  new Promise(done => {
    const look = (_: unknown, observer: MutationObserver) => {
      if (document.body.textContent?.includes(text)) {
        observer.disconnect();
        done(Date.now());
      }
    };
    const all = { childList: true, characterData: true, subtree: true };
    new MutationObserver(look).observe(document.body, all);
    setTimeout(done, 90_000, Infinity);
  });
