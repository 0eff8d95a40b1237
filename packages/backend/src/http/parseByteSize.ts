import { InputError } from '@backstage/errors';

const UNITS: Record<string, number> = {
  b: 1,
  kb: 1024,
  mb: 1024 ** 2,
  gb: 1024 ** 3,
};

/**
 * Reads a size such as `512kb`, `10mb` or a plain number of bytes.
 *
 * @throws InputError naming the config key it was read from.
 */
export function parseByteSize(value: unknown, key: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?$/i.exec(String(value));
  if (!match) {
    throw new InputError(
      `config key '${key}' is '${value}': write a size such as 512kb, 10mb or 1gb`,
    );
  }
  return Math.floor(Number(match[1]) * UNITS[(match[2] ?? 'b').toLowerCase()]);
}
