import type { HumanDuration } from '@backstage/types';

export interface Config {
  techdocs?: {
    generator?: {
      /** What builds documentation: Portico's own engine, which is the default, or MkDocs by the stock generator. */
      engine?: 'portico' | 'mkdocs';

      /** Settings of Portico's engine. */
      docsEngine?: {
        /** How many sites are built at the same time; 1 by default. */
        workers?: number;
        /** How many sites may wait for a worker; 100 by default. */
        queue?: number;
        /** How long a site may take; one minute by default. */
        timeout?: HumanDuration | string;
        /** Heap of a worker in megabytes; 400 by default. */
        memoryMb?: number;
        /** Where built pages are kept for the next build; they are not kept by default. */
        cacheDirectory?: string;
        /** What draws PlantUML; without it the source is shown. */
        plantuml?: {
          /** The address of a server. Diagrams are sent there. */
          serverUrl?: string;
          /** The kind of that server; plantuml by default. */
          serverKind?: 'plantuml' | 'kroki';
          /** A program on this machine and its arguments, such as [plantuml]. */
          command?: string[];
        };
        /** Documentation is built before anybody opens it and after pushes to the forge, so that search finds it. */
        prebuild?: {
          /** True by default. */
          enabled?: boolean;
          /** How often the sources are looked at; every five minutes by default. */
          frequency?: HumanDuration | string;
        };
      };
    };
  };
}
