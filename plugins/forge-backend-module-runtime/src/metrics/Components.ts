import type { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ForgeHost } from '@portico/plugin-forge-node';
import type { DeployedService } from '../database/StoredService';

const refOf = ({ name }: DeployedService) =>
  `component:default/${name}`.toLocaleLowerCase('en-US');

/** The components of the catalog, and the repositories that they are described in. */
export class Components {
  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      host: Pick<ForgeHost, 'baseUrl' | 'find'>;
    },
  ) {}

  /** Of the services those that are the component of their name: anybody can write another's into a repository. */
  async own(services: DeployedService[]): Promise<DeployedService[]> {
    if (services.length === 0) {
      return [];
    }
    const { auth, catalog } = this.options;
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: services.map(refOf),
        fields: [`metadata.annotations`],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const isOwn = await Promise.all(
      services.map((service, at) => this.#isFrom(service, items[at])),
    );
    return services.filter((_, at) => isOwn[at]);
  }

  async #isFrom(
    { repositoryId }: DeployedService,
    entity: Entity | undefined,
  ): Promise<boolean> {
    const { host } = this.options;
    const repository = await host.find(repositoryId);
    const location = entity?.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
    return (
      repository !== undefined &&
      location
        .toLowerCase()
        .startsWith(
          `url:${host.baseUrl}/${repository.owner}/${repository.name}/`.toLowerCase(),
        )
    );
  }
}
