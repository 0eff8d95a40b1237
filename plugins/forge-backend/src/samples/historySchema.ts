import { z } from 'zod';

const AUTHOR =
  /^([^<>\p{Cc}]*[^<>\s\p{Cc}]) <([^<>\s\p{Cc}]+@[^<>\s\p{Cc}]+)>$/u;

/** How a part of a file was before it became what it is now. */
const replacement = z.strictObject({
  now: z.string().min(1),
  was: z.string(),
});

const commit = z.strictObject({
  author: z
    .string()
    .regex(AUTHOR, 'write it as Name <name@example.com>')
    .transform(text => {
      const [, name, email] = AUTHOR.exec(text) ?? [];
      return { name, email };
    }),
  at: z.iso.datetime({
    offset: true,
    error: 'write a time with its offset, such as 2026-03-02T09:14:00+01:00',
  }),
  message: z.string().regex(/^[^\0]*\S[^\0]*$/, 'say what the commit does'),
  files: z.array(z.string().min(1)).min(1),
  was: z.record(z.string(), z.array(replacement).min(1)).default({}),
});

/** What a history file says: commits, the oldest first. */
export const historySchema = z.strictObject({
  commits: z.array(commit).min(1),
});

export type HistoryCommit = z.output<typeof commit>;
export type Replacement = z.output<typeof replacement>;
