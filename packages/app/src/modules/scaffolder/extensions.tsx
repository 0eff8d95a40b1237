import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import PlayCircleOutlineIcon from '@material-ui/icons/PlayCircleOutline';
import { TEMPLATE } from './cards/origin';
import { HostsScaffolderClient } from './HostsScaffolderClient';

export const scaffolderApi = scaffolderPlugin
  .getExtension('api:scaffolder')
  .override({
    params: defineParams =>
      defineParams({
        api: scaffolderApiRef,
        deps: {
          config: configApiRef,
          discoveryApi: discoveryApiRef,
          fetchApi: fetchApiRef,
          identityApi: identityApiRef,
          scmIntegrationsApi: scmIntegrationsApiRef,
        },
        factory: ({ config, ...apis }) =>
          new HostsScaffolderClient(config, apis),
      }),
  });

export const madeEntitiesCard = EntityCardBlueprint.make({
  name: 'made-entities',
  params: {
    type: 'content',
    filter: { kind: 'template' },
    loader: async () => {
      const { MadeEntitiesCard } = await import('./cards/MadeEntitiesCard');
      return <MadeEntitiesCard />;
    },
  },
});

export const originCard = EntityCardBlueprint.make({
  name: 'origin',
  params: {
    type: 'info',
    filter: { [`metadata.annotations.${TEMPLATE}`]: { $exists: true } },
    loader: async () => {
      const { OriginCard } = await import('./cards/OriginCard');
      return <OriginCard />;
    },
  },
});

export const repositoryNameField = FormFieldBlueprint.make({
  name: 'repository-name',
  params: {
    field: async () => {
      const { repositoryNameField: field } = await import(
        './fields/RepositoryName'
      );
      return field;
    },
  },
});

export const teamPickerField = FormFieldBlueprint.make({
  name: 'team-picker',
  params: {
    field: async () => {
      const { teamPickerField: field } = await import('./fields/TeamPicker');
      return field;
    },
  },
});

/** Names that a template gives the links of its result page. */
export const icons = IconBundleBlueprint.make({
  name: 'templates',
  params: {
    icons: {
      repository: <DeviceHubIcon fontSize="inherit" />,
      pipeline: <PlayCircleOutlineIcon fontSize="inherit" />,
    },
  },
});
