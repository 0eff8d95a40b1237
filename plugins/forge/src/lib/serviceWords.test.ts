import { describeExit, describeRestarts } from './serviceWords';

describe('the words for services', () => {
  it.each([
    [0, 'ended by itself'],
    [1, 'failed with exit code 1'],
    [137, 'ended by SIGKILL'],
    [143, 'ended by SIGTERM'],
    [200, 'failed with exit code 200'],
  ])('of exit code %d are %s', (code, words) => {
    expect(describeExit({ code })).toBe(words);
  });

  it('count', () => {
    expect(describeRestarts(1)).toBe('started again once');
    expect(describeRestarts(3)).toBe('started again 3 times');
  });
});
