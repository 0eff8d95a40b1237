import { LogLevel, toLogLevel } from './levels';

/** How far into a line a level is looked for. */
const LOOK_AT = 400;

const KEYED =
  /(?:"(?:level|lvl|severity|loglevel|log\.level|levelname)"\s*:\s*|(?:^|[\s,{])(?:level|lvl|severity)=)"?([a-z0-9]{2,13})/i;

const BARE =
  /(?:^|[\s[(|<:])(trace|debug|info|notice|warn|warning|error|err|severe|fatal|critical|crit|panic)(?=$|[\s\])|>:,])/i;

// Written out in capitals a word is a level wherever it stands; in prose it is only so near the start.
const BARE_WITHIN = 80;

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]{0,20}m/g;

/** The level that a line says it has: as a key of JSON or logfmt, or as a word near its start. */
export function detectLevel(line: string): LogLevel {
  const head = line.slice(0, LOOK_AT);
  const plain = head.includes('\u001b') ? head.replace(COLOURS, '') : head;
  const keyed = KEYED.exec(plain);
  const level = keyed && toLogLevel(keyed[1]);
  if (level) {
    return level;
  }
  if (plain.startsWith('{')) {
    return 'unknown';
  }
  const bare = BARE.exec(plain.slice(0, BARE_WITHIN));
  return (bare && toLogLevel(bare[1])) || 'unknown';
}
