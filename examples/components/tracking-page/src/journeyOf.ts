import type { Journey, ParcelState, Scan } from './journey.ts';

const states = new Set<unknown>([
  'packed',
  'on-its-way',
  'nearby',
  'delivered',
  'in-trouble',
] satisfies ParcelState[]);

/** A street, a number or a postcode has come through from a carrier. */
const TOO_EXACT = /\d|\b(street|road|lane|avenue|close|quay)\b/i;

function scanOf(value: unknown): Scan {
  const { at, place, state } = value as Partial<Scan>;
  if (typeof at !== 'string' || typeof place !== 'string') {
    throw new Error('A scan needs a time and a place');
  }
  if (!states.has(state)) throw new Error(`A scan has the state ${state}`);
  return {
    at,
    place: TOO_EXACT.test(place) ? 'on the round' : place,
    state: state as ParcelState,
  };
}

/**
 * Copies what a stranger may know, field by field. People forward tracking
 * links, so what the API should one day say in addition stays on the server.
 */
export function journeyOf(answer: unknown): Journey {
  const { trackingCode, state, scans } = answer as Partial<Journey>;
  if (typeof trackingCode !== 'string' || !Array.isArray(scans)) {
    throw new Error('This is not the journey of a parcel');
  }
  if (!states.has(state)) throw new Error(`The parcel has the state ${state}`);
  return {
    trackingCode,
    state: state as ParcelState,
    scans: scans.map(scanOf).sort((a, b) => b.at.localeCompare(a.at)),
  };
}
