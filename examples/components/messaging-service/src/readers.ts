export type Channel = 'email' | 'text' | 'push';

export type Reader = {
  id: string;
  language: string;
  timeZone: string;
  consents: string[];
  prefers: Channel;
  address?: string;
  bouncedLately?: boolean;
};

const readers: Reader[] = [
  {
    id: 'r_40021',
    language: 'cy',
    timeZone: 'Europe/London',
    consents: ['reminders'],
    prefers: 'email',
    address: 'wren@mailbox.example',
  },
  {
    id: 'r_51877',
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    consents: ['newsletter', 'reminders'],
    prefers: 'push',
    address: 'device 7f02',
  },
  {
    id: 'r_60310',
    language: 'en',
    timeZone: 'Atlantic/Reykjavik',
    consents: ['newsletter'],
    prefers: 'email',
    address: 'old@mailbox.example',
    bouncedLately: true,
  },
  // Nobody: for trying things out in production
  {
    id: 'r_0',
    language: 'en',
    timeZone: 'Europe/London',
    consents: [],
    prefers: 'email',
  },
];

/** What account-service answers; asked for each message and never kept. */
export function getReader(id: string): Reader | undefined {
  return readers.find(reader => reader.id === id);
}

export const readerIds = readers.map(({ id }) => id);
