import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { MermaidAddon } from './MermaidAddon';

const mermaid = AddonBlueprint.make({
  name: 'mermaid',
  params: {
    name: 'Mermaid',
    location: TechDocsAddonLocations.Content,
    component: MermaidAddon,
  },
});

/** What the documentation pages get on top of the plugin: diagrams. */
export const techdocsModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [mermaid],
});
