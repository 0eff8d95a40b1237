import type { PipelineJob } from '@portico/plugin-pipelines-common';

/** Where a job stands in the graph, from 0. */
export type JobNode = { job: PipelineJob; column: number; row: number };

export type JobGraph = {
  /** Column by column. */
  nodes: JobNode[];
  edges: { from: JobNode; to: JobNode }[];
  columns: number;
  rows: number;
};

/** Puts every job one column after the last of those it waits for. What a host says of needs in a circle is ignored. */
export function layoutJobs(jobs: PipelineJob[]): JobGraph {
  const byId = new Map(jobs.map(job => [job.id, job]));
  const columns = new Map<string, number>();
  const columnOf = (job: PipelineJob, path: Set<string>): number => {
    const known = columns.get(job.id);
    if (known !== undefined) {
      return known;
    }
    const below = new Set(path).add(job.id);
    const before = job.needs.flatMap(id => {
      const needed = byId.get(id);
      return needed && !below.has(id) ? [columnOf(needed, below)] : [];
    });
    const column = Math.max(-1, ...before) + 1;
    columns.set(job.id, column);
    return column;
  };
  const rows: number[] = [];
  const placed = jobs.map(job => {
    const column = columnOf(job, new Set());
    const row = rows[column] ?? 0;
    rows[column] = row + 1;
    return { job, column, row };
  });
  const nodes = placed.sort((a, b) => a.column - b.column || a.row - b.row);
  const nodeOf = new Map(nodes.map(node => [node.job.id, node]));
  return {
    nodes,
    edges: nodes.flatMap(to =>
      to.job.needs.flatMap(id => {
        const from = nodeOf.get(id);
        return from && from.column < to.column ? [{ from, to }] : [];
      }),
    ),
    columns: rows.length,
    rows: Math.max(0, ...rows),
  };
}
