import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { locationGuardModule } from './guards/locationGuardModule';
import { schedulerServiceFactory } from './guards/schedulerServiceFactory';
import { policyModule } from './module';

/**
 * Who may do what: the policy, and the guards of the routes that a policy
 * alone cannot protect. They are one feature, since each assumes the others.
 */
export const porticoPermissions = createBackendFeatureLoader({
  loader: () => [policyModule, locationGuardModule, schedulerServiceFactory],
});
