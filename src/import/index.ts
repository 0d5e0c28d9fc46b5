/** The way of a document into the data: read, validate, plan, apply, report. */
export { announcementOf, editionOf, readYears } from './apply/announcement.ts';
export { applyPlan, placing, readSortNames } from './apply/apply.ts';
export { toImportError } from './apply/constraints.ts';
export { listTables } from './apply/list-rows.ts';
export { PipelinedWrites } from './apply/pipelined-writes.ts';
export { sealRevision } from './apply/revision.ts';
export { type CheckedDocuments, checkForm, importInTransaction } from './checked-documents.ts';
export { type CsvHead, headOf } from './csv-format/cells.ts';
export { type CsvColumn, type CsvPart, csvColumns, wholeHonor } from './csv-format/columns.ts';
export {
  type CsvRecipient,
  type CsvRow,
  type CsvTexts,
  type CsvValues,
  writeCell,
} from './csv-format/write-cell.ts';
export { differences } from './diff.ts';
export { forms } from './document/claim-text.ts';
export { documentJsonSchema, documentSchemaPath, schemaUrl } from './document/json-schema.ts';
export { type TopKind, topLevel } from './document/top-level.ts';
export { slug } from './document/value-schemas.ts';
export type { ReadDocument, SlugDocument, ValidDocument } from './document-stages.ts';
export { type EntityRecord, type Move, mirrorOption, type Retraction } from './entity-record.ts';
export { importInputs, readBatches, writeBatches } from './import.ts';
export type { ImportPlan, MatchedRecipient } from './import-plan.ts';
export type { Candidate } from './match/candidates.ts';
export { type MatchProposal, matchRecipients, type ProposedMatches } from './match/match.ts';
export { namesIn, writeDecisions } from './match/write-decisions.ts';
export type { ImportOptions, Progress } from './options.ts';
export { hasHonorBeforeBirth } from './plan/check/check-births.ts';
export { isBornInNoCountry } from './plan/check/check-countries-at-birth.ts';
export { isBasedOnItself } from './plan/check/check-cycles.ts';
export { sharesExternalId } from './plan/check/check-external-ids.ts';
export { checkEntity } from './plan/check/check-record.ts';
export { FailedEntities } from './plan/find/failed-entities.ts';
export { findEntities } from './plan/find/find-entities.ts';
export { presentSlugs } from './plan/find/former-slugs.ts';
export { hasLongList } from './plan/find/list-limits.ts';
export { lookUpExternalIds } from './plan/find/look-up-external-ids.ts';
export { readFacts } from './plan/find/read-facts.ts';
export { makePlan } from './plan/make-plan.ts';
export { MatchedRecipients } from './plan/near-names/matched-recipients.ts';
export { together } from './plan/records/batch-records.ts';
export { recordsOf } from './plan/records/document-to-records.ts';
export { claimedEntities, type Mention } from './plan/records/mentions.ts';
export { participantsOfEditions, participantsOfEvents } from './plan/records/participants.ts';
export { renamedKey, slugsInKey } from './plan/records/rename.ts';
export { reusedIn } from './plan/warn/warn-reused.ts';
export { planDocuments } from './plan-documents.ts';
export {
  findInputs,
  formOf,
  type Input,
  isZipped,
  matchesEnding,
  type StreamedInput,
  standardInput,
  textInput,
  textInputs,
} from './read/inputs.ts';
export { readDocument } from './read/read-document.ts';
export { textOf } from './read/read-inputs.ts';
export { type SpooledInput, spoolStreams } from './read/spool.ts';
export { ImportCache } from './register/import-cache.ts';
export { Register } from './register/register.ts';
export { matchesCsv, matchLines } from './report/matches.ts';
export { entriesLines, reportJson, reportLines } from './report/report.ts';
export { actions, hasChanged, type ImportResult, Results } from './report/result.ts';
export type { MappedSheet } from './sheets/mapped-sheet.ts';
export { showDecision } from './sheets/mapping.ts';
export { mergedNames } from './sheets/merged-names.ts';
export {
  finishSheets,
  type MappingProposal,
  openSheets,
  readSheets,
} from './sheets/open-sheets.ts';
export { sentDocument } from './sheets/sent-document.ts';
export { templatePath, templateWorkbook } from './sheets/template.ts';
export { validateDocument } from './validate/validate.ts';
