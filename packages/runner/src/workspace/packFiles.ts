import { c } from 'tar';

/** Makes tar write each file by itself: links between files are not unpacked again. */
class NoLinks extends Map<`${number}:${number}`, string> {
  override get(): undefined {
    return undefined;
  }
}

/**
 * Packs files into a tar.gz; links are packed as links.
 *
 * @param paths - below `folder`
 */
export async function packFiles(
  file: string,
  options: { folder: string; paths: string[] },
): Promise<void> {
  await c(
    {
      file,
      cwd: options.folder,
      gzip: true,
      portable: true,
      follow: false,
      noDirRecurse: true,
      linkCache: new NoLinks(),
    },
    options.paths.map(path => `./${path}`),
  );
}
