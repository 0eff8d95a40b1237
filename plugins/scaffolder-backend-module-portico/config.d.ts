export interface Config {
  portico?: {
    scm?: {
      /** Where templates publish when they name no place themselves. */
      default?: {
        /** A host of `integrations`, with its port if it has one. */
        host: string;
        /** The organization, group or workspace that gets the repositories; the owning team's name by default. */
        owner?: string;
        /** Azure DevOps and Bitbucket: the project that gets them. */
        project?: string;
        /** Who can see a new repository; private by default. */
        visibility?: 'private' | 'internal' | 'public';
      };
      /** Hosts, with their ports, whose repositories the catalog finds by itself, so that templates need not register what they make. */
      discovered?: string[];
    };
  };
}
