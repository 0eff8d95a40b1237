export const LANGUAGES = ['en', 'cy', 'de', 'fr', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Text = {
  subject: string;
  /** HTML; what is in braces is a value, and is escaped. */
  body: string;
};

export type Template = {
  name: string;
  /** The consent it falls under; service needs none. */
  topic: 'service' | 'newsletter' | 'reminders' | 'personal-suggestions';
  /** Values that must be given. */
  needs: readonly string[];
  texts: Record<Language, Text>;
};
