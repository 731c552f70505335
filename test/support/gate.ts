import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A gate on loopback before a server, for losing the server without ending it. */
export interface Gate {
  /** The server's address by way of the gate. */
  url: string;
  /** Hangs up on everybody and lets nobody in, as where nothing listens. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** @param to the server's address, its port included */
export async function startGate(to: string): Promise<Gate> {
  const address = new URL(to);
  const { hostname, port } = address;
  const ends = new Set<Socket>();
  const server = createServer((outer) => {
    const inner = connect(Number(port), hostname);
    for (const [end, other] of [[outer, inner], [inner, outer]] as const) {
      ends.add(end);
      // What breaks on one side ends on the other, as it would without a gate.
      end.on('error', () => other.destroy());
      end.once('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  const listen = async (at: number): Promise<void> => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  address.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: address.toString(),
    open: () => listen(Number(address.port)),
    shut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const end of ends) end.destroy();
      await closed;
    },
  };
}
