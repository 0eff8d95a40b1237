/** Where pages wait to be told of a change. */
export const reloadPath = '/.reload';

/** Opens the page anew when it was told. */
export const reloadScript = `<script>new EventSource("${reloadPath}").onmessage=()=>location.reload()</script>`;

const mermaidNote =
  '<style>pre.mermaid::before{content:"Mermaid, which the portal draws:";display:block;opacity:.6;margin-bottom:.5em}</style>';

/** What the preview adds to the head of every page. */
export const previewHead = reloadScript + mermaidNote;
