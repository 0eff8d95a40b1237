export interface Config {
  portico?: {
    /**
     * The groups whose members may do everything, and who alone reach
     * devtools and unprocessed entities.
     *
     * Entity refs of groups, such as `group:default/portico-admins`. The start
     * fails on anything else; nobody is an admin when this is missing or empty.
     */
    admins?: string[];
  };
}
