import type {Coordinates} from '../../core/entities/entity.js';
import type {PlaceExtent} from '../../core/entities/place-extent.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';
import type {MapPlace} from './map-places.js';

/** How exactly a place is given, in words: the same as its drawing says. */
export function sayExtent({kind, radius, assumed, doubtful}: PlaceExtent): string {
  const words = [sayKindOfExtent(kind, radius, assumed)];
  if (doubtful) words.push(msg('position in doubt'));
  return words.join(', ');
}

function sayKindOfExtent(
  kind: PlaceExtent['kind'],
  radius: number | undefined,
  assumed: boolean,
): string {
  if (kind === 'spot') return msg('a town or site');
  if (kind === 'vague') return msg('somewhere about here');
  if (radius === undefined) return msg('an area');
  const about = new Intl.NumberFormat(wordsLocale(), {maximumFractionDigits: 1}).format(radius);
  return assumed
    ? msg('an area without stated edges')
    : msg(str`an area of about ${about} km around`);
}

/** `47.8° N, 88.1° E` */
export function sayDegrees({latitude, longitude}: Coordinates): string {
  const number = new Intl.NumberFormat(wordsLocale(), {maximumFractionDigits: 2});
  const [across, along] = [number.format(Math.abs(latitude)), number.format(Math.abs(longitude))];
  const north = latitude < 0 ? msg(str`${across}° S`) : msg(str`${across}° N`);
  const east = longitude < 0 ? msg(str`${along}° W`) : msg(str`${along}° E`);
  return `${north}, ${east}`;
}

/** Why a place is not on the map. */
export function sayAbsence({row}: MapPlace): string {
  const written = row.place?.misplaced;
  if (row.loose) return msg('no record says which place is meant');
  if (written === undefined) return msg('the record has no coordinates');
  return msg(str`“${written}” is no place on Earth: degrees of latitude and longitude are wanted`);
}
