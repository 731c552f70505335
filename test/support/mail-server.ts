import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  from: string;
  to: string[];
  /** Header names in lower case. */
  headers: Record<string, string>;
  /** As it came over the line. */
  body: string;
  /** Its parts, read: of mail that has but one, `text` alone. */
  text: string;
  html: string;
}

/** What a mail server says to a recipient, or to a whole message: nothing, or a refusal such as `550`. */
export type Refusal = { code: number; text: string } | null;

/** A real SMTP peer on loopback. It may be down and come back at the same address. */
export interface MailServer {
  url: string;
  /** What it took, in the order in which it came. */
  inbox: Mail[];
  /** Messages that were given to it whole, taken or not. */
  heard: Mail[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Manners {
  recipient?: (address: string) => Refusal;
  message?: (mail: Mail) => Refusal;
}

export async function mailServer({ recipient = () => null, message = () => null }: Manners = {}): Promise<MailServer> {
  const port = await freePort();
  const inbox: Mail[] = [];
  const heard: Mail[] = [];
  let server: SMTPServer | null = null;
  const start = async (): Promise<void> => {
    server = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      closeTimeout: 100,
      onRcptTo: ({ address }, _, done) => done(asError(recipient(address))),
      onData: (stream, { envelope }, done) => {
        let raw = '';
        stream.setEncoding('utf8').on('data', (text: string) => { raw += text; });
        stream.on('end', () => {
          const mail = parse(raw, envelope.mailFrom === false ? '' : envelope.mailFrom.address, envelope.rcptTo.map(({ address }) => address));
          const refusal = message(mail);
          heard.push(mail);
          if (refusal === null) inbox.push(mail);
          done(asError(refusal));
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => { server!.listen(port, '127.0.0.1', resolve); });
  };
  const stop = (): Promise<void> => new Promise((resolve) => {
    if (!server) return resolve();
    server.close(() => resolve());
    server = null;
  });
  return { url: `smtp://127.0.0.1:${port}`, inbox, heard, start, stop };
}

const asError = (refusal: Refusal): Error | null => refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code });

function parse(raw: string, from: string, to: string[]): Mail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const body = rest.join('\r\n\r\n');
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1);
  const part = (type: string) => read(parts.find((each) => each.includes(`Content-Type: ${type}`)) ?? '');
  return { from, to, headers, body, text: part('text/plain'), html: part('text/html') };
}

function read(part: string): string {
  const [head = '', ...rest] = part.replace(/^\r\n/, '').split('\r\n\r\n');
  const content = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(content, 'base64').toString();
  if (!/quoted-printable/i.test(head)) return content;
  const bytes = content.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
