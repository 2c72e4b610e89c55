import type {Coordinates, Entity} from './entity.js';

/**
 * How a place is to be drawn, so that no map is more exact than its source: `spot` for what a point
 * at this scale can stand for, `area` for what is wider, `vague` where nobody says which.
 */
export interface PlaceExtent {
  readonly kind: 'spot' | 'area' | 'vague';
  /** Of an area, in kilometres. */
  readonly radius?: number;
  /** The radius is usual for the type, and none that the record states. */
  readonly assumed: boolean;
  /** Where it lies is in doubt. */
  readonly doubtful: boolean;
}

/** Usual radius in kilometres of what has no edges on a small map; 0 for a spot. */
const types: readonly (readonly [radius: number, names: RegExp])[] = [
  [
    0,
    /^(settlement|town|city|village|hamlet|municipality|locality|farm|site|building|house|church|temple|monastery|cemetery|castle|fort|fortress|camp|prison|station|airfield|port|pass|peak|summit|bridge|spring|populatedplace|stadt|dorf|ort|ville|lieu|город|село|деревня|посёлок)$/i,
  ],
  [
    30,
    /^(county|canton|parish|commune|uyezd|уезд|kreis|landkreis|arrondissement|rayon|район|hundred|island|lake|insel|île|остров|озеро|valley|bay)$/i,
  ],
  [
    90,
    /^(prefecture|district|bezirk|aimag|аймак|département|oblast|область|gubernia|губерния|forest|desert)$/i,
  ],
  [
    250,
    /^(region|province|state|provinz|landschaft|край|territory|area|mountain|mountains|mountain-?range|river|fluss|fleuve|река|sea|gulf|historical-?region)$/i,
  ],
  [500, /^(country|nation|kingdom|empire|land|staat|pays|страна|bloc|continent|ocean)$/i],
];

/** What a record lets a map say of where its place is. */
export function extentOf(
  {radius, outline, certainty, precision}: Coordinates,
  type: Entity['type'],
): PlaceExtent {
  const doubtful = certainty === 'low' || certainty === 'medium' || certainty === 'unknown';
  if (outline) return {kind: 'area', assumed: false, doubtful};
  if (radius !== undefined) return {kind: 'area', radius, assumed: false, doubtful};
  const usual = types.find(([, names]) => names.test(type?.trim() ?? ''))?.[0];
  if (usual === undefined) {
    return precision === 'high'
      ? {kind: 'spot', assumed: false, doubtful}
      : {kind: 'vague', assumed: true, doubtful};
  }
  if (usual > 0) return {kind: 'area', radius: usual, assumed: true, doubtful};
  // A town that is placed only roughly is no spot either.
  return precision === 'low' || precision === 'unknown'
    ? {kind: 'vague', assumed: true, doubtful}
    : {kind: 'spot', assumed: false, doubtful};
}
