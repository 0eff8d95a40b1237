import { HumanDuration } from '@backstage/types';

export interface Config {
  auth?: {
    providers?: {
      /**
       * Signs in the people whose personal access tokens git clients send.
       * Only the forge's own backend can ask for it. Without it there are no
       * tokens.
       */
      forge?: object;
    };
  };
  forge?: {
    /**
     * Whether this portal has a git host of its own. Defaults to true.
     * @visibility frontend
     */
    enabled?: boolean;
    /**
     * The folder with the repositories. One backend uses it at a time.
     * Portico sets it to `forge` in its data folder.
     */
    dataDirectory?: string;
    /** Whether repositories that are not private are read without signing in. Defaults to false. */
    anonymousRead?: boolean;
    limits?: {
      /** How much of the disk one repository may take. Defaults to 1024. */
      repositoryMb?: number;
      /** How large one push may be. Defaults to 256. */
      pushMb?: number;
      /** How many objects (files, folders and commits) one push may bring. Defaults to 200000. */
      filesPerPush?: number;
      /** How many repositories there may be. Defaults to 10000. */
      repositories?: number;
      /**
       * How many git processes serve clones and pushes at once, and as many
       * again pages; as many stay open for a while to read files. Defaults to
       * twice the processor's cores, and 4 at least.
       */
      concurrentGit?: number;
      /** How long one git process may run. Defaults to 10 minutes. */
      gitTimeout?: HumanDuration | string;
    };
    /**
     * Folders that become repositories at the first start. One that is deleted
     * on the forge stays deleted.
     */
    samples?: {
      /**
       * Each folder in it with a catalog-info.yaml becomes a repository of its
       * name, for the `spec.owner` there. Relative to where the backend is
       * started, as the catalog's file locations are.
       */
      directory: string;
      /** The folder with their histories, `<name>.yaml` each. Without one there is one commit. */
      histories?: string;
    };
    /**
     * The portal's own account, which reads what everybody may read: what
     * `integrations.gitea` says of this host. Without it there is none.
     */
    system?: {
      username: string;
      /** @visibility secret */
      password: string;
    };
  };
}
