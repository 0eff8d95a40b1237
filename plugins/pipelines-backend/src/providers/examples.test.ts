import giteaJobWithSteps from '../__fixtures__/gitea/job-with-steps.json';
import giteaJobs from '../__fixtures__/gitea/jobs.json';
import giteaRunWithControls from '../__fixtures__/gitea/run-with-controls.json';
import giteaRuns from '../__fixtures__/gitea/runs.json';
import giteaWorkflows from '../__fixtures__/gitea/workflows.json';
import githubJob from '../__fixtures__/github/job.json';
import githubJobs from '../__fixtures__/github/jobs.json';
import githubRun from '../__fixtures__/github/run.json';
import githubRuns from '../__fixtures__/github/runs.json';
import githubWorkflows from '../__fixtures__/github/workflows.json';
import gitlabCommits from '../__fixtures__/gitlab/commits.json';
import gitlabJobs from '../__fixtures__/gitlab/jobs.json';
import gitlabPipeline from '../__fixtures__/gitlab/pipeline.json';
import gitlabPipelines from '../__fixtures__/gitlab/pipelines.json';
import jenkinsBuild from '../__fixtures__/jenkins/build.json';
import jenkinsDescription from '../__fixtures__/jenkins/describe.json';
import freestyleBuild from '../__fixtures__/jenkins/freestyle-build.json';
import jenkinsJob from '../__fixtures__/jenkins/job.json';
import multibranch from '../__fixtures__/jenkins/multibranch.json';
import * as actions from './actions/mapRun';
import * as actionsSchemas from './actions/schemas';
import * as gitlab from './gitlab/mapPipeline';
import * as gitlabSchemas from './gitlab/schemas';
import * as jenkins from './jenkins/mapBuild';
import * as jenkinsSchemas from './jenkins/schemas';

const { jobSchema, jobsSchema, runSchema, runsSchema, workflowsSchema } =
  actionsSchemas;

