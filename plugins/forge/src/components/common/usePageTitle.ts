import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import useTitle from 'react-use/esm/useTitle';

/** Names the tab of the browser, as pages of entities do: `checkout/basket | Files | Portico`. */
export function usePageTitle(...parts: string[]) {
  const app = useApi(configApiRef).getOptionalString('app.title');
  const title = [...parts, app ?? 'Backstage'].join(' | ');
  useTitle(title, { restoreOnUnmount: true });
}
