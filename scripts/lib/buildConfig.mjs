import { readLocalConfig } from './localConfig.mjs';

/**
 * What the frontend's build takes from the configuration. All else is put into
 * the page when the backend serves it.
 *
 * @param {string} base the folder of the repository
 * @returns {Promise<unknown>}
 */
export async function readBuildConfig(base) {
  const { merged } = await readLocalConfig(base);
  const baseUrl = String(merged.app?.baseUrl ?? '');
  return {
    packages: merged.app?.packages,
    pathname: URL.canParse(baseUrl) ? new URL(baseUrl).pathname : baseUrl,
  };
}
