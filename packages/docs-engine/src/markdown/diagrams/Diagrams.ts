/** A drawing that an author described in text. */
export type DiagramRequest = {
  language: 'graphviz' | 'plantuml';
  source: string;
  /** Graphviz's engine: `dot`, `neato`, … */
  engine?: string;
  /** `alt`, `title`, `width`, `height`, `class`: for the image that comes of it. */
  attributes?: Readonly<Record<string, string>>;
};

/** Gives HTML, or throws an `Error` whose message tells the author what is wrong. */
export type DrawDiagram = (diagram: DiagramRequest) => Promise<string>;

/** What draws; a language without it is shown as source. */
export type Diagrams = {
  readonly [Language in DiagramRequest['language']]?: DrawDiagram;
};
