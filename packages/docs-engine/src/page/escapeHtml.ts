const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const special = /[&<>"]/;

/** An address as it is written into raw HTML, where its author may have quoted it in any way, or not at all. */
export function escapeAddress(address: string): string {
  return escapeHtml(address).replace(/['\s]/g, sign =>
    sign === "'" ? '%27' : encodeURIComponent(sign),
  );
}

/** Text as it is written between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return special.test(text)
    ? text.replace(/[&<>"]/g, sign => entities[sign])
    : text;
}
