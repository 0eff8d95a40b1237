import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readRuntimeConfig } from './readRuntimeConfig';

const read = (forge: JsonObject) =>
  readRuntimeConfig(mockServices.rootConfig({ data: { forge } }));

describe('readRuntimeConfig', () => {
  const environment = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });
  const runner = { token: 'secret' };

  it('needs to be enabled and a token', () => {
    expect(read({})).toEqual({ token: undefined, services: 20 });
    expect(read({ runner }).token).toBeUndefined();
    expect(read({ runtime: { enabled: true } }).token).toBeUndefined();
    const runtime = { enabled: true, services: 3 };
    expect(read({ runner, runtime })).toEqual({ token: 'secret', services: 3 });
    expect(() => read({ runtime: { services: 0.5 } })).toThrow(
      "'forge.runtime.services' is 0.5",
    );
  });

  it('is refused in production unless it is allowed', () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    const runtime = { enabled: true };
    expect(() => read({ runner, runtime })).toThrow(
      "'forge.runtime.enabled' is true in production",
    );
    const allowed = { ...runtime, allowInProduction: true };
    expect(read({ runner, runtime: allowed }).token).toBe('secret');
    expect(read({ runner, runtime: { enabled: false } }).token).toBeUndefined();
  });
});
