import { posix } from 'node:path';
import type { ConfigEntry } from './ConfigNode';
import { switchOf, textsOf } from './ConfigNode';
import type { SnippetConfig } from './SiteConfig';

/** More files at the end of every page are no one's intention. */
const mostAppended = 20;

/** The options of `pymdownx.snippets`, but for those that would reach out of the project. */
export function readSnippetConfig(
  options: ReadonlyMap<string, ConfigEntry>,
  file: string,
  warn: (message: string, line?: number) => void,
): Omit<SnippetConfig, 'umlPaths'> {
  const appended = options.get('auto_append');
  const download = options.get('url_download');
  const paths = textsOf(options.get('base_path')?.node);
  const names = textsOf(appended?.node);
  if (switchOf(download?.node)) {
    warn(
      'url_download is left out: nothing is fetched from other sites.',
      download?.line,
    );
  }
  if (names.length > mostAppended) {
    warn(`auto_append may name ${mostAppended} files.`, appended?.line);
  }
  return {
    paths: paths.map(path => posix.join(posix.dirname(file), path)),
    appended: names
      .slice(0, mostAppended)
      .map(path => ({ path, at: { file, line: appended?.line ?? 1 } })),
    mustExist: switchOf(options.get('check_paths')?.node) ?? false,
  };
}
