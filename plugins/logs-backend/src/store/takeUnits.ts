import type { BlockPlace } from './ScanTask';

const FIRST_BYTES = 512 * 1024;
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Cuts blocks into pieces of work, in their order: small ones first, as these
 * often have all that is asked for.
 */
export function takeUnits(
  places: BlockPlace[],
  firstBytes = FIRST_BYTES,
): BlockPlace[][] {
  const units: BlockPlace[][] = [];
  let unit: BlockPlace[] = [];
  let bytes = 0;
  let size = firstBytes;
  for (const place of places) {
    unit.push(place);
    bytes += place.block.header.bodyLength;
    if (bytes >= size) {
      units.push(unit);
      unit = [];
      bytes = 0;
      size = Math.min(size * 2, MAX_BYTES);
    }
  }
  return unit.length ? [...units, unit] : units;
}
