import { SandboxError } from './SandboxError';

/**
 * Refuses variables that no system takes.
 *
 * @throws SandboxError
 */
export function checkVariables(env: Record<string, string>): void {
  Object.entries(env).forEach(([name, value]) => {
    if (!name || /[=\0]/.test(name)) {
      throw new SandboxError(`\`${name}\` is no name for a variable.`);
    }
    if (value.includes('\0')) {
      throw new SandboxError(`The variable ${name} has a NUL character in it.`);
    }
  });
}
