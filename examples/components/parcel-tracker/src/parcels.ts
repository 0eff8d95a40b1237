import { type Carrier, type State, translate } from './states.ts';

export type Scan = {
  trackingCode: string;
  at: Date;
  place: string;
  said: string;
};

export type Parcel = {
  trackingCode: string;
  carrier: Carrier;
  state: State;
  scans: { at: Date; place: string; state: State }[];
};

export const parcels = new Map<string, Parcel>();
const CLOCK_SKEW = 5 * 60_000;

/**
 * Takes a scan in. Says which word was new, if one was: such a scan counts as
 * on its way, and somebody has to look at it.
 */
export function addScan(
  carrier: Carrier,
  scan: Scan,
  now = new Date(),
): string | undefined {
  const { trackingCode, place, said } = scan;
  const known = translate(carrier, said);
  const state = known ?? 'on-its-way';
  // Northline’s clocks on the Channel Islands are sometimes ahead of ours
  const future = scan.at.getTime() > now.getTime() + CLOCK_SKEW;
  const at = future ? now : scan.at;
  const parcel = parcels.get(trackingCode) ?? {
    trackingCode,
    carrier,
    state,
    scans: [],
  };
  const seen = parcel.scans.some(
    one => one.at.getTime() === at.getTime() && one.state === state,
  );
  if (!seen) parcel.scans.push({ at, place, state });
  // Scans arrive in batches and in any order: the latest one counts
  parcel.scans.sort((a, b) => a.at.getTime() - b.at.getTime());
  parcel.state = parcel.scans.at(-1)?.state ?? state;
  parcels.set(trackingCode, parcel);
  return known ? undefined : said;
}
