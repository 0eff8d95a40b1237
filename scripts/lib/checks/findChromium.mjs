import fs from 'node:fs';
import process from 'node:process';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium to run the browser tests with.
 *
 * @param {NodeJS.ProcessEnv} [env] where PORTICO_CHROMIUM may name one
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  const named = env.PORTICO_CHROMIUM;
  return (named ? [named] : USUAL_PATHS).find(file => fs.existsSync(file));
}

export const noChromium = process.env.PORTICO_CHROMIUM
  ? `PORTICO_CHROMIUM names ${process.env.PORTICO_CHROMIUM}, which does not exist`
  : 'no Chromium found: apt-get install chromium, or name one in PORTICO_CHROMIUM';
