import type { Scan } from './parcels.ts';
import type { Carrier } from './states.ts';

/** What each carrier has to tell, again and again; a pause is an empty list. */
const days: Record<Carrier, [code: string, place: string, said: string][][]> = {
  'hedgerow-post': [
    [
      ['HEDGEROW-4417', 'Selby', 'bag sealed'],
      ['HEDGEROW-4418', 'Selby', 'bag sealed'],
      ['HEDGEROW-4431', 'York', 'sorted'],
    ],
    [],
    [
      ['HEDGEROW-4417', 'Carlisle', 'on the night train'],
      ['HEDGEROW-4431', 'Leeds', 'letterbox too small'],
    ],
    [
      ['HEDGEROW-4417', 'Aberystwyth', 'with your postie'],
      ['HEDGEROW-4418', 'Hull', 'through the letterbox'],
    ],
  ],
  northline: [
    [
      ['NL-900217', 'Avonmouth', 'HUB IN'],
      ['NL-900222', 'Avonmouth', 'TRUNK'],
    ],
    [['NL-900217', 'St Helier', 'AWAIT FERRY']],
    [
      ['NL-900217', 'St Helier', 'OFD'],
      ['NL-900222', 'Truro', 'POD'],
    ],
  ],
  'swift-cargo-bikes': [
    [['SWIFT-BS-31', 'Bristol', 'loaded']],
    [['SWIFT-BS-31', 'Bristol', 'rung the bell']],
    [],
  ],
};

const turns = new Map<Carrier, number>();

/** Stands in for the interface of a carrier, or for the person who telephones. */
export async function askCarrier(carrier: Carrier): Promise<Scan[]> {
  const turn = turns.get(carrier) ?? 0;
  turns.set(carrier, turn + 1);
  const batch = days[carrier][turn % days[carrier].length];
  const at = new Date();
  return batch.map(([trackingCode, place, said]) => ({
    trackingCode,
    place,
    said,
    at,
  }));
}
