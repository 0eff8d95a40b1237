import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { DrawDiagram } from './Diagrams';
import { inlineGraph } from './inlineGraph';

const load = createRequire(__filename);

/** Longer graphs take minutes to lay out. */
const longest = 100_000;
/** A small graph can take minutes, too. */
const longestMs = 5_000;

/** What Graphviz runs in: nothing but the end of a thread can interrupt it. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const graphviz = require(workerData).instance();
parentPort.on('message', ([source, options]) =>
  graphviz
    .then(viz => parentPort.postMessage(viz.render(source, options)))
    .catch(({ message }) => parentPort.postMessage({ status: 'failure', errors: [{ message }] })),
);
`;

const graphAttributes = { bgcolor: 'transparent' };

type Result =
  | { status: 'success'; output: string }
  | { status: 'failure'; errors: { level?: string; message: string }[] };

/** Draws one graph after the other; begins when the first is wanted, and keeps no process alive. */
class GraphvizThread {
  #worker?: Worker;
  #last: Promise<unknown> = Promise.resolve();

  draw(source: string, engine: string): Promise<Result> {
    const drawn = this.#last.then(() => this.#draw(source, engine));
    this.#last = drawn.catch(() => {});
    return drawn;
  }

  async #draw(source: string, engine: string): Promise<Result> {
    const worker = this.#start();
    const message = [source, { engine, format: 'svg', graphAttributes }];
    const late = AbortSignal.timeout(longestMs);
    worker.ref();
    try {
      const answer = once(worker, 'message', { signal: late });
      worker.postMessage(message);
      const [result] = await answer;
      return result;
    } catch (error) {
      // What is still at work, or broke, is of no use for the next graph.
      this.#worker = undefined;
      worker.terminate();
      throw late.aborted
        ? new Error(`it takes longer than ${longestMs / 1000} s`)
        : error;
    } finally {
      worker.unref();
    }
  }

  #start(): Worker {
    this.#worker ??= new Worker(program, {
      eval: true,
      execArgv: [],
      workerData: load.resolve('@viz-js/viz'),
    });
    return this.#worker;
  }
}

const thread = new GraphvizThread();

/** Graphviz as WebAssembly; it is loaded when the first graph is drawn. */
export const drawGraph: DrawDiagram = async ({ source, engine = 'dot' }) => {
  if (source.length > longest) {
    throw new Error(`it is longer than ${longest} characters`);
  }
  const result = await thread.draw(source, engine);
  if (result.status === 'failure') {
    const [first] = result.errors.filter(({ level }) => level !== 'warning');
    throw new Error(first?.message.trim() ?? 'it is no graph');
  }
  return inlineGraph(result.output);
};
