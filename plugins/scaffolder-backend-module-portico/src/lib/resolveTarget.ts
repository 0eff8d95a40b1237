import { parseEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import { checkOwnerName, checkRepositoryName } from './names';
import {
  type HostType,
  hostTypes,
  type RepositoryTarget,
} from './RepositoryTarget';

const DEFAULT = 'portico.scm.default';

export type TargetInput = {
  repoUrl?: string;
  name?: string;
  owner?: string;
  team?: string;
};

/** The kind of a host that `integrations` must know. */
function findType(
  host: string,
  integrations: ScmIntegrationRegistry,
): HostType {
  const type = integrations.byHost(host)?.type;
  if (!type) {
    const known = integrations
      .list()
      .filter(one => hostTypes.some(supported => supported === one.type))
      .map(one => one.title);
    throw new InputError(
      `No git host "${host}" is configured. Known are ${known.join(
        ', ',
      )}; others are added under integrations in app-config`,
    );
  }
  const supported = hostTypes.find(one => one === type);
  if (!supported) {
    throw new InputError(
      `Repositories cannot be made on ${host}, as it is of type ${type}. Supported are ${hostTypes.join(
        ', ',
      )}`,
    );
  }
  return supported;
}

function fromRepoUrl(repoUrl: string, integrations: ScmIntegrationRegistry) {
  const type = findType(repoUrl.split(/[/?]/, 1)[0], integrations);
  const parsed = parseRepoUrl(repoUrl, integrations);
  const owner =
    type === 'bitbucketServer'
      ? parsed.project
      : parsed.owner ?? parsed.workspace ?? parsed.organization;
  const project = type === 'bitbucketServer' ? undefined : parsed.project;
  return { type, host: parsed.host, owner, project, name: parsed.repo };
}

function fromDefault(
  { name, owner, team }: TargetInput,
  config: Config,
  integrations: ScmIntegrationRegistry,
) {
  const settings = config.getOptionalConfig(DEFAULT);
  if (!settings) {
    throw new InputError(
      `It is not said where the repository goes. Give repoUrl, or set ${DEFAULT}.host in app-config`,
    );
  }
  const host = settings.getString('host');
  const teamName =
    team &&
    parseEntityRef(team, { defaultKind: 'group', defaultNamespace: 'default' })
      .name;
  return {
    type: findType(host, integrations),
    host,
    owner: owner || settings.getOptionalString('owner') || teamName,
    project: settings.getOptionalString('project'),
    name,
  };
}

/** Which repository an action means: that of `repoUrl`, or one on the default host. */
export function resolveTarget(
  input: TargetInput,
  config: Config,
  integrations: ScmIntegrationRegistry,
): RepositoryTarget {
  const { type, host, owner, project, name } = input.repoUrl
    ? fromRepoUrl(input.repoUrl, integrations)
    : fromDefault(input, config, integrations);
  if (!name) {
    throw new InputError('The repository has no name. Give name, or repoUrl');
  }
  if (!owner) {
    throw new InputError(
      `Nobody is named who owns the repository on ${host}. Give owner or team, or set ${DEFAULT}.owner in app-config`,
    );
  }
  if (!project && (type === 'azure' || type === 'bitbucketCloud')) {
    throw new InputError(
      `No project is named for the repository on ${host}. Give repoUrl with a project, or set ${DEFAULT}.project in app-config`,
    );
  }
  return {
    type,
    host,
    owner: checkOwnerName(owner),
    ...(project && { project }),
    name: checkRepositoryName(name),
  };
}
