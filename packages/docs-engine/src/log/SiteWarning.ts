/** Something an author should look at; the site was built all the same. */
export type SiteWarning = {
  /** Path from the project's folder. */
  file: string;
  /** From 1; without it the file as a whole is meant. */
  line?: number;
  message: string;
};

/** `docs/index.md:3: …` */
export function formatWarning({ file, line, message }: SiteWarning): string {
  return `${file}${line ? `:${line}` : ''}: ${message}`;
}
