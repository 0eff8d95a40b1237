/** What is wrong with some YAML, on one line. */
export function yamlReason({ message = '' }: Partial<Error>): string {
  // The parser calls itself for what stands in something else.
  return message.startsWith('Maximum call stack')
    ? 'it is nested too deep'
    : message.split('\n')[0];
}
