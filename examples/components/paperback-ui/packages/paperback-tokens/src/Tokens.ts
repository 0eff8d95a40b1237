export type Colour = {
  light: string;
  dark: string;
  /** Colours this one is read on, each needing 4.5 : 1. */
  contrastOn?: string[];
};

export type Tokens = {
  colour: Record<string, Colour>;
  space: string[];
  motion: Record<string, string>;
};
