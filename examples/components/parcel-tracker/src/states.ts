export type State =
  | 'packed'
  | 'on-its-way'
  | 'nearby'
  | 'delivered'
  | 'in-trouble';
export type Carrier = 'hedgerow-post' | 'northline' | 'swift-cargo-bikes';

/** What carriers say, in their own words. Eleven of them mean “in transit”. */
const dialects: Record<Carrier, Record<string, State>> = {
  'hedgerow-post': {
    'bag sealed': 'packed',
    'on the night train': 'on-its-way',
    sorted: 'on-its-way',
    'between offices': 'on-its-way',
    'handed over': 'on-its-way',
    'with your postie': 'nearby',
    'through the letterbox': 'delivered',
    'letterbox too small': 'in-trouble',
  },
  northline: {
    MANIFESTED: 'packed',
    'HUB IN': 'on-its-way',
    'HUB OUT': 'on-its-way',
    TRUNK: 'on-its-way',
    LINEHAUL: 'on-its-way',
    'HELD OVER': 'on-its-way',
    OFD: 'nearby',
    POD: 'delivered',
    DAMAGED: 'in-trouble',
    'NO ACCESS': 'in-trouble',
  },
  'swift-cargo-bikes': {
    'on the list': 'packed',
    loaded: 'on-its-way',
    pedalling: 'on-its-way',
    'round the corner': 'nearby',
    'rung the bell': 'delivered',
    storm: 'in-trouble',
  },
};

export const carriers = Object.keys(dialects) as Carrier[];

/** One of our five states, or none for a word we have never heard. */
export function translate(carrier: Carrier, said: string): State | undefined {
  const known = Object.entries(dialects[carrier]);
  const plain = said.trim().toLowerCase();
  return known.find(([word]) => word.toLowerCase() === plain)?.[1];
}

/** How many words of a carrier mean a state. */
export function wordsFor(carrier: Carrier, state: State): number {
  return Object.values(dialects[carrier]).filter(one => one === state).length;
}
