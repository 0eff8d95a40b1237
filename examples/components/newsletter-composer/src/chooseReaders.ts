export interface Reader {
  id: string;
  language: string;
  /** What they agreed to; a topic that is not there was never agreed to. */
  consent: { newsletter?: boolean };
  bouncedAt?: string;
}

/**
 * The readers who receive a letter: those who asked for it, in its language, at
 * an address that works. Only ids leave this page; messaging knows the rest.
 */
export function chooseReaders(readers: Reader[], language: string): string[] {
  return readers
    .filter(reader => reader.consent.newsletter === true)
    .filter(reader => reader.language === language && !reader.bouncedAt)
    .map(({ id }) => id);
}
