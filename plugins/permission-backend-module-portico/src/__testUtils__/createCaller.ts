export type Call = ReturnType<typeof createCaller>;

/** Calls the API as the holder of a token, or as nobody. */
export function createCaller(baseUrl: string) {
  return (
    method: string,
    path: string,
    token?: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) =>
    fetch(`${baseUrl}${path}`, {
      method,
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
}
