import { type MunicipalityCode, municipalityCode } from '@kt/kernel';
import { type Dated, inForce } from './rule.ts';
import { RULES_FROM } from './rule-values.ts';

/** Where a municipality's centre lies: degrees of WGS 84, north and east. */
export type Centre = { readonly north: number; readonly east: number };

const centre = (code: string, north: number, east: number): readonly [MunicipalityCode, Centre] => [
  municipalityCode(code),
  { north, east },
];

const centresKnown = (): ReadonlyMap<MunicipalityCode, Centre> =>
  new Map([
    centre('905', 63.096, 21.616),
    centre('499', 63.117, 21.703),
    centre('946', 63.133, 22.25),
    centre('475', 62.941, 21.552),
    centre('280', 62.785, 21.187),
    centre('545', 62.473, 21.338),
    centre('399', 62.976, 22.011),
    centre('893', 63.523, 22.531),
    centre('231', 62.384, 21.223),
    centre('287', 62.274, 21.376),
    centre('152', 63.0, 22.317),
    centre('599', 63.6, 22.79),
    centre('598', 63.675, 22.703),
    centre('440', 63.75, 22.78),
    centre('288', 63.726, 23.03),
  ]);

/** The centres of the nine municipalities and their neighbours. Good for whole kilometres between places, not for a map. */
export const MUNICIPAL_CENTRES: Dated<ReadonlyMap<MunicipalityCode, Centre>> = [
  {
    value: /* @__PURE__ */ centresKnown(),
    citation: 'Written down from memory; to be replaced by the place names of the National Land Survey of Finland',
    mark: 'unverified',
    from: RULES_FROM,
  },
];

const EARTH_KM = 6_371;
const HALF_TURN = 180;
const radians = (degrees: number): number => (degrees * Math.PI) / HALF_TURN;

/** Along the great circle, in whole kilometres. */
const kilometres = (a: Centre, b: Centre): number => {
  const [north, east] = [radians(b.north - a.north), radians(b.east - a.east)];
  const part =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.north)) * Math.cos(radians(b.north)) * Math.sin(east / 2) ** 2;
  return Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(part))));
};

const centresNow = (): ReadonlyMap<string, Centre> => inForce(MUNICIPAL_CENTRES, RULES_FROM).value;
const CENTRES = /* @__PURE__ */ centresNow();

/** From one municipality's centre to another's as the crow flies, in whole kilometres; `undefined` where one is not known. */
export const kilometresBetween = (one: string, other: string): number | undefined => {
  const [from, to] = [CENTRES.get(one), CENTRES.get(other)];
  return from === undefined || to === undefined ? undefined : kilometres(from, to);
};
