import type {ReferencePart} from './archival-reference.js';

export const isGroup = ({level}: ReferencePart) => level === 'record-group';
export const isOther = ({level}: ReferencePart) => level === 'other';

/**
 * Parts turned round, where the record group stands at one end of them and not at the other: notes
 * go from the smallest to the largest (Chicago 14.222, and the leaflet of NARA on citing), parts of
 * a reference the other way. Elsewhere they stay as they are.
 *
 * @param groupAt the end the record group stands at: `0` or `-1`
 */
export function turned(parts: readonly ReferencePart[], groupAt: 0 | -1): readonly ReferencePart[] {
  const stands = (at: 0 | -1) => {
    const one = parts.at(at);
    return one !== undefined && isGroup(one);
  };
  return stands(groupAt) && !stands(groupAt === 0 ? -1 : 0) ? [...parts].reverse() : parts;
}
