import { type Kysely, sql } from 'kysely';

/**
 * When people were born and died, where, and their gender; prize money, the hour of a ceremony, and ranks. A column of
 * a domain would rewrite its table, so checks cast to the domain instead.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table person
      add column born_on text collate "C"
        constraint person_born_on_a_date check (born_on is null or born_on::partial_date is not null),
      add column died_on text collate "C"
        constraint person_died_on_a_date check (died_on is null or died_on::partial_date is not null),
      add column death_place_id uuid constraint person_death_place_exists references place,
      add column gender gender;
    comment on column person.gender is 'as a source states it, never inferred from a name';

    alter table organization
      add column founded_on text collate "C"
        constraint organization_founded_on_a_date check (founded_on is null or founded_on::partial_date is not null),
      add column dissolved_on text collate "C"
        constraint organization_dissolved_on_a_date check (dissolved_on is null or dissolved_on::partial_date is not null);

    alter table award
      add column prize_amount numeric constraint award_prize_not_negative check (prize_amount >= 0),
      add column prize_currency text collate "C"
        constraint award_prize_currency_code check (prize_currency ~ '^[A-Z]{3}$'),
      add constraint award_prize_with_currency check ((prize_amount is null) = (prize_currency is null));
    comment on column award.prize_amount is 'the money of the whole award, with the digits that the source gives';
    comment on column award.prize_currency is 'ISO 4217';

    alter table edition add column ceremony_starts_at text collate "C" constraint edition_ceremony_starts_at_a_time
      check (ceremony_starts_at is null or ceremony_starts_at::offset_time is not null);

    alter table honor
      add column rank smallint constraint honor_rank_positive check (rank > 0),
      add column has_credit boolean not null default false;
    comment on column honor.has_credit is
      'whether a source prints a line for it, in localized_text: who wants the credit looks there only then';
    comment on column honor.rank is 'its place as the source counts it: 2 for the second; null if the source does not say';
  `.execute(db);
}
