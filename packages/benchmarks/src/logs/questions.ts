import { type Hour, SERVICE } from './lines';

/** Something that is asked of the hour, and where. */
export type Question = { what: string; path: string };

const selector = `{service="${SERVICE}"}`;
const byLevel = (query: string) =>
  `sum by (detected_level) (count_over_time(${query} [60s]))`;

/** Asked of Loki's API: LogQL. */
const queries = {
  'a text': `${selector} |= "503"`,
  'a level and a text': `${selector} |= "503" | detected_level="error"`,
  'a rare text': `${selector} |= "/api/prices/3500000\\""`,
  'a text that is nowhere': `${selector} |= "nowhere"`,
  'a pattern': `${selector} |~ "prices/35\\\\d{5}9\\".*503"`,
  'a histogram': byLevel(selector),
  'a histogram of a text': byLevel(`${selector} |= "503"`),
};

/** Asked as the tab of an entity does. */
const filters = {
  'the newest': ['lines', {}],
  'a text': ['lines', { text: 'status":503' }],
  'a level and a text': ['lines', { text: '503', levels: 'error' }],
  'a pattern': ['lines', { regex: 'prices/35\\d{5}9".*503' }],
  'a histogram': ['histogram', {}],
  'a histogram of a level and a text': [
    'histogram',
    { text: '503', levels: 'error' },
  ],
} as const;

/** What is asked of Loki's API. */
export function lokiQuestions({ from, to }: Hour): Question[] {
  return Object.entries(queries).map(([what, query]) => {
    const range = { start: String(from), end: String(to) };
    const given = { query, ...range, step: '60', limit: '200' };
    const parameters = new URLSearchParams(given);
    return { what, path: `logs/loki/api/v1/query_range?${parameters}` };
  });
}

/** What the pages ask. */
export function pageQuestions({ from, to }: Hour): Question[] {
  const ms = (ns: bigint) => String(ns / 1_000_000n);
  return Object.entries(filters).map(([what, [kind, filter]]) => {
    const given = { ...filter, from: ms(from), to: ms(to) };
    const parameters = new URLSearchParams(given);
    const place = `logs/entities/component/default/${SERVICE}`;
    return { what, path: `${place}/${kind}?${parameters}` };
  });
}
