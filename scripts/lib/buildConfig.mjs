import fs from 'node:fs';
import path from 'node:path';

/**
 * What the frontend's build takes from the configuration. All else is put into
 * the page when the backend serves it.
 *
 * @param {string} base the folder of the repository
 * @returns {Promise<unknown>}
 */
export async function readBuildConfig(base) {
  const { parse } = await import('yaml');
  return ['app-config.yaml', 'app-config.local.yaml']
    .map(name => path.join(base, name))
    .filter(file => fs.existsSync(file))
    .map(file => {
      const app = parse(fs.readFileSync(file, 'utf8'))?.app ?? {};
      const baseUrl = String(app.baseUrl ?? '');
      return {
        packages: app.packages,
        pathname: URL.canParse(baseUrl) ? new URL(baseUrl).pathname : baseUrl,
      };
    });
}
