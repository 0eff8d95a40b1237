import type { NoPipelines } from '@portico/plugin-pipelines-common';
import type {
  PipelineLocation,
  PipelineProvider,
} from '@portico/plugin-pipelines-node';
import type { PipelinesConfig } from '../../config/readPipelinesConfig';
import { HostClient } from '../../http/HostClient';
import type { JenkinsHost } from './JenkinsHost';
import { JenkinsLogs } from './JenkinsLogs';
import { JenkinsPipelines } from './JenkinsPipelines';

function createHosts(config: PipelinesConfig): JenkinsHost[] {
  const { freshMs, timeoutMs } = config;
  return config.jenkins.map(({ name, baseUrl, username, apiToken }) => {
    const configKey = `pipelines.jenkins (${name})`;
    const account = Buffer.from(`${username}:${apiToken}`).toString('base64');
    const client = new HostClient({
      title: `Jenkins (${name})`,
      credentialsPlace: configKey,
      addressPlace: configKey,
      freshMs,
      timeoutMs,
      getBaseUrl: async () => baseUrl,
      getHeaders: async () => ({ Authorization: `Basic ${account}` }),
    });
    const logs = new JenkinsLogs(client, { host: baseUrl, freshMs });
    return { name, webUrl: baseUrl, client, logs };
  });
}

const FORM = 'portico.dev/pipelines: jenkins:<folder>/<job>';

/** Jobs of the Jenkins in `pipelines.jenkins`, for entities that name one. */
export class JenkinsProvider implements PipelineProvider {
  readonly id = 'jenkins';
  readonly #hosts: JenkinsHost[];

  constructor(config: PipelinesConfig) {
    this.#hosts = createHosts(config);
  }

  find({
    argument,
  }: PipelineLocation): JenkinsPipelines | NoPipelines | undefined {
    if (argument === undefined) {
      return undefined;
    }
    const [, name, rest] = /^([^/:]+):(.*)$/.exec(argument) ?? [];
    const job = (rest ?? argument).replace(/^\/+|\/+$/g, '');
    const host = name
      ? this.#hosts.find(one => one.name === name)
      : this.#hosts[0];
    if (!host) {
      return {
        reason: 'unknown-host',
        message: `The portal knows no Jenkins${name ? ` '${name}'` : ''}.`,
        action: 'An administrator adds it to pipelines.jenkins.',
      };
    }
    if (!job || job.split('/').some(one => /^\.*$/.test(one))) {
      return {
        reason: 'no-source-location',
        message: `'${argument}' names no job of a Jenkins.`,
        action: `Write the annotation as ${FORM}.`,
      };
    }
    return new JenkinsPipelines(host, job);
  }
}
