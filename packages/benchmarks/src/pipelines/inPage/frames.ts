declare global {
  interface Window {
    frameTimes?: number[];
  }
}

/** In a page: begins to note how long each frame is. */
export const recordFrames = (): void => {
  const frames: number[] = [];
  window.frameTimes = frames;
  let last = performance.now();
  const next = (now: number) => {
    frames.push(now - last);
    last = now;
    if (window.frameTimes === frames) {
      requestAnimationFrame(next);
    }
  };
  requestAnimationFrame(next);
};

/** In a page: the lengths of the frames since then, in milliseconds. */
export const takeFrames = (): number[] => {
  const { frameTimes = [] } = window;
  window.frameTimes = undefined;
  // The first begins with the recording, not with a frame
  return frameTimes.slice(1);
};
