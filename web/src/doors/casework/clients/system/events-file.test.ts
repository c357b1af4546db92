import { expect, it } from 'vitest';
import { eventsFile } from './events-file.ts';

const EVENT = {
  event: 'started',
  day: '2026-03-04',
  recorded_at: '2026-03-04T07:00:00.000Z',
  reference: 'VAA-2026-004711',
  external_reference: 'TMT-001',
  service_type: 'work_coaching',
  municipality: '',
  reason: '',
};

it('writes a table with its columns, or JSON that reads the same', async () => {
  expect((await eventsFile([EVENT], 'csv').text()).replace('\uFEFF', '')).toBe(
    'event;day;recorded_at;reference;external_reference;service_type;municipality;reason\r\n' +
      'started;2026-03-04;2026-03-04T07:00:00.000Z;VAA-2026-004711;TMT-001;work_coaching;;\r\n',
  );
  expect(JSON.parse(await eventsFile([EVENT], 'json').text())).toEqual([EVENT]);
});
