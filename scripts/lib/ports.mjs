/** Where Portico is found unless somebody says otherwise, as in app-config.yaml. */
export const DEFAULT_PORT = 7007;

/** @param {number} number */
export function isPort(number) {
  return Number.isInteger(number) && number >= 1 && number <= 65535;
}
