export interface Config {
  auth?: {
    providers?: {
      /**
       * Sign-in as anyone in the catalog, for a portal that only this machine
       * reaches. Takes no options: `{}` turns it on. With it, the portal does
       * not start when NODE_ENV is production or `backend.listen` is not a
       * loopback address.
       */
      persona?: object;
    };
  };
}
