/** Has the browser save bytes as a file. */
export function saveBlob(blob: Blob, fileName: string) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** Shows bytes as plain text in a tab of its own; nothing in them can run. */
export async function openAsText(load: () => Promise<Blob>) {
  // Opened before the bytes are there, for a browser blocks what opens later than the click.
  const tab = window.open('', '_blank');
  try {
    const text = await (await load()).text();
    const url = URL.createObjectURL(
      new Blob([text], { type: 'text/plain;charset=utf-8' }),
    );
    tab?.location.replace(url);
  } catch (error) {
    tab?.close();
    throw error;
  }
}
