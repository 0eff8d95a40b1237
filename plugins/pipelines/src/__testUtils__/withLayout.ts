/** Gives elements the size of a screen, which those who draw only what is in sight ask for; jsdom lays nothing out. */
export function withLayout() {
  beforeEach(() => {
    const size = (length: number) => ({
      configurable: true,
      get: () => length,
    });
    Object.defineProperty(Element.prototype, 'clientWidth', size(1000));
    Object.defineProperty(Element.prototype, 'clientHeight', size(600));
    Element.prototype.scrollIntoView = jest.fn();
    Element.prototype.scrollTo = function scrollTo(
      this: Element,
      options?: ScrollToOptions | number,
    ) {
      this.scrollTop = typeof options === 'object' ? options.top ?? 0 : 0;
      this.dispatchEvent(new Event('scroll'));
    } as typeof Element.prototype.scrollTo;
  });
}
