import type { LogLevel } from './lib/levels';

/** One line of a log. Lines are data: they may hold anything, ANSI codes and markup included. */
export type LogLine = {
  /** Nanoseconds since 1970, as digits: a number could not hold them. */
  time: string;
  line: string;
  /** Of the stream that the line is in. */
  labels: Record<string, string>;
  /** What the line says of itself, when it is JSON or logfmt, and what was pushed along with it. */
  fields: Record<string, string>;
  level: LogLevel;
};

/** Which lines; all of what is given must hold. */
export type LogFilter = {
  /** Whatever its case. */
  text?: string;
  /** RE2 syntax, matched in linear time; anywhere in the line. */
  regex?: string;
  levels?: LogLevel[];
};

/** `backward` is newest first. */
export type LogDirection = 'forward' | 'backward';

/** Lines of a time range: from its start, before its end. */
export type LogQuery = {
  /** Milliseconds since 1970. */
  from: number;
  /** Milliseconds since 1970; not part of the range. */
  to: number;
  filter?: LogFilter;
  limit: number;
  direction: LogDirection;
  /** Of the page before, with everything else as it was. */
  cursor?: string;
};

export type LogPage = {
  /** In the direction that was asked for. */
  lines: LogLine[];
  /** For the page after this one; missing on the last. */
  cursor?: string;
  /** What somebody should know who takes this for everything. */
  notices: string[];
};

export type LogHistogramBucket = {
  /** Its start, in milliseconds since 1970. */
  time: number;
  counts: Partial<Record<LogLevel, number>>;
};

/** How many lines there are over time. Buckets without lines are left out. */
export type LogHistogram = { stepMs: number; buckets: LogHistogramBucket[] };

/** A place where the lines of an entity come from. */
export type LogSourceInfo = {
  id: string;
  title: string;
  /** Which of the entity's logs these are, such as a stream selector. */
  selection: string;
  canFollow: boolean;
  hasHistogram: boolean;
};
