export type Tick = { kind: string; writtenAt: number; shownAt: number };

declare global {
  interface Window {
    ticks?: Record<string, Tick>;
  }
}

/** In a page: notes when each line of a log is there that says when it was written. */
export const watchTicks = (): void => {
  const ticks: Record<string, Tick> = {};
  window.ticks = ticks;
  const look = () =>
    document.querySelectorAll('[data-line] ~ code').forEach(line => {
      const [text, kind, writtenAt] =
        /^(first|next) (\d{13})/.exec(line.textContent ?? '') ?? [];
      if (text && !ticks[text]) {
        ticks[text] = {
          kind,
          writtenAt: Number(writtenAt),
          shownAt: Date.now(),
        };
      }
    });
  const all = { childList: true, characterData: true, subtree: true };
  new MutationObserver(look).observe(document.body, all);
};
