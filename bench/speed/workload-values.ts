import { sql } from 'kysely';
import type { Database } from '../../db/connections/connect.ts';

/** The arguments of the workloads. They are looked up in the data, so that any data will do. */
export interface Values {
  /** the edition that has about 58 winners: slug of its program, and its year */
  edition: { program: string; year: number };
  /** slug of the program whose last ten editions have about 521 winners */
  tenEditions: string;
  /** UUID of an honor with an award and recipients */
  honor: string;
  /** slug of the program with most winners */
  program: string;
  /** ISO code of the country with most honors */
  country: string;
  /** of a person whose name alone has the first: a word of an award, and the year, in which they have one honor */
  words: [name: string, award: string, year: string];
  /** of 40 recipients, each their own */
  externalIds: { scheme: string; value: string }[];
}

const winnersOfOneEdition = 58;
const winnersOfTenEditions = 521;

/** @param db reads the published data, which has to hold some editions with winners */
export async function findValues(db: Database): Promise<Values> {
  const { rows } = await sql<Values>`
    with edition_winners as (
      select edition.*, (
        select count(*) from honor where honor.edition_id = edition.id and honor.result = 'WON'
      ) as winners, row_number() over (partition by program_id order by year desc, slug) as number
      from edition
    ), country_honors as (
      select country, count(*) as honors from honor_place where country ~ '^[A-Z]{2}$' group by 1
    ), sole as materialized (
      select w.word, (array_agg(n.entity_id))[1] as id
      from name n cross join unnest(n.words) w(word)
      where n.search_kind is not null and length(w.word) > 5
      group by 1 having count(distinct n.entity_id) = 1 and min(n.search_kind) = 'PERSON'
      order by 1 limit 100
    ), program_winners as (
      select program_slug, count(*) as winners from honor where result = 'WON' group by 1
    )
    select
      (select json_build_object('program', program_slug, 'year', year) from edition_winners
        where (select count(*) from edition twin
          where twin.program_id = edition_winners.program_id and twin.year = edition_winners.year) = 1
        order by abs(winners - ${winnersOfOneEdition}), id limit 1) as edition,
      (select program_slug from edition_winners where number <= 10 group by 1 having count(*) = 10
        order by abs(sum(winners) - ${winnersOfTenEditions}), 1 limit 1) as "tenEditions",
      (select id from honor where award_id is not null and recipient_name is not null
        order by id limit 1) as honor,
      (select program_slug from program_winners order by winners desc, 1 limit 1) as program,
      (select country from country_honors order by honors desc, 1 limit 1) as country,
      (select json_build_array(sole.word, award_word, honor.year::text)
        from sole
        join honor_recipient r on r.recipient_id = sole.id
        join honor on honor.id = r.honor_id
        join award on award.id = honor.award_id
        join name on name.entity_id = award.series_id and name.position = 0
        cross join unnest(name.words) award_word
        where length(award_word) > 3 and award_word <> sole.word and not exists (
          select from honor_recipient other join honor h on h.id = other.honor_id
          where other.recipient_id = sole.id and h.year = honor.year and h.id <> honor.id)
        order by sole.word, award_word, honor.year limit 1) as words,
      (select json_agg(external) from (
        select scheme, value from external_id join recipient on recipient.id = external_id.entity_id
        group by scheme, value having count(*) = 1 order by scheme, value limit 40
      ) external) as "externalIds"`.execute(db);
  const [values] = rows;
  if (!values || Object.values(values).includes(null))
    throw new Error('The data is too small to measure with: generate 1,000 honors or more.');
  return values;
}
