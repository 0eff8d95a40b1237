/** The first line of a commit message, and what follows the blank line below it. */
export function splitMessage(message: string): { title: string; body: string } {
  const [title, ...rest] = message.trim().split('\n');
  return { title: title || '(no message)', body: rest.join('\n').trim() };
}
