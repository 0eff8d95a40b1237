import type { JobLog, Masks } from '../log';
import { type Command, parseCommand } from './parseCommand';

const levels = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
  ['notice', 'notice'],
]);

/** What is not done any more, and what to write instead. */
const gone = new Map([
  ['set-output', 'write to the file $GITHUB_OUTPUT'],
  ['set-env', 'write to the file $GITHUB_ENV'],
  ['add-path', 'write to the file $GITHUB_PATH'],
  ['save-state', 'write to the file $GITHUB_ENV'],
]);

function place({ file, line, col }: Record<string, string>): string {
  return [file, line, col].filter(Boolean).join(':');
}

function describe({ properties, value }: Command): string {
  return [place(properties), properties.title, value]
    .filter(Boolean)
    .join(': ');
}

/** Takes the lines of a step, does what the commands among them say, and writes the others to the log. */
export class CommandReader {
  readonly #log: JobLog;
  readonly #masks: Masks;
  #resumeAt?: string;

  constructor(log: JobLog, masks: Masks) {
    this.#log = log;
    this.#masks = masks;
  }

  read(text: string, cut = 0): void {
    // Commands are short: what was cut is output.
    const command = cut === 0 ? parseCommand(text) : undefined;
    if (this.#resumeAt !== undefined) {
      if (command?.name === this.#resumeAt) {
        this.#resumeAt = undefined;
      } else {
        this.#log.output(text, cut);
      }
    } else if (!command || !this.#do(command)) {
      this.#log.output(text, cut);
    }
  }

  /** @returns whether there is such a command */
  #do(command: Command): boolean {
    const { name, value } = command;
    const level = levels.get(name);
    const instead = gone.get(name);
    if (level) {
      this.#lines(`##[${level}]`, describe(command));
    } else if (instead) {
      this.#log.output(`##[warning]::${name}:: does nothing: ${instead}.`);
    } else if (name === 'group' || name === 'endgroup') {
      this.#log.output(`##[${name}]${name === 'group' ? value : ''}`);
    } else if (name === 'add-mask') {
      this.#mask(value);
    } else if (name === 'stop-commands') {
      this.#resumeAt = value.trim().toLowerCase() || undefined;
    }
    return (
      Boolean(level ?? instead) ||
      /^(?:(?:end)?group|add-mask|stop-commands|debug|echo)$/.test(name)
    );
  }

  #mask(value: string): void {
    if (!this.#masks.add(value)) {
      this.#log.output(
        '##[warning]::add-mask:: has too many values by now: this one is not masked.',
      );
    }
  }

  #lines(prefix: string, text: string): void {
    text.split(/\r?\n/).forEach(line => this.#log.output(`${prefix}${line}`));
  }
}
