import { whenLauncherEnds } from './launcher.mjs';
import { Failure, sentence } from './say.mjs';

const endings = [];
let ending = false;
let hurryNow;

/** Settles when a second Ctrl-C asks for a hurry. */
export const hurried = new Promise((resolve) => {
  hurryNow = resolve;
});

/** Whether the command is on its way out: nothing may be started any more. */
export const isEnding = () => ending;

/** Keeps something to be done when the command ends, however it ends; the last kept is done first. */
export function atEnd(action) {
  endings.push(action);
}

async function end() {
  ending = true;
  while (endings.length > 0) {
    try {
      await endings.pop()();
    } catch (error) {
      sentence(`While stopping: ${error.message}`);
    }
  }
}

/** A terminal's Ctrl-C reaches us twice, directly and through npm: only one that comes later is a second one. */
function onSignals(first) {
  let since;
  const heard = () => {
    if (since === undefined) {
      since = performance.now();
      first();
    } else if (performance.now() - since > 1000) {
      hurryNow();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, heard);
  whenLauncherEnds(heard);
}

function explain(error) {
  if (error instanceof Failure) return error.message;
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return `No permission for ${error.path ?? error.message}: run as the user it belongs to, or choose another folder with DESK_DATA_DIR.`;
  }
  if (error.code === 'ENOSPC') return 'The disk is full: make room and run the command again.';
  return `${error.stack}\nThis should not happen: please report it with the lines above.`;
}

/**
 * Runs a command to its end: `main` returns the exit code; a failure, a signal or the end itself stops whatever was
 * started, in the opposite order. `interrupted` is the exit code after a signal.
 */
export async function run(main, { interrupted }) {
  const stopped = new Promise((resolve) => {
    onSignals(() => {
      sentence('Stopping.');
      resolve(interrupted);
    });
  });
  let code;
  let why;
  try {
    code = await Promise.race([main(), stopped]);
  } catch (error) {
    why = explain(error);
    code = 1;
  }
  await end();
  if (why) process.stderr.write(`${why}\n`);
  process.exit(code);
}
