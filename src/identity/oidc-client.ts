import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';

const ANSWER_WITHIN_S = 10;

/** What the browser keeps while somebody is away at the identity provider: what the answer must match. */
export interface Flow {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the identity provider vouches for. */
export interface Vouched {
  issuer: string;
  subject: string;
  /** Null unless the provider has verified it. */
  email: string | null;
}

/** The desk as a client of one identity provider: authorization code with PKCE, state and nonce (OpenID Connect Core 3.1, RFC 9700). */
@Injectable()
export class OidcClient {
  private provider: Promise<oidc.Configuration> | null = null;

  constructor(@Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  /** Where to send the browser, and what it has to bring back. */
  async begin(redirectUri: string): Promise<{ url: URL; flow: Flow }> {
    const provider = await this.discovered();
    const flow = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri, scope: 'openid email', state: flow.state, nonce: flow.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier), code_challenge_method: 'S256',
    });
    return { url, flow };
  }

  /** @param answer the address that the provider sent the browser back to; throws where it does not match the flow */
  async finish(answer: URL, { state, nonce, verifier }: Flow): Promise<Vouched> {
    const provider = await this.discovered();
    const tokens = await oidc.authorizationCodeGrant(provider, answer, {
      expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    const told = claims.email === undefined ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
    const verified = typeof told.email === 'string' && told.email_verified === true;
    return { issuer: this.settings.issuer, subject: claims.sub, email: verified ? (told.email as string) : null };
  }

  private get settings() {
    if (!this.config.oidc) throw new Error('This desk has no identity provider.');
    return this.config.oidc;
  }

  /** Asked once; again after it could not be asked. */
  private discovered(): Promise<oidc.Configuration> {
    this.provider ??= this.discover().catch((failure: unknown) => {
      this.provider = null;
      throw failure;
    });
    return this.provider;
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    // Without TLS only on this machine: the configuration refuses any other such issuer.
    const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: ANSWER_WITHIN_S });
  }
}
