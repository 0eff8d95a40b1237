import { readSnippetFile, type SnippetOptions } from './snippetFile';
import { snippetPart, wholePage } from './snippetPart';
import { readSnippetPath } from './snippetPath';
import { type Origin, SourceText } from './SourceText';

type Warn = (message: string, at?: Origin) => void;

/** Limits of one page: how deep snippets may stand in each other, how many, and how many lines they may make. */
const deepest = 16;
const mostFiles = 500;
const mostLines = 100_000;

const marker =
  /^([ \t]*)(;*)(-{1,20}8<-{1,20})(?:[ \t]+("[^"\n]+"|'[^'\n]+'))?[ \t]*$/;

type Reading = {
  options: SnippetOptions;
  warn: Warn;
  files: number;
  lines: number;
};

type Wanted = { text: string; indent: string; at?: Origin };

function account(reading: Reading, seen: readonly string[]): void {
  reading.files++;
  if (seen.length > deepest) {
    throw new Error(`snippets are nested more than ${deepest} deep`);
  }
  if (reading.files > mostFiles || reading.lines > mostLines) {
    throw new Error('the page has too many snippets');
  }
}

async function include(
  wanted: Wanted,
  seen: readonly string[],
  reading: Reading,
): Promise<SourceText[]> {
  const { path, part } = readSnippetPath(wanted.text);
  try {
    account(reading, seen);
    const { file, text } = await readSnippetFile(path, reading.options);
    if (seen.includes(file)) {
      throw new Error('it includes itself');
    }
    const chosen = part ? snippetPart(text, part) : wholePage(text, path);
    if (!chosen) {
      throw new Error('the file has no such section');
    }
    reading.lines += chosen.lines.length;
    const whole = await expand(chosen, [...seen, file], reading);
    return [
      wanted.indent ? whole.mapLines(line => wanted.indent + line) : whole,
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    reading.warn(`Snippet "${wanted.text}" is left out: ${reason}`, wanted.at);
    return [];
  }
}

/** What one line stands for; undefined when it stays as it is. */
function readLine(line: string, inBlock: boolean) {
  const [, indent = '', escape, sign, quoted] = marker.exec(line) ?? [];
  if (sign && escape) {
    return inBlock ? undefined : { unescaped: line.replace(';', '') };
  }
  if (sign && !quoted) {
    return { toggle: true };
  }
  if (quoted && !inBlock) {
    return { indent, text: quoted.slice(1, -1).trim() };
  }
  return inBlock
    ? { indent: /^[ \t]*/.exec(line)![0], text: quoted ? '' : line.trim() }
    : undefined;
}

async function expand(
  source: SourceText,
  seen: readonly string[],
  reading: Reading,
): Promise<SourceText> {
  const parts: SourceText[] = [];
  let plain = 0;
  let inBlock = false;
  for (const [index, line] of source.lines.entries()) {
    const found =
      inBlock || line.includes('8<') ? readLine(line, inBlock) : undefined;
    if (found) {
      parts.push(source.slice(plain, index));
      plain = index + 1;
      const { toggle, unescaped, indent = '', text = '' } = found;
      const own = source.slice(index, index + 1);
      if (toggle) {
        inBlock = !inBlock;
      } else if (unescaped !== undefined) {
        parts.push(own.mapLines(() => unescaped));
      } else if (!text) {
        parts.push(own.mapLines(() => ''));
      } else if (!text.startsWith(';')) {
        const at = source.originOf(index);
        parts.push(...(await include({ text, indent, at }, seen, reading)));
      }
    }
  }
  return parts.length
    ? SourceText.join([...parts, source.slice(plain)])
    : source;
}

/**
 * Puts the files that `--8<--` names in place, as `pymdownx.snippets` does, and behind them those that every page ends
 * with; one that cannot be read is left out with a warning.
 */
export async function expandSnippets(
  page: SourceText,
  options: SnippetOptions,
  warn: Warn,
): Promise<SourceText> {
  const reading = { options, warn, files: 0, lines: 0 };
  // Every marker has this in it.
  const isPlain = !page.text.includes('8<');
  const parts = [isPlain ? page : await expand(page, [], reading)];
  for (const { path, at } of options.appended ?? []) {
    const wanted = { text: path, indent: '', at };
    for (const part of await include(wanted, [], reading)) {
      parts.push(SourceText.of(at.file, ''), part);
    }
  }
  return parts.length > 1 ? SourceText.join(parts) : parts[0];
}
