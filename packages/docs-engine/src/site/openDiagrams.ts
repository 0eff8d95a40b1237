import type { Diagrams } from '../markdown';
import {
  drawGraph,
  plantumlCommand,
  type PlantumlCommand,
  plantumlServer,
  type PlantumlServer,
} from '../markdown/diagrams';

/** What draws PlantUML; without either its source is shown. */
export type DiagramOptions = {
  plantumlServer?: PlantumlServer;
  plantumlCommand?: PlantumlCommand;
};

/** Graphviz is always there. */
export function openDiagrams(options: DiagramOptions = {}): Diagrams {
  const { plantumlServer: server, plantumlCommand: command } = options;
  const plantuml = server
    ? plantumlServer(server)
    : command && plantumlCommand(command);
  return { graphviz: drawGraph, plantuml };
}
