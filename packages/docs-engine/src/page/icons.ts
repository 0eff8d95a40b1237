const icon = (path: string) =>
  `<svg viewBox="0 0 24 24"><path d="${path}"/></svg>`;

/** Drawn small, since every page holds its own: the reader's sanitiser lets no two pages share a drawing. */
export const icons = {
  menu: icon('M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z'),
  edit: icon('M3 17v4h4L18 10l-4-4zM20 8l-4-4 2-2 4 4z'),
  previous: icon('M20 11v2H8l5 5-1 2-8-8 8-8 1 2-5 5z'),
  next: icon('M4 11v2h12l-5 5 1 2 8-8-8-8-1 2 5 5z'),
};
