import type { Kysely } from 'kysely';
import { renameConstraints } from '../../rename.ts';

/** Unique constraints are named after what must not be there twice; those that foreign keys point at say `with`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await renameConstraints(db, names);
}

const names = {
  affiliation: {
    affiliation_person_id_organization_id_title_as_of_key: 'affiliation_of_person_unique',
  },
  award: {
    award_edition_id_slug_key: 'award_slug_unique',
    award_id_category_id_edition_id_key: 'award_with_category_unique',
    award_id_position_key: 'award_with_position_unique',
  },
  award_series: {
    award_series_id_program_id_slug_key: 'award_series_with_slug_unique',
    award_series_program_id_slug_key: 'award_series_slug_unique',
  },
  category: {
    category_edition_id_slug_key: 'category_slug_unique',
    category_id_edition_id_program_id_key: 'category_with_edition_unique',
    category_id_position_key: 'category_with_position_unique',
  },
  edition: {
    edition_id_program_id_year_program_slug_key: 'edition_with_program_unique',
    edition_program_id_slug_key: 'edition_slug_unique',
  },
  event: {
    event_slug_key: 'event_slug_unique',
  },
  external_id: {
    external_id_scheme_value_entity_id_key: 'external_id_value_unique',
  },
  figure: {
    figure_edition_id_slug_key: 'figure_slug_unique',
  },
  honor: {
    honor_edition_id_key_key: 'honor_key_unique',
  },
  honor_affiliation: {
    honor_affiliation_honor_id_recipient_position_affiliation_i_key:
      'honor_affiliation_of_recipient_unique',
  },
  honor_recipient: {
    honor_recipient_honor_id_recipient_id_role_key: 'honor_recipient_role_unique',
  },
  leads_to: {
    leads_to_program_id_target_id_key: 'leads_to_target_unique',
  },
  localized_text: {
    localized_text_entity_id_field_lang_key: 'localized_text_lang_unique',
  },
  name: {
    name_entity_id_kind_lang_text_key: 'name_text_unique',
  },
  origin: {
    origin_entity_id_place_id_key: 'origin_place_unique',
  },
  place: {
    place_country_code_key: 'place_country_code_unique',
  },
  program: {
    program_id_slug_key: 'program_with_slug_unique',
    program_slug_key: 'program_slug_unique',
  },
  recipient: {
    recipient_id_kind_key: 'recipient_with_kind_unique',
    recipient_slug_key: 'recipient_slug_unique',
  },
  reference: {
    reference_entity_id_field_source_id_paragraph_page_fragment_key: 'reference_locator_unique',
  },
  source: {
    source_slug_key: 'source_slug_unique',
  },
  statement: {
    statement_event_id_edition_id_slug_key: 'statement_slug_unique',
  },
};
