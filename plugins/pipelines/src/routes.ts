import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page with the runs of the reader's teams. */
export const rootRouteRef = createRouteRef();
