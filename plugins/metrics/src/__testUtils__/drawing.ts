/** What charts drew since a test began: each line and point by its colour. */
export const drawn: { kind: 'stroke' | 'fill'; color: string }[] = [];

const nothing = () => {};

/** A canvas that keeps no picture, and tells what colours were put on it. */
function context(canvas: HTMLCanvasElement) {
  const state: Record<string, unknown> = { canvas };
  return new Proxy(state, {
    get: (_, name) => {
      switch (name) {
        case 'measureText':
          return (text: string) => ({ width: text.length * 7 });
        case 'stroke':
        case 'fill':
          return () =>
            drawn.push({ kind: name, color: String(state[`${name}Style`]) });
        default:
          return name in state ? state[String(name)] : nothing;
      }
    },
    set: (_, name, value) => {
      state[String(name)] = value;
      return true;
    },
  });
}

/** Gives jsdom what charts draw with and measure by. A CSS variable is its name and the mode of the theme. */
export function withDrawing() {
  beforeEach(() => {
    drawn.length = 0;
    // jsdom passes no variables on from a style sheet
    const real = window.getComputedStyle;
    jest.spyOn(window, 'getComputedStyle').mockImplementation((...of) => {
      const styles = real.apply(window, of);
      const read = styles.getPropertyValue.bind(styles);
      styles.getPropertyValue = name =>
        /^--(metrics|bui)-/.test(name)
          ? `${name} ${document.body.dataset.themeMode}`
          : read(name);
      return styles;
    });
    jest
      .spyOn(HTMLCanvasElement.prototype, 'getContext')
      .mockImplementation(function getContext(this: HTMLCanvasElement) {
        return context(this) as unknown as RenderingContext;
      } as typeof HTMLCanvasElement.prototype.getContext);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(600);
    jest
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, 0, 600, 100));
  });
}
