import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { MermaidAddon } from './MermaidAddon';
import { ReportIssueAddon } from './ReportIssueAddon';

const mermaid = AddonBlueprint.make({
  name: 'mermaid',
  params: {
    name: 'Mermaid',
    location: TechDocsAddonLocations.Content,
    component: MermaidAddon,
  },
});

const reportIssue = AddonBlueprint.make({
  name: 'report-issue-to-host',
  params: {
    name: 'ReportIssueToHost',
    location: TechDocsAddonLocations.Content,
    component: ReportIssueAddon,
  },
});

/** What the documentation pages get on top of the plugin: diagrams, and a way to report mistakes. */
export const techdocsModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [mermaid, reportIssue],
});
