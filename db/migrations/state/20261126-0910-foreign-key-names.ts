import type { Kysely } from 'kysely';
import { renameConstraints } from '../../rename.ts';

/** Foreign keys are named after what has to be there, in words that an import can show. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await renameConstraints(db, names);
}

const names = {
  affiliation: {
    affiliation_id_fkey: 'affiliation_is_entity',
    affiliation_organization_id_fkey: 'affiliation_organization_exists',
    affiliation_person_id_fkey: 'affiliation_person_exists',
  },
  award: {
    award_category_id_edition_id_program_id_fkey: 'award_category_exists',
    award_id_fkey: 'award_is_entity',
    award_series_id_program_id_slug_fkey: 'award_series_exists_for_slug',
  },
  award_series: {
    award_series_id_fkey: 'award_series_is_entity',
    award_series_program_id_fkey: 'award_series_program_exists',
  },
  category: {
    category_edition_id_fkey: 'category_edition_exists',
    category_id_fkey: 'category_is_entity',
    category_program_id_fkey: 'category_program_exists',
  },
  claim: {
    claim_entity_id_fkey: 'claim_entity_exists',
    claim_node_id_fkey: 'claim_node_exists',
  },
  claim_reference: {
    claim_reference_entity_id_field_claim_position_fkey: 'claim_reference_claim_exists',
    claim_reference_source_id_fkey: 'claim_reference_source_exists',
  },
  edition: {
    edition_ceremony_place_id_fkey: 'edition_ceremony_place_exists',
    edition_event_id_fkey: 'edition_event_exists',
    edition_id_fkey: 'edition_is_entity',
    edition_program_id_program_slug_fkey: 'edition_program_exists',
  },
  event: {
    event_id_fkey: 'event_is_entity',
    event_organizer_id_fkey: 'event_organizer_exists',
    event_place_id_fkey: 'event_place_exists',
  },
  external_id: {
    external_id_entity_id_fkey: 'external_id_entity_exists',
  },
  figure: {
    figure_edition_id_fkey: 'figure_edition_exists',
    figure_id_fkey: 'figure_is_entity',
  },
  honor: {
    honor_award_id_award_position_fkey: 'honor_award_position_exists',
    honor_award_id_category_id_edition_id_fkey: 'honor_award_exists',
    honor_category_id_category_position_fkey: 'honor_category_position_exists',
    honor_category_id_edition_id_program_id_fkey: 'honor_category_exists',
    honor_edition_id_program_id_year_program_slug_fkey: 'honor_edition_exists',
    honor_id_fkey: 'honor_is_entity',
  },
  honor_affiliation: {
    honor_affiliation_affiliation_id_fkey: 'honor_affiliation_affiliation_exists',
    honor_affiliation_honor_id_recipient_position_fkey: 'honor_affiliation_recipient_exists',
  },
  honor_place: {
    honor_place_honor_id_fkey: 'honor_place_honor_exists',
  },
  honor_recipient: {
    honor_recipient_honor_id_fkey: 'honor_recipient_honor_exists',
    honor_recipient_on_behalf_of_id_fkey: 'honor_recipient_on_behalf_of_exists',
    honor_recipient_place_id_fkey: 'honor_recipient_place_exists',
    honor_recipient_recipient_id_fkey: 'honor_recipient_recipient_exists',
  },
  leads_to: {
    leads_to_program_id_fkey: 'leads_to_program_exists',
    leads_to_target_id_fkey: 'leads_to_target_exists',
  },
  localized_text: {
    localized_text_entity_id_fkey: 'localized_text_entity_exists',
  },
  name: {
    name_entity_id_fkey: 'name_entity_exists',
  },
  organization: {
    organization_id_kind_fkey: 'organization_is_recipient',
    organization_parent_id_fkey: 'organization_parent_exists',
  },
  origin: {
    origin_entity_id_fkey: 'origin_entity_exists',
    origin_place_id_fkey: 'origin_place_exists',
  },
  person: {
    person_birth_place_id_fkey: 'person_birth_place_exists',
    person_id_kind_fkey: 'person_is_recipient',
  },
  place: {
    place_id_kind_fkey: 'place_is_recipient',
    place_parent_id_fkey: 'place_parent_exists',
  },
  product: {
    product_developer_id_fkey: 'product_developer_exists',
    product_id_kind_fkey: 'product_is_recipient',
  },
  program: {
    program_id_fkey: 'program_is_entity',
    program_organizer_id_fkey: 'program_organizer_exists',
    program_parent_id_fkey: 'program_parent_exists',
  },
  project: {
    project_id_kind_fkey: 'project_is_recipient',
    project_lead_id_fkey: 'project_lead_exists',
  },
  provenance: {
    provenance_entity_id_fkey: 'provenance_entity_exists',
    provenance_source_id_fkey: 'provenance_source_exists',
  },
  recipient: {
    recipient_id_fkey: 'recipient_is_entity',
    recipient_place_id_fkey: 'recipient_place_exists',
  },
  reference: {
    reference_entity_id_fkey: 'reference_entity_exists',
    reference_source_id_fkey: 'reference_source_exists',
  },
  source: {
    source_id_fkey: 'source_is_entity',
  },
  statement: {
    statement_edition_id_fkey: 'statement_edition_exists',
    statement_event_id_fkey: 'statement_event_exists',
    statement_id_fkey: 'statement_is_entity',
    statement_speaker_id_fkey: 'statement_speaker_exists',
  },
  work: {
    work_id_kind_fkey: 'work_is_recipient',
    work_parent_id_fkey: 'work_parent_exists',
  },
};
