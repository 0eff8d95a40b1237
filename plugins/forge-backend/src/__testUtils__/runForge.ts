import { startScript } from './startScript';

/** Starts the forge in a process of its own on a data folder. */
export async function runForge(dataDirectory: string) {
  const script = 'forgeProcess.ts';
  const started = await startScript<{ url: string }>(script, dataDirectory);
  const { child, said, exited } = started;
  return {
    pid: child.pid ?? 0,
    url: said.url,
    /** Ends the process as a lack of power would. */
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
