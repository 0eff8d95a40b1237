/** How hard SQLite makes sure of a write before it says that it is done. */
export type Durability = 'FULL' | 'NORMAL';

// What these keep can be read again from where it came from, so the last
// moments before a power cut may be lost. Everything else is what people made.
const READ_AGAIN = new Set([
  'app',
  'catalog',
  'devtools',
  'events',
  'mcp-actions',
  'permission',
  'proxy',
  'search',
  'signals',
  'techdocs',
]);

/** The durability that a plugin's data asks for; FULL unless known better. */
export function durabilityOf(pluginId: string): Durability {
  return READ_AGAIN.has(pluginId) ? 'NORMAL' : 'FULL';
}
