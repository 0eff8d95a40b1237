import { until } from '@portico/test-utils';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const HALF = 10_000_000;

// Of those that ask for the same, one finds the file.
const SCRIPT = `#!/bin/sh
here=$(dirname "$0")
PATH=\${PATH#"$here":}
take() { mv "$here/at-$1" "$here/taking-$1" 2>/dev/null; }
hold() {
  mv "$here/taking-$1" "$here/held-$1"
  while kill -0 "$PPID" 2>/dev/null; do sleep 0.05; done
}
case " $* " in
*" --advertise-refs "*) ;;
*" init "*)
  if take init; then hold init; exit 1; fi
  ;;
*" receive-pack "*)
  if take receive; then hold receive; exit 1; fi
  if take answer; then git "$@"; hold answer; exit 1; fi
  if take half; then { head -c ${HALF}; hold half; } | git "$@"; exit; fi
  ;;
esac
exec git "$@"
`;

/**
 * Where a git that is held stops: before it makes a repository, before it takes
 * a push, after half of it, or when it has taken all and the portal does not
 * know yet.
 */
export type Moment = 'init' | 'receive' | 'half' | 'answer';

/** The git of a portal that can be held until that portal has ended. */
export class HeldGit {
  private constructor(private readonly folder: string) {}

  static create(folder: string): HeldGit {
    const bin = path.join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'git'), SCRIPT, { mode: 0o755 });
    return new HeldGit(bin);
  }

  /** For the portal. */
  get env() {
    return { PATH: `${this.folder}:${process.env.PATH}` };
  }

  /** Holds the next git that comes there while something is done. */
  async hold<T>(at: Moment, act: () => T): Promise<Awaited<T>> {
    writeFileSync(path.join(this.folder, `at-${at}`), '');
    const acting = await act();
    await until(async () => this.#isHeld(at) || undefined);
    return acting;
  }

  #isHeld(at: Moment): boolean {
    const marker = path.join(this.folder, `held-${at}`);
    try {
      renameSync(marker, `${marker}-seen`);
      return true;
    } catch {
      return false;
    }
  }
}
