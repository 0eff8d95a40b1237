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

/** What can be said of all panels in one: that the source has a fault, or that there is nothing of the entity. */
export function tabState(
  panels: Panel[],
  states: PanelStates,
): { problem?: MetricsError; isEmpty: boolean } {
  const asked = panels.filter(({ queries }) => queries.length);
  const data = asked.flatMap(({ id }) => states[id]?.data ?? []);
  const isAnswered = asked.length > 0 && data.length === asked.length;
  const isBlank = isAnswered && data.every(({ drawn }) => !drawn.length);
  const hasFault = panels.some(({ fault }) => fault);
  return {
    problem:
      isBlank && data.every(({ errors }) => errors.length)
        ? sharedProblem(data.flatMap(({ errors }) => errors))
        : undefined,
    isEmpty: isBlank && !hasFault && data.every(({ errors }) => !errors.length),
  };
}
