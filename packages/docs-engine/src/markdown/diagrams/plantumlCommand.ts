import { spawn } from 'node:child_process';
import type { DrawDiagram } from './Diagrams';
import { plantumlImage, plantumlSource } from './plantumlImage';

/** A program on this machine that draws PlantUML. */
export type PlantumlCommand = {
  /** The program and its first arguments: `['plantuml']`, `['java', '-jar', '/opt/plantuml.jar']`. No shell reads them. */
  command: readonly [string, ...string[]];
  /** For one diagram; 20 seconds. */
  timeoutMs?: number;
  /** Of one drawing; 2 MB. */
  maxBytes?: number;
};

const options = ['-tsvg', '-pipe', '-charset', 'UTF-8'];

/** The sandbox keeps `!include` away from files and addresses. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, JAVA_HOME } = process.env;
  return { PATH, JAVA_HOME, PLANTUML_SECURITY_PROFILE: 'SANDBOX' };
}

function run(
  {
    command: [program, ...first],
    timeoutMs = 20_000,
    maxBytes = 2_000_000,
  }: PlantumlCommand,
  input: string,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...options], {
      env: environment(),
      shell: false,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.on('error', () => reject(new Error(`${program} cannot be started`)));
    child.stdin.on('error', () => {});
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > maxBytes) {
        child.kill('SIGKILL');
        reject(new Error(`the drawing is larger than ${maxBytes} bytes`));
      }
    });
    child.on('close', (code, signal) => {
      if (code === 0) {
        resolve(Buffer.concat(chunks));
      } else {
        reject(
          new Error(
            signal
              ? `${program} took longer than ${timeoutMs} ms`
              : 'PlantUML does not understand it',
          ),
        );
      }
    });
    child.stdin.end(input);
  });
}

/** Has PlantUML drawn by a program on this machine. */
export function plantumlCommand(command: PlantumlCommand): DrawDiagram {
  return async diagram =>
    plantumlImage(await run(command, plantumlSource(diagram.source)), diagram);
}
