const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const special = /[&<>"]/;

/** Text as it is written between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return special.test(text)
    ? text.replace(/[&<>"]/g, sign => entities[sign])
    : text;
}
