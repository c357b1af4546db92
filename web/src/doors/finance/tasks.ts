import type { TaskSource } from '../../shell/tasks/task.ts';
import { paymentsTasks } from './payments/tasks.ts';

export const tasks: TaskSource = paymentsTasks;
