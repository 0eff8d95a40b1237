/** Whether an answer is what the portal's own backends say, `{ error: { name } }`. */
export function isPortalError(body: Buffer): boolean {
  try {
    const { error } = JSON.parse(body.toString());
    return typeof error?.name === 'string';
  } catch {
    return false;
  }
}
