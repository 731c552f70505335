import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody as the identity provider knows them. */
export interface Account {
  subject: string;
  email?: string;
  verified?: boolean;
}

export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is at the keyboard when it asks who is there. */
  is(account: Account): void;
  /** Where it may send people back to. */
  allow(redirectUri: string): void;
  close(): Promise<void>;
}

const TTL_S = 600;
const CLIENT = { clientId: 'desk', clientSecret: 'a secret between the two of them, long enough' };

/** A real identity provider on loopback. It asks nobody for a password: whoever it was told is there, is. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const accounts = new Map<string, Account>();
  const redirectUris: string[] = [];
  let present = '';
  let provider: Provider;
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/who')) await provider.interactionFinished(request, response, { login: { accountId: present, remember: false } });
    else await provider.callback()(request, response);
  }

  provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: ['http://127.0.0.1/set-below'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for tests'] },
    ttl: { Interaction: TTL_S, Grant: TTL_S, Session: TTL_S, AccessToken: TTL_S, IdToken: TTL_S },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/who' },
    findAccount: (_, id) => ({
      accountId: id,
      claims: async () => {
        const { email, verified } = accounts.get(id)!;
        return { sub: id, ...(email !== undefined && { email, email_verified: verified ?? true }) };
      },
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  // The desk's port is known only once it listens, which it does after it has read who its provider is.
  provider.Client.prototype.redirectUriAllowed = (uri) => redirectUris.includes(uri);

  return {
    issuer, ...CLIENT,
    is: (account) => {
      accounts.set(account.subject, account);
      present = account.subject;
    },
    allow: (redirectUri) => void redirectUris.push(redirectUri),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
