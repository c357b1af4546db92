import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a data folder's world was seeded to its end. A folder whose seeding was cut off must be begun again. */
export const seedMark = (dir: string) => {
  const file = join(dir, 'seeded');
  return {
    seeded: () => existsSync(file),
    markSeeded: () => {
      mkdirSync(dir, { recursive: true });
      writeFileSync(file, '');
    },
  };
};
