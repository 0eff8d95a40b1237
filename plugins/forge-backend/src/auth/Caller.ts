import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Who asks. */
export type Caller =
  | { kind: 'anonymous' }
  | {
      /** The portal's own account, which reads what everybody may read, and fills every repository. */
      kind: 'system';
      credentials: BackstageCredentials;
    }
  | {
      kind: 'service';
      credentials: BackstageCredentials;
    }
  | {
      kind: 'person';
      credentials: BackstageCredentials;
      userRef: string;
      /** Set for those who came with a personal access token. */
      token?: { id: string; scope: 'read' | 'write' };
    };

/** What logs and events say of a caller. */
export function nameOf(caller: Caller): string {
  return caller.kind === 'person' ? caller.userRef : caller.kind;
}
