import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A gate on loopback before a server, for losing it without ending it. */
export interface Gate {
  /** The server's address by way of the gate. */
  url: string;
  /** Hangs up on everybody and lets nobody in: a server that has ended. */
  shut(): Promise<void>;
  /** Keeps every line and passes nothing on: a network that swallows what is sent. */
  hush(): void;
  open(): Promise<void>;
  close(): Promise<void>;
}

export async function startGate(to: string): Promise<Gate> {
  const { hostname, port } = new URL(to);
  const lines = new Set<[outer: Socket, inner: Socket]>();
  let hushed = false;
  const flow = ([outer, inner]: [Socket, Socket]): void => {
    outer.pipe(inner).pipe(outer);
  };
  const server = createServer((outer) => {
    const line: [Socket, Socket] = [outer, connect(Number(port), hostname)];
    lines.add(line);
    for (const end of line) {
      end.on('error', () => undefined);
      end.once('close', () => {
        lines.delete(line);
        for (const each of line) each.destroy();
      });
    }
    if (!hushed) flow(line);
  });
  const listen = async (at: number): Promise<number> => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const own = await listen(0);
  const shut = async (): Promise<void> => {
    const shutting = server.listening ? once(server, 'close') : null;
    if (shutting) server.close();
    for (const [outer, inner] of lines) [outer, inner].forEach((end) => end.destroy());
    await shutting;
  };
  const url = new URL(to);
  url.host = `127.0.0.1:${own}`;
  return {
    url: url.toString(), shut, close: shut,
    hush: () => {
      hushed = true;
      for (const [outer, inner] of lines) {
        outer.unpipe(inner);
        inner.unpipe(outer);
      }
    },
    open: async () => {
      hushed = false;
      for (const line of lines) flow(line);
      if (!server.listening) await listen(own);
    },
  };
}
