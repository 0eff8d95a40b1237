import type { Person } from '../portal/Person';
import { timeUntil } from '../portal/timeUntil';

const SCHEDULER = 'logs/.backstage/scheduler/v1/tasks';
const TASK = 'logs-maintenance';

type Tasks = {
  tasks: { taskId: string; taskState: { lastRunEndedAt?: string } | null }[];
};

async function lastEnd(admin: Person): Promise<string | undefined> {
  const { tasks } = await admin.get<Tasks>(SCHEDULER);
  const task = tasks.find(({ taskId }) => taskId === TASK);
  return task?.taskState?.lastRunEndedAt;
}

/** Lets the store compress what is older than an hour, as it does every few minutes. */
export async function compress(admin: Person): Promise<void> {
  const before = await lastEnd(admin);
  const answer = await admin.ask(`${SCHEDULER}/${TASK}/trigger`, {});
  if (!answer.ok) {
    throw new Error(`${TASK}: ${answer.status} ${await answer.text()}`);
  }
  const hasEnded = async () => (await lastEnd(admin)) !== before;
  const ms = await timeUntil(performance.now(), hasEnded);
  if (!Number.isFinite(ms)) {
    throw new Error(`${TASK} does not end.`);
  }
}
