/** Gives every element a width of 1200 px; in jsdom, which lays nothing out, all have none. */
export function wideWindow() {
  beforeEach(() => {
    jest
      .spyOn(HTMLElement.prototype, 'offsetWidth', 'get')
      .mockReturnValue(1200);
  });
  afterEach(() => jest.restoreAllMocks());
}
