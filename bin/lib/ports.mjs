import { createServer, connect } from 'node:net';

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** Undefined when a port of 127.0.0.1 can be listened on, else the system's code (`EADDRINUSE`, `EACCES`). */
export async function whyNotFree(port) {
  try {
    await listen(port);
    return undefined;
  } catch (error) {
    return error.code;
  }
}

/** A free port of 127.0.0.1: the preferred one where it is free. */
export async function freePort(preferred) {
  if (preferred && !(await whyNotFree(preferred))) return preferred;
  return listen(0);
}

/** Whether somebody accepts connections there, within two seconds. */
export function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const settle = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}
