import { describe, expect, test } from 'vitest';
import { openWorlds } from './against/bench.ts';
import type { HonorFilter, HonorOrder } from './reference/arguments.ts';
import {
  awardMatches,
  editionMatches,
  eventMatches,
  honorMatches,
  recipientMatches,
} from './reference/filter.ts';
import {
  sortAwards,
  sortEditions,
  sortEvents,
  sortHonors,
  sortRecipients,
} from './reference/order.ts';
import { smallWorld } from './small-world.ts';

/** The reference itself, compared with results that were worked out by hand. */

const open = await openWorlds();
const { graph } = await open(smallWorld);
const keyOf = ({ label }: { label: string }) => label.split('/').slice(2).join('/');
const all = ['town', 'harbor', 'lamp', 'ada', 'loose', 'nobody', 'disputed', 'both'];
const keep = (filter: HonorFilter) => {
  const kept = graph.honors.filter((honor) => honorMatches(filter, honor)).map(keyOf);
  return all.filter((key) => kept.includes(key));
};

test.each<[HonorFilter, string[]]>([
  [{}, all],
  [{ and: [] }, all],
  [{ or: [] }, []],
  [{ not: {} }, []],
  [{ program: null, year: {} }, all],
  [{ program: ['cup'] }, []],
  [{ program: ['prize', 'nowhere'], year: { eq: 2023 } }, ['disputed', 'both']],
  [{ year: { in: [] } }, []],
  [{ year: { gte: 2023, lte: 2023 } }, ['disputed', 'both']],
  [{ decade: [2020] }, all],
  [{ decade: [1990, 2010] }, []],
  [{ edition: ['2023'] }, ['disputed', 'both']],
  [{ edition: ['prize/2023', 'cup/2024'] }, ['disputed', 'both']],
  [{ event: ['fair'] }, ['disputed', 'both']],
  [{ section: ['North'] }, ['town', 'harbor', 'lamp', 'loose']],
  [{ section: ['north'] }, []],
  [{ hasSection: true }, ['town', 'harbor', 'lamp', 'loose']],
  [{ hasSection: false }, ['ada', 'nobody', 'disputed', 'both']],
  [{ category: ['city'] }, ['town', 'harbor', 'lamp', 'loose', 'disputed', 'both']],
  [{ category: ['prize/people', 'cup/city'] }, ['ada']],
  [{ categoryKind: ['LEADERSHIP'] }, ['ada']],
  [{ hasCategory: false }, ['nobody']],
  [{ award: ['gold'] }, ['town', 'harbor', 'disputed', 'both']],
  [{ award: ['prize/hope', 'cup/gold'] }, ['lamp']],
  [{ hasAward: false }, ['loose', 'nobody']],
  [{ not: { award: ['gold'] } }, ['lamp', 'ada', 'loose', 'nobody']],
  [{ result: ['FINALIST'] }, ['lamp']],
  [{ acceptance: ['DECLINED'] }, ['both']],
  [{ rank: { lte: 1 } }, ['town']],
  [{ hasRank: true }, ['town', 'harbor']],
  [{ role: ['ON_BEHALF'] }, ['both']],
  [{ workKind: ['film', 'song'] }, ['harbor']],
  [{ workKind: ['Film'] }, []],
  [{ hasWorkKind: true }, ['harbor']],
  [{ affiliation: ['firm'] }, ['ada']],
  [{ affiliation: ['lab'] }, []],
  [{ hasAffiliation: true }, ['ada']],
  [{ juror: ['ada'] }, ['town', 'harbor', 'lamp', 'loose']],
  [{ juror: ['bob'] }, ['town', 'harbor', 'lamp', 'ada', 'loose', 'nobody']],
  [{ hasJuror: false }, ['disputed', 'both']],
  [{ recipient: ['ada'] }, ['ada', 'loose', 'both']],
  [{ recipientKind: ['WORK'] }, ['harbor']],
  [{ recipient: ['harbor'], recipientKind: ['WORK'] }, ['harbor']],
  [{ someRecipient: { recipient: ['harbor'], recipientKind: ['WORK'] } }, []],
  [{ someRecipient: { recipient: ['film'], recipientKind: ['WORK'] } }, ['harbor']],
  [{ someRecipient: {} }, ['town', 'harbor', 'lamp', 'ada', 'loose', 'both']],
  [{ someRecipient: { hasBirthCountry: false } }, ['town', 'harbor', 'lamp']],
  [{ hasRecipient: false }, ['nobody', 'disputed']],
  [{ birthPlace: ['north'] }, ['ada', 'loose', 'both']],
  [{ birthPlace: ['realm'] }, ['ada', 'loose', 'both']],
  [{ birthCountry: ['BB'] }, ['ada', 'loose', 'both']],
  [{ birthCountry: ['AD'] }, []],
  [{ hasBirthCountry: false }, ['town', 'harbor', 'lamp', 'nobody', 'disputed']],
  [{ place: ['north'] }, ['town', 'harbor']],
  [{ place: ['camp'] }, ['harbor', 'loose']],
  [{ place: ['realm'] }, ['lamp', 'ada']],
  [{ hasPlace: false }, ['nobody', 'disputed', 'both']],
  [{ country: ['AD'] }, ['town']],
  [{ country: ['BB'] }, ['harbor']],
  [{ recipient: ['film'], country: ['BB'] }, ['harbor']],
  [{ province: ['north'] }, ['town', 'harbor']],
  [{ province: ['land', 'town'] }, []],
  [{ hasProvince: true }, ['town', 'harbor']],
  [{ city: ['town', 'camp'] }, ['town', 'harbor', 'loose']],
  [{ city: ['north', 'enclave'] }, []],
  [{ hasCity: false }, ['nobody', 'disputed', 'both']],
  [{ continent: ['150'] }, ['town']],
  [{ region: ['029', '061'] }, ['harbor']],
  [{ hasRegion: true }, ['town', 'harbor']],
  [{ hasCountry: true }, ['town', 'harbor', 'lamp', 'ada']],
  [{ hasCountry: false }, ['loose', 'nobody', 'disputed', 'both']],
  [{ announcedOn: { eq: '2024' } }, ['town', 'ada', 'nobody']],
  [{ announcedOn: { eq: '2024-09' } }, ['town', 'ada']],
  [{ announcedOn: { eq: '2024-09-04' } }, ['town']],
  [{ announcedOn: { gte: '2024-09' } }, ['town', 'ada']],
  [{ announcedOn: { gte: '2024-09-02' } }, ['town']],
  [{ announcedOn: { lte: '2024-09' } }, ['town', 'ada']],
  [{ announcedOn: { lte: '2024-12-31' } }, ['town', 'ada', 'nobody']],
  [{ not: { announcedOn: { eq: '2024' } } }, ['harbor', 'lamp', 'loose', 'disputed', 'both']],
  [{ attribute: { key: 'prize:points', gte: 2.5 } }, ['town', 'harbor']],
  [{ attribute: { key: 'prize:points', gte: -4, lte: -4 } }, ['harbor']],
  // One value has to be within the bounds.
  [{ attribute: { key: 'prize:points', gte: 0, lte: 2 } }, []],
  [{ attribute: { key: 'prize:points', value: '10.0', gte: 10 } }, ['town']],
  [{ attribute: { key: 'prize:points', value: 'ten', gte: 0 } }, []],
  [{ disputed: true }, ['disputed']],
  [{ or: [{ disputed: true }, { result: ['FINALIST'] }] }, ['lamp', 'disputed']],
  [{ and: [{ recipient: ['ada'] }, { not: { hasPlace: false } }] }, ['ada', 'loose']],
])('the filter %j matches %j', (filter, kept) => {
  expect(keep(filter)).toEqual(kept);
});

