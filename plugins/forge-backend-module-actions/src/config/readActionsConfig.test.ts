import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readActionsConfig } from './readActionsConfig';

const read = (forge: JsonObject) =>
  readActionsConfig(mockServices.rootConfig({ data: { forge } }));

describe('readActionsConfig', () => {
  const environment = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('reads what is there, and what is usual', () => {
    expect(read({})).toMatchObject({
      runner: undefined,
      limits: { openRuns: 100, logBytes: 64 * 1024 * 1024 },
      retention: { runs: 500, ageMs: 7_776_000_000 },
      secrets: [],
    });
    const given = read({
      runner: { enabled: true, token: 'secret' },
      system: { password: 'password' },
      actions: { limits: { logMb: 1 }, retention: { age: 'PT1H' } },
    });
    expect(given).toMatchObject({
      runner: { token: 'secret' },
      limits: { logBytes: 1024 * 1024 },
      retention: { ageMs: 3_600_000 },
      secrets: ['secret', 'password'],
    });
    expect(read({ runner: { enabled: true } }).runner).toBeUndefined();
    expect(() => read({ actions: { limits: { logMb: 0 } } })).toThrow(
      "'forge.actions.limits.logMb' is 0",
    );
  });

  it('has no runner in production unless it is allowed', () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    const runner = { enabled: true, token: 'secret' };
    expect(() => read({ runner })).toThrow(
      "'forge.runner.enabled' is true in production",
    );
    expect(
      read({ runner: { ...runner, allowInProduction: true } }).runner,
    ).toEqual({ token: 'secret' });
    expect(read({ runner: { enabled: false } }).runner).toBeUndefined();
  });
});
