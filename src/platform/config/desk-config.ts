import type { BlockList } from 'node:net';
import { listOf } from '../outgoing/private-addresses.js';
import { readGateway, type Gateway } from './gateway.js';

/** What the environment says about this process. Read once, at start. */
export interface DeskConfig {
  /** Does the duties of the desk itself: escalations, deliveries. `ROLE` worker and all do. */
  works: boolean;
  /** Has listeners to tell what changes. Every process that listens has; a command has none. */
  serves: boolean;
  host: string;
  port: number;
  databaseUrl: string;
  databasePoolSize: number;
  /** null: no Redis; escalations fire by the sweep alone. */
  redisUrl: string | null;
  /** Keys and queues of this installation in a Redis that others may share. */
  redisPrefix: string;
  demo: boolean;
  rateLimit: boolean;
  /** Where mail goes; null in demonstration mode without SMTP: the outbox keeps it. */
  smtpUrl: string | null;
  mailFrom: string;
  webRoot: string | null;
  logLevel: string;
  /** Where people reach the desk, such as `https://desk.example`; null: where the request says it came to. */
  deskUrl: string | null;
  /** How many proxies stand in front of it, whose word on a request's address and scheme is taken. */
  proxies: number;
  /** The identity provider that people may sign in by; null: none. */
  oidc: { issuer: string; clientId: string; clientSecret: string; label: string } | null;
  /** Services that send short messages and make calls; null: none. */
  smsGateway: Gateway | null;
  voiceGateway: Gateway | null;
  /** Networks that are not public and to which the desk may send all the same: chat and webhooks on premises. */
  privateNetworks: BlockList;
  /** Called while all is well, for a watchman outside who misses it; null: nobody watches. */
  heartbeatUrl: string | null;
  /** At which shares of a pool used, and how many days before it expires, its people are warned. */
  hoursWarnPercents: number[];
  hoursWarnDays: number[];
  /** Where this installation keeps its files; null: nowhere. */
  dataFolder: string | null;
}

/** The injection token of the configuration. */
export const DESK_CONFIG = Symbol('DESK_CONFIG');

export class ConfigProblem extends Error {}

/** Reads the configuration, or says in one sentence which variable to mend. */
export function readConfig(env: NodeJS.ProcessEnv): DeskConfig {
  const demo = oneOf(env, 'DESK_DEMO', ['on', 'off'], 'on') === 'on';
  const databaseUrl = env.DATABASE_URL;
  if (!databaseUrl) throw new ConfigProblem('DATABASE_URL is not set. Start with `npm start`, which brings its own PostgreSQL, or set it.');
  const rateLimit = oneOf(env, 'DESK_RATE_LIMIT', ['on', 'off'], 'on') === 'on';
  if (!rateLimit && !demo) throw new ConfigProblem('DESK_RATE_LIMIT=off is for the demonstration only. Unset it, or drop DESK_DEMO=off.');
  return {
    works: oneOf(env, 'ROLE', ['all', 'api', 'worker'], 'all') !== 'api',
    serves: true,
    host: env.HOST || '127.0.0.1',
    port: wholeNumber(env, 'PORT', 3000),
    databaseUrl,
    databasePoolSize: poolSize(env),
    redisUrl: env.REDIS_URL || null,
    redisPrefix: env.REDIS_PREFIX || 'critsit',
    demo,
    rateLimit,
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM || 'Critsit <desk@critsit.example>',
    webRoot: env.DESK_WEB_ROOT || null,
    logLevel: env.LOG_LEVEL || 'warn',
    deskUrl: env.DESK_URL ? webAddress(env, 'DESK_URL').origin : null,
    proxies: wholeNumber(env, 'DESK_PROXIES', 0),
    oidc: env.OIDC_ISSUER ? readOidc(env) : null,
    smsGateway: gateway(env, 'SMS_GATEWAY'),
    voiceGateway: gateway(env, 'VOICE_GATEWAY'),
    privateNetworks: networks(env, 'DESK_PRIVATE_NETWORKS'),
    heartbeatUrl: env.HEARTBEAT_URL ? webAddress(env, 'HEARTBEAT_URL').href : null,
    hoursWarnPercents: wholeNumbers(env, 'HOURS_WARN_PERCENT', '75,90,100').sort((one, other) => one - other),
    hoursWarnDays: wholeNumbers(env, 'HOURS_WARN_DAYS', '60,30,7').sort((one, other) => other - one),
    dataFolder: env.DESK_DATA_DIR || null,
  };
}

function readOidc(env: NodeJS.ProcessEnv): NonNullable<DeskConfig['oidc']> {
  const { protocol, hostname, href } = webAddress(env, 'OIDC_ISSUER');
  const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !loopback) throw new ConfigProblem(`OIDC_ISSUER=${env.OIDC_ISSUER} would be asked in the open. Give an https address.`);
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!clientId || !clientSecret) throw new ConfigProblem('OIDC_ISSUER is set: set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too.');
  return { issuer: href, clientId, clientSecret, label: env.OIDC_LABEL || hostname };
}

function gateway(env: NodeJS.ProcessEnv, name: string): Gateway | null {
  const given = env[name];
  if (!given) return null;
  try {
    return readGateway(given);
  } catch (error) {
    throw new ConfigProblem(`${name} cannot be used: ${error instanceof Error ? error.message : String(error)}. Give JSON, or a file of it, with url, method, headers and body.`);
  }
}

function networks(env: NodeJS.ProcessEnv, name: string): BlockList {
  try {
    return listOf((env[name] ?? '').split(',').map((each) => each.trim()).filter((each) => each !== ''));
  } catch (error) {
    throw new ConfigProblem(`${name}: ${error instanceof Error ? error.message : String(error)} Give networks such as 10.1.0.0/16, with commas between them.`);
  }
}

function webAddress(env: NodeJS.ProcessEnv, name: string): URL {
  const given = env[name] ?? '';
  if (!/^https?:/.test(given) || !URL.canParse(given)) throw new ConfigProblem(`${name}=${given} is no web address. Give one like https://desk.example.`);
  return new URL(given);
}

function oneOf<const T extends string>(env: NodeJS.ProcessEnv, name: string, allowed: readonly T[], otherwise: T): T {
  const value = env[name] || otherwise;
  const found = allowed.find((each) => each === value);
  if (!found) throw new ConfigProblem(`${name}=${value} is not known. Set it to one of: ${allowed.join(', ')}.`);
  return found;
}

/** One connection waits for work while another does it: with a single one the desk would wait for itself. */
function poolSize(env: NodeJS.ProcessEnv): number {
  const size = wholeNumber(env, 'DATABASE_POOL', 10);
  if (size < 2) throw new ConfigProblem(`DATABASE_POOL=${size} is too small. Set it to 2 or more.`);
  return size;
}

/** The same with commas between them. */
function wholeNumbers(env: NodeJS.ProcessEnv, name: string, otherwise: string): number[] {
  const given = env[name] || otherwise;
  const numbers = given.split(',').map((each) => each.trim());
  if (!numbers.every((each) => /^[1-9]\d{0,3}$/.test(each))) throw new ConfigProblem(`${name}=${given} is no list of whole numbers. Give some like ${otherwise}.`);
  return [...new Set(numbers.map(Number))];
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = env[name] ? Number(env[name]) : otherwise;
  if (!Number.isInteger(value) || value < 0) throw new ConfigProblem(`${name}=${env[name]} is not a whole number. Set it to one.`);
  return value;
}
