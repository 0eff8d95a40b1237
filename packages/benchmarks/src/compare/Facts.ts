export type Heading = { tag: string; id: string; hash: string };

/** A text that a page shows: of a paragraph, an item, a cell, a heading or a block of code. */
export type Block = {
  hash: string;
  /** Not known of a page of which only the facts were kept. */
  text?: string;
  tag?: string;
  /** What the block is the title or the body of, by the name it is counted under. */
  construct?: string;
  /** The text without its emoji, and with their names in their place. */
  emoji?: string[];
};

/** What can be compared of a page that two programs made of the same source. */
export type PageFacts = {
  headings: Heading[];
  blocks: Block[];
  /** How many there are of each construct. */
  counts: Record<string, number>;
  /** Texts in which syntax is left that should have become something. */
  raw: string[];
};

/** By path of the page's file in the site. */
export type SiteFacts = Map<string, PageFacts>;
