// Imported before anything else, so it keeps to what very old versions understand.
const OLDEST_MAJOR = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST_MAJOR) {
  console.error(
    `portico: Node ${process.versions.node} is too old. Install Node ${OLDEST_MAJOR} or newer (your package manager or nodejs.org has it) and run the command again.`,
  );
  process.exit(1);
}
