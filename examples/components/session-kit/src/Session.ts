/** Whoever asks for a page. Check `kind`, and TypeScript knows the rest. */
export type Session =
  | { readonly kind: 'visitor' }
  | {
      readonly kind: 'reader';
      readonly readerId: string;
      /** BCP 47, for the page. */
      readonly language: string;
      readonly signedInAt: Date;
    };

/** What is in session-cache; sign-in-web and account-service write it. */
export type StoredSession = {
  readerId: string;
  language: string;
  signedInAt: string;
  renewedAt: string;
};

export type SessionCache = {
  get(token: string): Promise<StoredSession | undefined>;
  set(token: string, session: StoredSession, ttlSeconds: number): Promise<void>;
};
