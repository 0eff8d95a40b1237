export type Path = 'service' | 'website' | 'library' | 'job';
export type Option = 'postgres' | 'events' | 'sessions';

/** What `lark new` asks; kept in .larkspur/answers.yaml. */
export type Answers = {
  path: Path;
  name: string;
  owner: string;
  description: string;
  language: 'kotlin' | 'go' | 'typescript' | 'python';
  tier: 1 | 2 | 3;
  options: Option[];
};

export type Json = {
  [key: string]: Json | string | number | boolean | string[];
};

/** By path: a text, or a document that later layers may merge into. */
export type Files<Content = string | Json> = Record<string, Content>;

export type Layer = {
  name: string;
  /** Layers that must lie below this one. */
  needs?: string[];
  files: (answers: Answers) => Files;
  /** What is added to YAML and JSON of layers below; never to source code. */
  merge?: (answers: Answers) => Files<Json>;
};