describe('the examples in the documentation of', () => {
  it('GitHub', () => {
    const { workflow_runs: runs, total_count } = runsSchema.parse(githubRuns);
    expect(total_count).toBe(1);
    expect(runs.map(actions.toRun)).toEqual([
      {
        id: '30433642',
        number: 562,
        name: 'Update README.md',
        workflow: 'Build',
        status: 'queued',
        branch: 'master',
        sha: 'acb5820ced9479c074f688cc328bf03f341a511d',
        message: 'Create linter.yaml',
        author: 'Octo Cat',
        event: 'push',
        startedAt: '2020-01-22T19:33:08.000Z',
        url: 'https://github.com/octo-org/octo-repo/actions/runs/30433642',
        attempt: 1,
      },
    ]);
    expect(actions.toRun(runSchema.parse(githubRun)).branch).toBe('main');
    // the schema of the API allows these
    const bare = { ...githubRun, status: null, name: null, head_branch: null };
    const without = { ...bare, head_commit: null, run_attempt: undefined };
    expect(actions.toRun(runSchema.parse(without))).toMatchObject({
      status: 'queued',
      workflow: 'build.yml',
      branch: undefined,
      message: 'Update README.md',
      attempt: 1,
    });

    const [job] = actions.toJobs(jobsSchema.parse(githubJobs).jobs);
    expect(job).toMatchObject({
      id: '399444496',
      conclusion: 'success',
      startedAt: '2020-01-20T17:42:40.000Z',
      completedAt: '2020-01-20T17:44:39.000Z',
    });
    expect(job.steps.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 Set up job',
      '2 Run actions/checkout@v2',
      '7 Run Tests',
      '17 Complete job',
    ]);
    expect(job.steps[0].startedAt).toBe('2020-01-20T17:42:40.000Z');
    expect(jobSchema.parse(githubJob).id).toBe(job.id);
    const { workflows } = workflowsSchema.parse(githubWorkflows);
    expect(workflows.map(({ path }) => actions.workflowFile(path))).toEqual([
      'blank.yaml',
      'linter.yaml',
    ]);
  });

  it('Gitea', () => {
    const { workflow_runs: runs } = runsSchema.parse(giteaRuns);
    const [ended, waiting] = runs.map(actions.toRun);
    expect(ended).toEqual({
      id: '912',
      number: 57,
      name: 'Read the README',
      workflow: 'build.yml',
      status: 'completed',
      conclusion: 'failure',
      branch: 'main',
      sha: '6d8d29a9f7a01ded8f8aeb64341cb31ee1ab5f19',
      message: 'Read the README',
      author: 'kim',
      event: 'push',
      startedAt: '2026-02-03T09:20:30.000Z',
      completedAt: '2026-02-03T09:21:04.000Z',
      durationMs: 34_000,
      url: 'https://gitea.example/octo-org/octo-repo/actions/runs/57',
      attempt: 1,
    });
    expect(waiting).toMatchObject({ status: 'queued', branch: undefined });
    expect(waiting.startedAt).toBeUndefined();

    const jobs = actions.toJobs(jobsSchema.parse(giteaJobs).jobs);
    expect(jobs).toMatchObject([
      { status: 'completed', conclusion: 'failure', steps: [] },
      { status: 'queued', startedAt: undefined },
    ]);

    // as of the version that can repeat and cancel
    expect(actions.toRun(runSchema.parse(giteaRunWithControls))).toMatchObject({
      status: 'in_progress',
      branch: undefined,
      startedAt: '2026-09-03T08:20:30.000Z',
      completedAt: undefined,
      attempt: 2,
    });
    const [job] = actions.toJobs([jobSchema.parse(giteaJobWithSteps)]);
    expect(job.steps).toMatchObject([
      { number: 0, status: 'completed', conclusion: 'success' },
      { number: 1, status: 'queued', startedAt: undefined },
    ]);
    const { workflows } = workflowsSchema.parse(giteaWorkflows);
    expect(workflows.map(({ path }) => actions.workflowFile(path))).toEqual([
      'build.yml',
    ]);
  });

  it('GitLab', () => {
    const [waiting] = gitlabSchemas.pipelinesSchema.parse(gitlabPipelines);
    expect(gitlab.toRun(waiting, undefined)).toMatchObject({
      id: '512',
      status: 'queued',
      name: 'Build pipeline',
      completedAt: undefined,
    });
    const pipeline = gitlabSchemas.pipelineSchema.parse(gitlabPipeline);
    const [commit] = gitlabSchemas.commitsSchema.parse(gitlabCommits);
    expect(gitlab.toRun(pipeline, commit)).toEqual({
      id: '511',
      number: 30,
      name: 'Replace sanitize with escape once',
      workflow: '.gitlab-ci.yml',
      status: 'completed',
      conclusion: 'success',
      branch: 'main',
      sha: '50f0acb76a40e34a4ff304f7347dcc6587da8a14',
      message: 'Replace sanitize with escape once',
      author: 'Example User',
      event: 'push',
      startedAt: '2026-03-01T01:05:14.197Z',
      completedAt: '2026-03-01T01:05:50.175Z',
      durationMs: 35_978,
      url: 'https://gitlab.example/test-group/sub/test-project/-/pipelines/511',
      attempt: 1,
    });
    const jobs = gitlabSchemas.gitlabJobsSchema.parse(gitlabJobs);
    expect(gitlab.toJobs(jobs)).toMatchObject([
      {
        id: '7',
        needs: [],
        conclusion: 'failure',
        error: 'stuck or timeout failure',
      },
      { id: '8', needs: ['7'], conclusion: 'action_required' },
    ]);
  });

  it('Jenkins', () => {
    const id = { id: '10', workflow: 'shop/api' };
    const build = jenkinsSchemas.buildSchema.parse(jenkinsBuild);
    expect(jenkins.toRun(build, id)).toEqual({
      ...id,
      number: 10,
      name: 'Read the README',
      status: 'completed',
      conclusion: 'failure',
      branch: 'main',
      sha: 'd27afa0805201322d846d7defc29b82c88d9b5ce',
      message: 'Read the README',
      author: 'Ann Lee',
      event: 'Started by user Ann Lee',
      startedAt: '2026-01-06T10:00:00.000Z',
      completedAt: '2026-01-06T10:01:00.750Z',
      durationMs: 60_750,
      url: 'https://jenkins.example/job/shop/job/api/10/',
      attempt: 1,
    });
    const freestyle = jenkinsSchemas.buildSchema.parse(freestyleBuild);
    expect(jenkins.toRun(freestyle, id)).toMatchObject({
      name: 'Feed the fish',
      status: 'in_progress',
      branch: undefined,
      completedAt: undefined,
    });
    const { stages } = jenkinsSchemas.describeSchema.parse(jenkinsDescription);
    expect(jenkins.toJob(build, stages)).toMatchObject({
      error: 'script returned exit code 1',
      steps: [
        { name: 'Build', conclusion: 'success' },
        { name: 'Test', conclusion: 'failure' },
        { name: 'Deploy', status: 'in_progress', completedAt: undefined },
      ],
    });
    const { jenkinsJobSchema } = jenkinsSchemas;
    const names = jenkinsJobSchema.parse(multibranch).jobs?.map(j => j.name);
    expect(names).toEqual(['feature%2Fcart', 'main']);
    const [, property] = jenkinsJobSchema.parse(jenkinsJob).property ?? [];
    expect(property?.parameterDefinitions).toHaveLength(2);
  });
});
