import { allOf, type TaskSource } from '../../shell/tasks/task.ts';
import { agreementsTasks } from './agreements/tasks.ts';
import { askedTasks } from './asked/tasks.ts';
import { awardsTasks } from './awards/tasks.ts';
import { competitionsTasks } from './competitions/tasks.ts';
import { hearingsTasks } from './hearings/tasks.ts';
import { peopleTasks } from './people/tasks.ts';
import { systemsTasks } from './systems/tasks.ts';
import { walletsTasks } from './wallets/tasks.ts';

export const tasks: TaskSource = allOf(
  systemsTasks,
  competitionsTasks,
  askedTasks,
  awardsTasks,
  agreementsTasks,
  peopleTasks,
  hearingsTasks,
  walletsTasks,
);
