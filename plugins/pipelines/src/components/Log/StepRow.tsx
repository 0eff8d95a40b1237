import { VisuallyHidden } from '@backstage/ui';
import type { PipelineStep } from '@portico/plugin-pipelines-common';
import { OUTCOME_TEXTS, outcomeOf } from '../../lib/outcome';
import { Duration } from '../common/Duration';
import { StatusIcon } from '../common/StatusIcon';
import styles from './folds.module.css';

type StepRowProps = {
  step: PipelineStep;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
};

/** The head of a step, which folds its lines. */
export const StepRow = ({ step, isOpen, onToggle }: StepRowProps) => (
  <button
    type="button"
    className={styles.step}
    aria-expanded={isOpen}
    onClick={() => onToggle(!isOpen)}
  >
    <StatusIcon of={step} />
    <span className={styles.stepName}>{step.name}</span>
    <VisuallyHidden>{` ${OUTCOME_TEXTS[outcomeOf(step)]} `}</VisuallyHidden>
    <span className={styles.time}>
      <Duration of={step} />
    </span>
  </button>
);
