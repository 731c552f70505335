interface Sent {
  origin?: string | undefined;
  host?: string | undefined;
  'sec-fetch-site'?: string | string[] | undefined;
}

/**
 * True when what was sent does not come from another site's page. A browser says where it comes from, in one header or
 * the other, and a page cannot make it lie; what says neither is no browser, and carries no stranger's cookie.
 * @param deskUrl where the desk is reached, when a proxy in front of it changes `Host`
 */
export function isSameOrigin(sent: Sent, deskUrl: string | null): boolean {
  const site = sent['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (sent.origin === undefined) return true;
  if (!URL.canParse(sent.origin)) return false;
  const { host, origin } = new URL(sent.origin);
  return host === sent.host || (deskUrl !== null && origin === new URL(deskUrl).origin);
}

/** Methods that change nothing: a page elsewhere may cause them and never sees the answer. */
export const isSafe = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);
