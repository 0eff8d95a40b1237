/**
 * A reporter for Node's test runner that writes nothing but the counts.
 *
 * @param {AsyncIterable<{ type: string, data: any }>} events
 */
export default async function* countReporter(events) {
  for await (const { type, data } of events) {
    // Each file has a summary too; the one of the whole run names no file.
    if (type === 'test:summary' && !data.file) {
      const { passed, skipped, todo, tests } = data.counts;
      yield JSON.stringify({
        passed,
        failed: tests - passed - skipped - todo,
        skipped: skipped + todo,
      });
    }
  }
}
