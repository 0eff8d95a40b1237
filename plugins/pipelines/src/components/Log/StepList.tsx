import type { PipelineStep } from '@portico/plugin-pipelines-common';
import { Duration } from '../common/Duration';
import { Status } from '../common/StatusIcon';
import styles from './Log.module.css';

/** The steps of a job whose host does not say which lines are theirs. */
export const StepList = ({ steps }: { steps: PipelineStep[] }) =>
  steps.length > 0 ? (
    <details className={styles.steps} open={steps.length <= 20}>
      <summary>
        {steps.length === 1 ? '1 step' : `${steps.length} steps`}
      </summary>
      <ol>
        {steps.map(step => (
          <li key={step.number}>
            <Status of={step} />
            <span className={styles.stepName}>{step.name}</span>
            <span className={styles.time}>
              <Duration of={step} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  ) : null;