test.each<[HonorOrder[], string[]]>([
  [[], ['ada', 'town', 'harbor', 'lamp', 'loose', 'nobody', 'disputed', 'both']],
  [[{ field: 'YEAR' }], ['disputed', 'both', 'ada', 'town', 'harbor', 'lamp', 'loose', 'nobody']],
  [
    [{ field: 'AWARD', direction: 'DESC' }],
    ['lamp', 'ada', 'town', 'harbor', 'disputed', 'both', 'loose', 'nobody'],
  ],
  [
    [{ field: 'ANNOUNCED_ON', direction: 'DESC' }],
    ['town', 'ada', 'nobody', 'harbor', 'lamp', 'loose', 'disputed', 'both'],
  ],
  [
    [{ field: 'RECIPIENT_NAME' }, { field: 'YEAR' }],
    ['both', 'ada', 'loose', 'harbor', 'lamp', 'town', 'disputed', 'nobody'],
  ],
])('the order %j gives %j', (orderBy, order) => {
  expect(sortHonors(graph.honors, orderBy).map(keyOf)).toEqual(order);
});

describe('the other lists of the reference', () => {
  const slugs = (entities: readonly { label: string }[]) => entities.map(({ label }) => label);
  const recipients = (filter: Parameters<typeof recipientMatches>[0]) =>
    slugs(graph.recipients.filter((one) => recipientMatches(filter, one, graph))).toSorted();

  test('recipients are found by any part of a name, and by place', () => {
    expect(recipients({ name: 'ZUR' })).toEqual(['town']);
    expect(recipients({ name: '%' })).toEqual(['film']);
    expect(recipients({ place: ['realm'] })).toEqual(['firm', 'keep', 'lamp', 'realm']);
    expect(recipients({ country: ['AD'], kind: ['ORGANIZATION'] })).toEqual(['lab']);
    expect(recipients({ honored: { award: ['gold'] } })).toEqual(['ada', 'film', 'harbor', 'town']);
  });

  test('recipients are sorted by the number of their honors that match the filter', () => {
    const order = [{ field: 'HONOR_COUNT', direction: 'DESC' } as const];
    const [first] = sortRecipients(graph.recipients, graph, {}, order);
    expect(first?.slug).toBe('ada');
    const [best] = sortRecipients(
      graph.recipients,
      graph,
      { honored: { recipientKind: ['PLACE'] } },
      order,
    );
    expect(best?.slug).toBe('film');
  });

  test('editions, events and awards are filtered and sorted', () => {
    expect(slugs(sortEditions(graph.editions))).toEqual(['cup/spring', 'prize/2024', 'prize/2023']);
    const at = graph.editions.filter((one) => editionMatches({ event: ['expo'] }, one));
    expect(slugs(at)).toEqual(['prize/2024']);
    const events = (filter: Parameters<typeof eventMatches>[0]) =>
      slugs(graph.events.filter((event) => eventMatches(filter, event, graph)));
    expect(events({ year: { eq: 2023 } })).toEqual(['fair']);
    expect(events({ place: ['land'] })).toEqual(['expo']);
    expect(events({ country: ['AD'] })).toEqual([]);
    expect(events({ program: ['prize'] })).toEqual(['expo', 'fair']);
    expect(slugs(sortEvents(graph.events))).toEqual(['expo', 'fair', 'gala']);
    expect(slugs(sortAwards(graph.awards)).map((label) => label.slice(6))).toEqual([
      '2024/head',
      '2024/gold',
      '2024/hope',
      '2023/gold',
    ]);
    const named = graph.awards.filter((one) => awardMatches({ slug: ['prize/gold'] }, one, graph));
    expect(slugs(named)).toEqual(['prize/2023/gold', 'prize/2024/gold']);
    const without = graph.awards.filter((one) => awardMatches({ hasWinner: false }, one, graph));
    expect(slugs(without)).toEqual(['prize/2024/hope']);
  });
});
