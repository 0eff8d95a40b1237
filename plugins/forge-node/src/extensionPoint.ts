import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { ForgeExtensionFactory } from './ForgeExtension';

/** Where modules of the forge add to it. */
export interface ForgeExtensionPoint {
  addExtension(create: ForgeExtensionFactory): void;
}

/** The extension point for modules of the forge. */
export const forgeExtensionPoint = createExtensionPoint<ForgeExtensionPoint>({
  id: 'forge.extensions',
});
