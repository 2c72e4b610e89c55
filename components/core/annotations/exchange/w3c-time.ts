const dateTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A time as W3C annotations write it, in UTC with a `Z` (WADM 3.3.1), to the last digit given. One
 * without a zone, as the oldest rows of Hypothesis have it, is taken to be in UTC. Undefined for
 * what is no time.
 */
export function w3cTime(written: unknown): string | undefined {
  const [, time, zone = 'Z'] = dateTime.exec(typeof written === 'string' ? written : '') ?? [];
  if (time === undefined || Number.isNaN(Date.parse(`${time}Z`))) return undefined;
  if (/^(Z|[+-]00:?00)$/.test(zone)) return `${time}Z`;
  const moment = new Date(`${time}${zone.replace(/(\d\d):?(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
