/** Loaded before a desk that is to suffer: a machine's clock that is wrong, and an event loop that stands still on SIGUSR2. */
const ahead = Number(process.env.FAULT_CLOCK_AHEAD_MS ?? 0);
const BLOCKED_MS = 2_500;

if (ahead !== 0) {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...given) {
      if (given.length === 0) super(Right.now() + ahead);
      else super(...given);
    }

    static now() {
      return Right.now() + ahead;
    }
  };
}

process.on('SIGUSR2', () => {
  const end = performance.now() + BLOCKED_MS;
  while (performance.now() < end);
});
