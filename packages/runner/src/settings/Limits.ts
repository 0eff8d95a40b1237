const MB = 1024 * 1024;

/** What a job may take. Bytes, unless another unit is named. */
export const defaultLimits = {
  /** Of a job's log, as it is kept. */
  logBytes: 32 * MB,
  /** Of what a job's steps write, before they are ended. */
  outputBytes: 512 * MB,
  /** Of one line of the log. */
  lineBytes: 64 * 1024,
  /** Of the workspace, with the job's home and temporary folder; also of one file in it. */
  workspaceBytes: 4096 * MB,
  workspaceFiles: 500_000,
  /** At a time, in one step. */
  processes: 1024,
  /** Of an archive, packed. */
  archiveBytes: 512 * MB,
  /** Of an archive, unpacked. */
  unpackedBytes: 2048 * MB,
  archiveFiles: 100_000,
  /** Of an artifact, packed. */
  artifactBytes: 256 * MB,
  /** Of what a step writes into one of GITHUB_ENV, GITHUB_OUTPUT, GITHUB_PATH. */
  commandFileBytes: MB,
  /** Between the request to end and the end by force. */
  graceMs: 5_000,
  /** For the steps that run after a job was cancelled. */
  cleanupMs: 60_000,
  /** How often processes and workspace are looked at. */
  watchMs: 1_000,
  /** As `watchMs`, of services, which are many and live long. */
  serviceWatchMs: 10_000,
  /** Before a service that has ended is started again; doubled each time, up to the second. */
  serviceFirstPauseMs: 1_000,
  serviceLongestPauseMs: 60_000,
  /** What is kept of a service's lines in so many seconds: all together, and their bytes. */
  serviceRate: { seconds: 5, lines: 5_000, bytes: 5 * MB },
  /** Of what is read of a service in a second; one that writes more waits. */
  serviceReadBytes: 8 * MB,
  /** Of a service's lines while the portal is away. */
  serviceBuffer: { lines: 10_000, bytes: 8 * MB },
  /** How often services are measured, and asked for their health. */
  metricsMs: 15_000,
  /** Of what a service says of itself: one line is read in so long. */
  metricsPauseMs: 1_000,
  metricsLineBytes: 64 * 1024,
  metricsSamples: 200,
  /** For the last reports of a job while the portal is away. */
  reportMs: 10 * 60_000,
};

/** What a job may take. */
export type Limits = typeof defaultLimits;
