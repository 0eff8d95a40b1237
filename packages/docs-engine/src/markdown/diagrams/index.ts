export type { DiagramRequest, Diagrams, DrawDiagram } from './Diagrams';
export { drawGraph } from './drawGraph';
export { plantumlCommand, type PlantumlCommand } from './plantumlCommand';
export { plantumlServer, type PlantumlServer } from './plantumlServer';
export { readUmlSources } from './readUmlSources';
export { resolveDiagrams } from './resolveDiagrams';
