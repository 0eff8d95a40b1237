import { createRequire } from 'node:module';
import type { DrawDiagram } from './Diagrams';
import { inlineGraph } from './inlineGraph';

const load = createRequire(__filename);

/** Longer graphs take minutes to lay out, which nothing can interrupt. */
const longest = 100_000;

/** Graphviz as WebAssembly; it is loaded when the first graph is drawn. */
export const drawGraph: DrawDiagram = async ({ source, engine = 'dot' }) => {
  if (source.length > longest) {
    throw new Error(`it is longer than ${longest} characters`);
  }
  const { instance } = load('@viz-js/viz') as typeof import('@viz-js/viz');
  const graphviz = await instance();
  const result = graphviz.render(source, {
    engine,
    format: 'svg',
    graphAttributes: { bgcolor: 'transparent' },
  });
  if (result.status === 'failure') {
    const [first] = result.errors.filter(({ level }) => level !== 'warning');
    throw new Error(first?.message.trim() ?? 'it is no graph');
  }
  return inlineGraph(result.output);
};
