/** What is done to a page, one after the other: the parser's own steps, and between them those of the rules. */
export const coreOrder = [
  'normalize',

  // Lines, before anything is read from them. Both keep every line on its line, so that warnings name the right one.
  'table_pipes',
  'nested_lists',

  'block',

  // Blocks. The text of paragraphs is not parsed yet: what is taken off it here cannot be read as a link.
  'task_list_markers',
  'alerts',
  // Fences become diagrams before anything could highlight them.
  'plantuml',
  'graphviz',
  'mermaid',
  // Behind the alerts and tasks, whose markers are not at the end of a text.
  'block_attribute_lists',

  'inline',

  // What stands in a line. Lists of attributes first, as they belong to what the parser left right before them.
  'inline_attribute_lists',
  'inline_highlight',
  'math',
  'deleted',

  'linkify',

  // Behind the addresses, which may hold a `1/2` or `(c)`.
  'smart_symbols',

  'text_join',

  // The page as a whole. Boxes stand before the text, in which abbreviations are marked.
  'task_list_boxes',
  'abbreviations',
  // Takes the notes' bodies to the end of the page, so that what comes now meets everything in its place.
  'footnotes',
  'missing_footnotes',
  // Knows all ids that authors gave, also those of lists of attributes.
  'heading_ids',
  // Before the links in them are looked for.
  'redirect_tags',
  // Before the table of contents, whose links lead nowhere else.
  'links',
  // Needs the headings.
  'toc',
] as const;
