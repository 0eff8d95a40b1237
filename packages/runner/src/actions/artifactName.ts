import { ActionError } from './Action';

/**
 * Checks the name of an artifact. Source: actions/upload-artifact, README, for what it may not hold.
 *
 * @throws ActionError
 */
export function checkArtifactName(name: string): string {
  if (
    !name ||
    name.length > 200 ||
    /["<>:|*?\\/\p{Cc}]/u.test(name) ||
    /^\.+$/.test(name)
  ) {
    throw new ActionError(
      `\`${name.slice(
        0,
        80,
      )}\` is no name for an artifact: up to 200 characters without " : < > | * ? \\ / and control characters.`,
    );
  }
  return name;
}
