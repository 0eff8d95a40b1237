/** Where pages wait to be told of a change. */
export const reloadPath = '/.reload';

/** Opens the page anew when it was told. */
export const reloadScript = `<script>new EventSource("${reloadPath}").onmessage=()=>location.reload()</script>`;
