/** What a browser does between pages: follows redirects one by one, and keeps each server's cookies. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Goes to an address, and where it is sent from there. @param until a part of the address at which to stop, not going there */
  async go(address: string, until: string | null = null): Promise<{ url: string; status: number }> {
    let url = address;
    for (let hop = 0; hop < 12; hop += 1) {
      const response = await fetch(url, { redirect: 'manual', headers: { Cookie: this.header(url), Accept: 'text/html' } });
      await response.text();
      this.keep(url, response.headers.getSetCookie());
      const next = response.headers.get('location');
      if (next === null) return { url, status: response.status };
      url = new URL(next, url).href;
      if (until !== null && url.includes(until)) return { url, status: response.status };
    }
    throw new Error(`Sent round in circles, at last to ${url}.`);
  }

  cookie(url: string, name: string): string | undefined {
    return this.jar(url).get(name);
  }

  setCookie(url: string, name: string, value: string): void {
    this.jar(url).set(name, value);
  }

  private header(url: string): string {
    return [...this.jar(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(url: string, cookies: string[]): void {
    for (const cookie of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) this.jar(url).delete(name!);
      else this.jar(url).set(name!, value!);
    }
  }

  private jar(url: string): Map<string, string> {
    const { origin } = new URL(url);
    if (!this.jars.has(origin)) this.jars.set(origin, new Map());
    return this.jars.get(origin)!;
  }
}
