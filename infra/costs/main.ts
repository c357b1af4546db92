// `npm run costs` writes `docs/costs.md` from the season as it was last measured.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costSheet } from './cost-sheet.ts';
import season from './season.json' with { type: 'json' };

const text = costSheet(season);
writeFileSync(join(import.meta.dirname, '../../docs/costs.md'), text);
process.stdout.write(text);
