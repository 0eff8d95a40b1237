import { createShop } from './createShop.ts';
import { liveGraph } from './graph/liveGraph.ts';
import { recordedGraph } from './graph/recordedGraph.ts';

const port = Number(process.env.PORT ?? 3000);
const graph = process.env.GRAPH ? liveGraph(process.env.GRAPH) : recordedGraph;
createShop(graph).listen(port, () => console.log(`http://localhost:${port}`));
