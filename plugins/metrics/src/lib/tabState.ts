import type { PanelData } from './loadPanel';
import type { MetricsError } from './MetricsError';
import type { Panel } from './panels';
import { sharedProblem } from './problemText';

export type PanelState = {
  isLoading: boolean;
  /** What came last, perhaps of another time than is asked about now. */
  data?: PanelData;
};

export type PanelStates = Partial<Record<Panel['id'], PanelState>>;

/** What can be said of panels without showing each. */
export type TabState = {
  /** The one fault of the source that all of them have. */
  problem?: MetricsError;
  /** Whether there is nothing of the entity at all. */
  isEmpty: boolean;
  /** Those that nobody chose and nothing measures; none before all are answered. */
  blank: Panel[];
};

/** What can be said of all panels in one. */
export function tabState(panels: Panel[], states: PanelStates): TabState {
  const asked = panels.filter(({ queries }) => queries.length);
  const data = asked.flatMap(({ id }) => states[id]?.data ?? []);
  const isAnswered = asked.length > 0 && data.length === asked.length;
  const isBlank = isAnswered && data.every(({ drawn }) => !drawn.length);
  const hasFault = panels.some(({ fault }) => fault);
  const isUnmeasured = ({ id, annotation, fault }: Panel) =>
    !annotation &&
    !fault &&
    states[id]?.data?.drawn.length === 0 &&
    states[id]?.data?.errors.length === 0 &&
    states[id]?.data?.notices.length === 0;
  return {
    blank: isAnswered ? panels.filter(isUnmeasured) : [],
    problem:
      isBlank && data.every(({ errors }) => errors.length)
        ? sharedProblem(data.flatMap(({ errors }) => errors))
        : undefined,
    isEmpty: isBlank && !hasFault && data.every(({ errors }) => !errors.length),
  };
}
