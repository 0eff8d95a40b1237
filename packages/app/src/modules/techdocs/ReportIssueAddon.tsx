import { useApi } from '@backstage/frontend-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { ReportIssue } from '@backstage/plugin-techdocs-module-addons-contrib';
import { useShadowRootElements } from '@backstage/plugin-techdocs-react';

const EDIT_LINK = '[title^="Edit this page"]';
const hostsWithIssues = ['github', 'gitlab'];

/**
 * The contributed addon, for pages whose git host has issues: on others it shows nothing either, but writes an error
 * to the console for each of its renderings.
 */
export const ReportIssueAddon = () => {
  const integrations = useApi(scmIntegrationsApiRef);
  const [editLink] = useShadowRootElements<HTMLAnchorElement>([EDIT_LINK]);
  const type = editLink && integrations.byUrl(editLink.href)?.type;
  return type && hostsWithIssues.includes(type) ? <ReportIssue /> : null;
};
