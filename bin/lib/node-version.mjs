/** Imported first by every command: an old Node gets one sentence instead of a syntax error further on. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Critsit needs Node 20.19 or newer and this is ${process.versions.node}: install a newer Node (https://nodejs.org) and run the command again.\n`);
  process.exit(1);
}
