import type { Git } from './Git';

/** One commit on top of the one before, with the files that it writes. */
export interface NewCommit {
  author: { name: string; email: string };
  /** ISO 8601, whose offset is kept. */
  at: string;
  message: string;
  files: { path: string; content: Buffer; executable: boolean }[];
}

/** Seconds since 1970 and the offset, as git writes a time. */
export function gitTime(at: string): string {
  const [, sign = '+', hours = '00', minutes = '00'] =
    /([+-])(\d\d):?(\d\d)$/.exec(at) ?? [];
  return `${Math.floor(Date.parse(at) / 1000)} ${sign}${hours}${minutes}`;
}

function data(content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.from(`data ${bytes.length}\n`);
  return Buffer.concat([head, bytes, Buffer.from('\n')]);
}

function quote(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&')}"`;
}

function write(branch: string, commits: NewCommit[]): Buffer {
  const parts: Buffer[] = [];
  const say = (line: string) => parts.push(Buffer.from(`${line}\n`));
  for (const { author, at, message, files } of commits) {
    const who = `${author.name} <${author.email}> ${gitTime(at)}`;
    say(`commit refs/heads/${branch}`);
    say('mark :1');
    say(`author ${who}`);
    say(`committer ${who}`);
    parts.push(data(`${message.trimEnd()}\n`));
    for (const { path, content, executable } of files) {
      say(`M ${executable ? '100755' : '100644'} inline ${quote(path)}`);
      parts.push(data(content));
    }
  }
  say('get-mark :1');
  say('done');
  return Buffer.concat(parts);
}

/** Gives an empty repository a branch with commits, by one git; the answer is the last of them. */
export async function importCommits(
  git: Git,
  gitDir: string,
  { branch, commits }: { branch: string; commits: NewCommit[] },
): Promise<string> {
  const args = ['fast-import', '--quiet', '--done', '--date-format=raw'];
  const { stdout } = await git.run(args, {
    gitDir,
    input: write(branch, commits),
    // a file for all of it, rather than one for each object
    settings: ['fastimport.unpackLimit=1'],
  });
  return stdout.toString('utf8').trim();
}
