import { createEngine } from '../index.ts';
import { conformanceSuite } from './suite.ts';

conformanceSuite({
  name: 'in process',
  open: async () => {
    const engine = await createEngine({ now: () => 1_750_000_000_000 });
    return { client: engine.client(), close: engine.close };
  },
});
