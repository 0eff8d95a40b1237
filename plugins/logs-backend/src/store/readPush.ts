import { InputError } from '@backstage/errors';
import {
  detectLevel,
  LOG_LEVELS,
  LogLevel,
  toLogLevel,
} from '@portico/plugin-logs-common';
import { z } from 'zod';
import type { NewLine } from './encodeBlock';

/** What one push may bring. */
export interface PushLimits {
  lineBytes: number;
  labels: number;
  labelValueBytes: number;
  metadataBytes: number;
}

export interface PushedStream {
  labels: Record<string, string>;
  lines: NewLine[];
}

const LABEL_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;

const pushSchema = z.object({
  streams: z.array(
    z.object({
      stream: z.record(z.string(), z.string()),
      values: z.array(z.array(z.unknown()).min(2).max(3)),
    }),
  ),
});

function readLabels(
  given: Record<string, string>,
  { labels: max, labelValueBytes }: PushLimits,
): Record<string, string> {
  const entries = Object.entries(given).filter(([, value]) => value !== '');
  if (!entries.length || entries.length > max) {
    throw new InputError(
      `A stream has ${entries.length} labels; it must have at least 1 and at most ${max}`,
    );
  }
  for (const [name, value] of entries) {
    if (!LABEL_NAME.test(name)) {
      throw new InputError(
        `The label name ${JSON.stringify(
          name.slice(0, 100),
        )} is not valid: write letters, digits and underscores, not beginning with a digit`,
      );
    }
    if (Buffer.byteLength(value) > labelValueBytes) {
      throw new InputError(
        `The value of label '${name}' is longer than ${labelValueBytes} bytes`,
      );
    }
  }
  return Object.fromEntries(entries);
}

/** Cuts a line that is too long, never within a character, and says so in it. */
export function cutLine(line: string, maxBytes: number): string {
  // no character takes more than three bytes for each of its units
  if (line.length * 3 <= maxBytes || Buffer.byteLength(line) <= maxBytes) {
    return line;
  }
  const bytes = Buffer.byteLength(line);
  const mark = ` …[cut: the line had ${bytes} bytes]`;
  const head = Buffer.from(line.slice(0, maxBytes));
  let end = Math.max(0, maxBytes - Buffer.byteLength(mark));
  while (end > 0 && head[end] >= 0x80 && head[end] < 0xc0) {
    end -= 1;
  }
  return head.toString('utf8', 0, end) + mark;
}

function readMetadata(
  given: unknown,
  maxBytes: number,
): Record<string, string> | undefined {
  if (given === undefined || given === null) {
    return undefined;
  }
  const entries =
    typeof given === 'object' && !Array.isArray(given)
      ? Object.entries(given as Record<string, unknown>)
      : [['', given] as [string, unknown]];
  const isText = entries.every(([name, it]) => name && typeof it === 'string');
  if (!isText || JSON.stringify(given).length > maxBytes) {
    throw new InputError(
      `The metadata of a line must be an object of texts, of at most ${maxBytes} bytes`,
    );
  }
  return entries.length ? (given as Record<string, string>) : undefined;
}

const LEVEL_KEYS = ['detected_level', 'level', 'severity'];

function statedLevel(
  labels: Record<string, string> = {},
): LogLevel | undefined {
  return LEVEL_KEYS.map(it => toLogLevel(labels[it])).find(Boolean);
}

function readLine(
  [time, line, given]: unknown[],
  streamLevel: LogLevel | undefined,
  limits: PushLimits,
): NewLine {
  if (typeof time !== 'string' || !/^\d{1,19}$/.test(time)) {
    throw new InputError(
      `The time of a line is ${JSON.stringify(time)?.slice(
        0,
        40,
      )}: write nanoseconds since 1970 as a string`,
    );
  }
  if (typeof line !== 'string') {
    throw new InputError('A line is not a string');
  }
  const metadata = readMetadata(given, limits.metadataBytes);
  const text = cutLine(line, limits.lineBytes);
  const level = statedLevel(metadata) ?? streamLevel ?? detectLevel(text);
  return {
    time: BigInt(time),
    level: LOG_LEVELS.indexOf(level),
    text,
    meta: metadata ? JSON.stringify(metadata) : '',
  };
}

/** Reads what Loki's push takes as JSON. @throws InputError */
export function readPush(text: string, limits: PushLimits): PushedStream[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `The body is not JSON: ${
        error instanceof Error ? error.message : error
      }`.slice(0, 300),
    );
  }
  const parsed = pushSchema.safeParse(json);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0];
    throw new InputError(
      `The body is not what Loki's push takes: ${path.join('.')}: ${message}`,
    );
  }
  return parsed.data.streams
    .filter(({ values }) => values.length)
    .map(({ stream, values }) => {
      const labels = readLabels(stream, limits);
      const level = statedLevel(labels);
      return { labels, lines: values.map(it => readLine(it, level, limits)) };
    });
}
