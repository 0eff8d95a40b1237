import { HumanDuration } from '@backstage/types';

export interface Config {
  proxy?: {
    endpoints?: {
      [route: string]:
        | string
        | {
            /**
             * What may pass, for people who are signed in; takes `allowedMethods`.
             * Redirects are not followed, and errors of the system are told in words.
             */
            guard?: {
              /**
               * Below the endpoint, letter for letter; `*` is one segment of letters,
               * digits and `.`, `_`, `~`, `-`.
               */
              paths: string[];
              /** How long an answer may take as a whole. Defaults to 15 seconds. */
              timeout?: HumanDuration | string;
              /** How large an answer may be. Defaults to 10. */
              maxSizeMb?: number;
            };
          };
    };
  };
}
