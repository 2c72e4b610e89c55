import {msg} from '../words/msg.js';

/** A zone in extended form, as W3C values have it. */
export const ZONE = '(?:Z|[+-]\\d\\d:\\d\\d)';

/** A time in extended form: seconds may be left out, a zone may be an hour alone (ISO 8601-1, 5.3). */
export const TIME = `\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?`;

/** The reason, as a clause, why a time of this form does not exist. */
export function checkTime(time: string): string | undefined {
  const [, clock = '', zone = ''] = /^([\d:]+)[.,\d]*(.*)$/.exec(time) ?? [];
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  const midnight = hour === 24 && minute === 0 && second === 0;
  // A minute may have a 61st second, 23:59:60 in UTC (ISO 8601-1, 4.3.10).
  if ((hour > 23 && !midnight) || minute > 59 || second > 60) {
    return msg('there is no such time of day');
  }
  const [, hours = '0', minutes = '0'] = /^[+-](\d\d):?(\d\d)?$/.exec(zone) ?? [];
  // The clocks of the world lie between UTC-12 and UTC+14 (XML Schema part 2, 3.2.7.3).
  return Number(hours) > 14 || Number(minutes) > 59 ? msg('there is no such time zone') : undefined;
}

/**
 * A basic time, `143000Z`, in extended form, as are an hour alone and a zone without its colon. What
 * is extended already, or no time, comes back unchanged.
 */
export function extendedTime(time: string): string {
  const [, clock = time, zone = ''] = /^([^Z+-]*)(Z|[+-].*)?$/.exec(time) ?? [];
  const basic = /^(\d\d)(\d\d)?(\d\d)?([.,]\d+)?$/.exec(clock);
  const [, hour = '', minute = '00', second, fraction = ''] = basic ?? [];
  // A fraction belongs to the smallest part given; only fractions of a second are read here.
  if (basic && fraction !== '' && second === undefined) return time;
  const clockTime = basic ? `${hour}:${minute}${second ? `:${second}${fraction}` : ''}` : clock;
  return `${clockTime}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
}
