import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

const NEAR = 24;

/** Keeps the end of a log in sight as it grows, until one scrolls up; at the end it starts again. */
export function useFollow(
  scroller: RefObject<HTMLElement>,
  options: { height: number; isRunning: boolean; isOnAtFirst: boolean },
) {
  const { height, isRunning, isOnAtFirst } = options;
  const [isFollowing, setFollowing] = useState(isRunning && isOnAtFirst);
  const top = useRef(0);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && isFollowing && isRunning) {
      element.scrollTop = element.scrollHeight;
      top.current = element.scrollTop;
    }
  }, [scroller, height, isFollowing, isRunning]);

  const onScroll = () => {
    const element = scroller.current;
    if (!element) {
      return;
    }
    const { scrollTop, scrollHeight, clientHeight } = element;
    const isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (isAtEnd !== isFollowing && (isAtEnd || scrollTop < top.current)) {
      setFollowing(isAtEnd);
    }
    top.current = scrollTop;
  };
  return { isFollowing: isFollowing && isRunning, setFollowing, onScroll };
}
