// Parts of a browser that jsdom lacks and charts ask for when they are loaded.
class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

class NoPath {
  moveTo() {}
  lineTo() {}
  arc() {}
  rect() {}
  addPath() {}
  closePath() {}
}

const noMedia = {
  matches: false,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
};

Object.assign(window, {
  ResizeObserver: window.ResizeObserver ?? NoResizes,
  Path2D: window.Path2D ?? NoPath,
  matchMedia: window.matchMedia ?? (() => noMedia),
});
