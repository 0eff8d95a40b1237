export type Answers = Record<string, string | undefined>;

const words: Record<string, string> = {
  child: 'children',
  teen: 'young adult',
  laugh: 'funny',
  wonder: 'wonder',
  shiver: 'ghosts',
  learn: 'history of',
  sea: 'sea',
  kitchen: 'cooking',
  past: 'history',
  elsewhere: 'travel',
};

const formats: Record<string, string[]> = {
  chair: ['hardback', 'paperback'],
  train: ['paperback', 'ebook'],
  walking: ['audiobook'],
};

/** Turns answers into parameters of the Search API; a skipped question adds none. */
export function toSearch(answers: Answers): URLSearchParams {
  const search = new URLSearchParams();
  const asked = [answers.age, answers.mood, answers.fond]
    .map(answer => words[answer ?? ''])
    .filter(word => word !== undefined);
  search.set('q', asked.join(' ') || 'gift');
  for (const format of formats[answers.where ?? ''] ?? []) {
    search.append('format', format);
  }
  const pounds = Number(answers.spend);
  if (pounds > 0) search.set('priceMax', String(pounds * 100));
  if (answers.when === 'week') search.set('inStock', 'true');
  search.set('size', '12');
  return search;
}
