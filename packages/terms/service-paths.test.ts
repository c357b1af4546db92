import { LANGUAGES } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { pathsOf, SERVICE_PATH_CODES, SERVICE_PATHS } from './service-paths.ts';
import { SERVICE_TYPE_CODES } from './service-types.ts';

const steps = SERVICE_PATH_CODES.flatMap((code) => [...SERVICE_PATHS[code].steps]);

describe('service paths', () => {
  it('are four, of a few steps each, every step with a kind of service and short words in each language', () => {
    expect(SERVICE_PATH_CODES).toHaveLength(4);
    for (const code of SERVICE_PATH_CODES) expect(SERVICE_PATHS[code].steps.length).toBeLessThanOrEqual(6);
    for (const { says, types } of steps) {
      expect(types.length).toBeGreaterThan(0);
      for (const language of LANGUAGES) expect(says[language].length).toBeLessThanOrEqual(40);
    }
  });

  it('use every kind of service but change security training, which belongs to no group of these', () => {
    const used = new Set<string>(steps.flatMap(({ types }) => [...types]));
    expect(SERVICE_TYPE_CODES.filter((type) => !used.has(type))).toEqual(['change_security_training']);
  });

  it('are shown by the client’s groups, all of them where the groups have none', () => {
    expect(pathsOf(['young'])).toEqual(['young']);
    expect(pathsOf(['partial_work_ability', 'newcomers'])).toEqual(['long_away', 'newcomers']);
    expect(pathsOf(['laid_off'])).toEqual(SERVICE_PATH_CODES);
    expect(pathsOf([])).toHaveLength(4);
  });
});
