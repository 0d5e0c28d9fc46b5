import type { Kysely } from 'kysely';
import { renameConstraints } from '../../rename.ts';

/** Checks are named after what holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await renameConstraints(db, names);
}

const names = {
  affiliation: {
    affiliation_title_check: 'affiliation_title_not_empty',
  },
  award: {
    award_declared_check: 'award_declared_not_negative',
    award_position_check: 'award_position_positive',
  },
  category: {
    category_position_check: 'category_position_positive',
    category_section_check: 'category_section_not_empty',
  },
  change: {
    change_check: 'change_of_field_if_changed',
    change_number_check: 'change_number_not_negative',
  },
  claim: {
    claim_note_check: 'claim_note_not_empty',
    claim_position_check: 'claim_position_not_negative',
  },
  claim_reference: {
    claim_reference_fragment_check: 'claim_reference_fragment_not_empty',
    claim_reference_page_check: 'claim_reference_page_positive',
    claim_reference_paragraph_check: 'claim_reference_paragraph_positive',
    claim_reference_position_check: 'claim_reference_position_not_negative',
  },
  dataset: {
    dataset_license_check: 'dataset_license_not_empty',
    dataset_revision_check: 'dataset_revision_not_negative',
    dataset_single_check: 'dataset_single_row',
  },
  edition: {
    edition_ceremony_venue_check: 'edition_ceremony_venue_not_empty',
    edition_declared_check: 'edition_declared_not_negative',
    edition_ordinal_check: 'edition_ordinal_positive',
    edition_year_check: 'edition_year_of_four_digits',
  },
  event: {
    event_check: 'event_starts_before_it_ends',
    event_venue_check: 'event_venue_not_empty',
  },
  external_id: {
    external_id_position_check: 'external_id_position_not_negative',
    external_id_value_check: 'external_id_value_not_empty',
  },
  figure: {
    figure_position_check: 'figure_position_positive',
    figure_unit_check: 'figure_unit_not_empty',
  },
  honor: {
    honor_key_check: 'honor_key_not_empty',
    honor_position_check: 'honor_position_positive',
  },
  honor_affiliation: {
    honor_affiliation_position_check: 'honor_affiliation_position_not_negative',
  },
  honor_recipient: {
    honor_recipient_credited_as_check: 'honor_recipient_credited_as_not_empty',
    honor_recipient_detail_check: 'honor_recipient_detail_not_empty',
    honor_recipient_position_check: 'honor_recipient_position_not_negative',
  },
  leads_to: {
    leads_to_check: 'leads_to_another_program',
    leads_to_position_check: 'leads_to_position_not_negative',
  },
  localized_text: {
    localized_text_position_check: 'localized_text_position_not_negative',
    localized_text_text_check: 'localized_text_text_not_empty',
  },
  name: {
    name_position_check: 'name_position_not_negative',
    name_text_check: 'name_text_trimmed',
  },
  origin: {
    origin_position_check: 'origin_position_not_negative',
  },
  place: {
    place_check: 'place_country_code_of_country',
    place_check1: 'place_latitude_with_longitude',
    place_latitude_check: 'place_latitude_in_range',
    place_longitude_check: 'place_longitude_in_range',
  },
  program: {
    program_founded_year_check: 'program_founded_year_of_four_digits',
  },
  recipient: {
    recipient_check: 'recipient_place_of_no_place',
  },
  reference: {
    reference_fragment_check: 'reference_fragment_not_empty',
    reference_page_check: 'reference_page_positive',
    reference_paragraph_check: 'reference_paragraph_positive',
    reference_position_check: 'reference_position_not_negative',
  },
  source: {
    source_license_check: 'source_license_not_empty',
    source_publisher_check: 'source_publisher_not_empty',
    source_title_check: 'source_title_not_empty',
  },
  statement: {
    statement_capacity_check: 'statement_capacity_not_empty',
    statement_check: 'statement_at_event_or_edition',
    statement_position_check: 'statement_position_positive',
  },
  work: {
    work_year_check: 'work_year_of_four_digits',
  },
};
