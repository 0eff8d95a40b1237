import { jobOf } from '../__testUtils__/runData';
import { layoutJobs } from './layoutJobs';

describe('layoutJobs', () => {
  it('puts each job right of the last of those it waits for', () => {
    const graph = layoutJobs([
      jobOf('deploy', { needs: ['test', 'lint'] }),
      jobOf('lint'),
      jobOf('test', { needs: ['build', 'gone'] }),
      jobOf('build'),
    ]);
    expect(
      graph.nodes.map(({ job, column, row }) => [job.id, column, row]),
    ).toEqual([
      ['lint', 0, 0],
      ['build', 0, 1],
      ['test', 1, 0],
      ['deploy', 2, 0],
    ]);
    expect(
      graph.edges.map(({ from, to }) => `${from.job.id} ${to.job.id}`),
    ).toEqual(['build test', 'test deploy', 'lint deploy']);
    expect([graph.columns, graph.rows]).toEqual([3, 2]);
  });

  it('is not caught in a circle, and knows nothing', () => {
    const circle = layoutJobs([
      jobOf('a', { needs: ['b', 'a'] }),
      jobOf('b', { needs: ['a'] }),
    ]);
    expect(circle.nodes).toHaveLength(2);
    expect(layoutJobs([])).toEqual({
      nodes: [],
      edges: [],
      columns: 0,
      rows: 0,
    });
  });
});
