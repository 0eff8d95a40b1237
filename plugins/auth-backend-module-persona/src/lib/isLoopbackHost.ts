const LOOPBACK = [
  /^localhost$/i,
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.localhost$/i,
  /^127(\.\d{1,3}){3}$/,
  /^\[?::1\]?$/,
];

/** Whether a host name or address, without a port, can only mean this machine. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.some(pattern => pattern.test(host));
}
