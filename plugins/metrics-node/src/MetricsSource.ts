import type { Sample } from './Sample';

/** Something that can say how it is at this moment. */
export interface MetricsSource {
  /** Letters, digits and dashes. */
  id: string;
  /**
   * Asked every 15 seconds, and never again before it has answered. What is not
   * in the answer, or all of it when this fails, is over from that moment on.
   */
  collect(): Promise<Sample[]>;
}
