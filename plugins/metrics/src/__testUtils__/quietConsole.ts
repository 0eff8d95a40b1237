/** Keeps complaints about JSS and parts of the browser that jsdom lacks out of the output of each test. */
export function quietConsole() {
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    jest.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterEach(() => jest.restoreAllMocks());
}
