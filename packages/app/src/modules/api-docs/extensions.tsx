import {
  apiDocsConfigRef,
  defaultDefinitionWidgets,
} from '@backstage/plugin-api-docs';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { lazy, Suspense } from 'react';

const GrpcDefinition = lazy(async () => {
  const { GrpcDefinition: component } = await import(
    './components/GrpcDefinition'
  );
  return { default: component };
});

const grpcWidget = {
  type: 'grpc',
  title: 'gRPC',
  rawLanguage: 'protobuf',
  component: (definition: string) => (
    <Suspense fallback={null}>
      <GrpcDefinition definition={definition} />
    </Suspense>
  ),
};

// The stock widget shows a .proto file as text only.
export const config = apiDocsPlugin
  .getExtension('api:api-docs/config')
  .override({
    params: defineParams =>
      defineParams({
        api: apiDocsConfigRef,
        deps: {},
        factory: () => {
          const widgets = [grpcWidget, ...defaultDefinitionWidgets()];
          return {
            getApiDefinitionWidget: ({ spec }) =>
              widgets.find(({ type }) => type === spec.type),
          };
        },
      }),
  });

export const explorerPage = apiDocsPlugin
  .getExtension('page:api-docs')
  .override({
    params: {
      loader: async () => {
        const { ApiExplorerPage } = await import(
          './components/ApiExplorerPage'
        );
        return <ApiExplorerPage />;
      },
    },
  });

export const providedApis = apiDocsPlugin
  .getExtension('entity-card:api-docs/provided-apis')
  .override({
    params: {
      loader: async () => {
        const { ProvidedApis } = await import('./components/ApiCards');
        return <ProvidedApis />;
      },
    },
  });

export const consumedApis = apiDocsPlugin
  .getExtension('entity-card:api-docs/consumed-apis')
  .override({
    params: {
      loader: async () => {
        const { ConsumedApis } = await import('./components/ApiCards');
        return <ConsumedApis />;
      },
    },
  });
