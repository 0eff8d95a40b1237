export interface Config {
  forge?: {
    /**
     * Whether this portal has a git host of its own. Defaults to true.
     * @visibility frontend
     */
    enabled?: boolean;
  };
  portico?: {
    scm?: {
      /** Where templates publish, which their forms look up names on. */
      default?: {
        /** @visibility frontend */
        host: string;
        /** @visibility frontend */
        owner?: string;
      };
    };
  };
}
