/** What is left of a browser when only cookies, redirects and forms matter. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Sends one request, with and for the cookies of its host and port. */
  async send(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const jar = this.#jar(new URL(url).host);
    const headers = new Headers(init.headers);
    headers.set(
      'Cookie',
      [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    );
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) {
        jar.set(name, value);
      } else {
        jar.delete(name);
      }
    }
    return response;
  }

  /** Sends a request and follows where it leads, up to a page. */
  async visit(url: string | URL, init?: RequestInit): Promise<Page> {
    let at = new URL(url);
    let response = await this.send(at, init);
    for (
      let location = response.headers.get('location');
      location;
      location = response.headers.get('location')
    ) {
      at = new URL(location, at);
      response = await this.send(at);
    }
    return { url: at, status: response.status, text: await response.text() };
  }

  /** Fills in the first form of a page and sends it. */
  async submit(page: Page, fields: Record<string, string>): Promise<Page> {
    const [, action] = /<form[^>]* action="([^"]+)"/.exec(page.text) ?? [];
    const hidden = [
      ...page.text.matchAll(/type="hidden" name="(\w+)" value="(\w*)"/g),
    ].map(([, name, value]) => [name, value]);
    return this.visit(new URL(action, page.url), {
      method: 'POST',
      body: new URLSearchParams({ ...Object.fromEntries(hidden), ...fields }),
    });
  }

  #jar(host: string): Map<string, string> {
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar);
    return jar;
  }
}

/** Where a visit ended. */
export interface Page {
  url: URL;
  status: number;
  text: string;
}
