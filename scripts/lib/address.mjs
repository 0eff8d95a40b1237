import net from 'node:net';
import { Failure } from './failure.mjs';
import { hasOwnConfig, readLocalConfig } from './localConfig.mjs';
import { DEFAULT_PORT, isPort } from './ports.mjs';

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];
const EVERYWHERE = ['0.0.0.0', '::'];

/**
 * Where this Portico listens, and under which addresses people find it.
 *
 * @typedef {object} Address
 * @property {string} host
 * @property {number} port
 * @property {string} appUrl
 * @property {string} backendUrl
 */

/**
 * The port, where it is certain before the packages are installed that can read
 * the configuration.
 *
 * @param {number | undefined} forcedPort what the command line says
 */
export function portBeforeInstall(forcedPort) {
  return forcedPort ?? (hasOwnConfig() ? undefined : DEFAULT_PORT);
}

/**
 * At which address a program of this machine reaches a listener.
 *
 * @param {string} host
 */
export function reachableHost(host) {
  return EVERYWHERE.includes(host) ? '127.0.0.1' : host;
}

/**
 * The origin under which a program of this machine reaches a listener.
 *
 * @param {{ host: string, port: number }} address
 */
export function reachableOrigin({ host, port }) {
  const reachable = reachableHost(host);
  return `http://${
    net.isIPv6(reachable) ? `[${reachable}]` : reachable
  }:${port}`;
}

/**
 * @param {unknown} listen
 * @param {number | undefined} forcedPort
 */
function readListen(listen, forcedPort) {
  if (typeof listen === 'string') {
    throw new Failure(
      `backend.listen is the text '${listen}'. Write its parts as keys of their own in app-config.local.yaml: backend: { listen: { host: 127.0.0.1, port: 7008 } }`,
    );
  }
  const { host = '127.0.0.1', port = DEFAULT_PORT } = Object(listen);
  const number = forcedPort ?? Number(port);
  if (!isPort(number)) {
    throw new Failure(
      `backend.listen.port is '${port}', which is no port. Correct it in app-config.local.yaml: a number from 1 to 65535.`,
    );
  }
  return { host, port: number };
}

/**
 * @param {string} host
 * @param {number} port
 */
function originOf(host, port) {
  const local = [...LOOPBACK, ...EVERYWHERE].includes(host);
  const name = net.isIPv6(host) ? `[${host}]` : host;
  return new URL(`http://${local ? 'localhost' : name}:${port}`);
}

// An address under another name is that of a proxy before this Portico.
/**
 * @param {string} configured
 * @param {URL} origin where it listens
 */
function followOrigin(configured, origin) {
  if (!URL.canParse(configured)) return configured;
  const url = new URL(configured);
  if (!LOOPBACK.includes(url.hostname.replace(/[[\]]/g, ''))) return configured;
  url.host = origin.host;
  return url.href.replace(/\/$/, '');
}

/**
 * Finds out where to listen: the command line counts more than the
 * configuration of this machine, and that more than the defaults.
 *
 * @param {number | undefined} forcedPort what the command line says
 * @param {string} [base] the folder of the repository
 * @returns {Promise<Address>}
 */
export async function resolveAddress(forcedPort, base) {
  const { own, merged } = await readLocalConfig(base);
  const { host, port } = readListen(merged.backend?.listen, forcedPort);
  const origin = originOf(host, port);
  /** @param {'app' | 'backend'} key */
  const urlOf = key => {
    const chosen = forcedPort === undefined && own[key]?.baseUrl;
    return chosen || followOrigin(merged[key]?.baseUrl ?? origin.href, origin);
  };
  return { host, port, appUrl: urlOf('app'), backendUrl: urlOf('backend') };
}
