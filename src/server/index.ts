export {
  type Actor,
  type AppContext,
  type Bilingual,
  type Flash,
  type Lang,
  rolesOf,
  type Scheme,
  type Services,
  type SignedInContext,
  signedIn,
} from './app-context.ts';
export { AREAS, type Area, areasOf } from './areas.ts';
export { makeEntrance } from './auth/entrance.ts';
export { type Auth, createAuth, ownPath, type Place, type Refusing, type SignInResult } from './auth/index.ts';
export { within } from './auth/within.ts';
export {
  type BackupAnswer,
  type BackupRequest,
  type BackupService,
  backupSocketIn,
  serveBackups,
} from './backup/backup-service.ts';
export { enterPerson } from './enter-person.ts';
export { atPublicOrigin, createApp } from './http/create-app.ts';
export { formBroken, noSuchPage } from './http/errors.ts';
export { listen, type Served } from './http/listen.ts';
export { flashCookie, langCookie, NO_FLASH, schemeCookie } from './http/preferences.ts';
export { aimOf, isProblem, isRefusal, type Problem, problemOf } from './http/problem.ts';
export { problemPage } from './http/problem-response.ts';
export { importReport } from './import-report.ts';
export { configOf, type Installation, MIGRATIONS, type Opening, openInstallation } from './installation.ts';
export { type DashboardPageData, loadDashboardPage } from './loaders/dashboard-page.ts';
export { type LedgerExport, loadLedgerExport } from './loaders/ledger-export.ts';
export { loadLedgerPage } from './loaders/ledger-page.ts';
export type { LedgerQuery } from './loaders/ledger-query.ts';
export { findListedMatters } from './loaders/listed-matters.ts';
export { matterByNumber } from './loaders/matter-by-number.ts';
export { loadMatterPage, type MatterDeedName, type MatterPageData } from './loaders/matter-page.ts';
export { loadPeoplePage, loadPersonPage, loadSettingsPage, loadUnitsPage } from './loaders/place-pages.ts';
export { loadReportCreate } from './loaders/report-create.ts';
export { loadReportFindings } from './loaders/report-findings.ts';
export { loadReportList } from './loaders/report-list.ts';
export { readOpenProposals, readSameBefore } from './loaders/report-proposals.ts';
export {
  loadReportWizard,
  type ProposalCard,
  SHOWN,
  type WizardData,
  type WizardSection,
  type WizardSegment,
} from './loaders/report-wizard.ts';
export { loadSourcePage } from './loaders/source-page.ts';
export { cutList } from './loaders/table-rows.ts';
export { openTargetChart } from './loaders/target-chart.ts';
export { loadTodayPage, type TodayPageData } from './loaders/today-page.ts';
export { loadVerificationPage } from './loaders/verification-page.ts';
export type { WaitingList, WaitingRow, WordedValue } from './loaders/waiting-lists.ts';
export type { NamedChange, NamedConflict } from './name-changes.ts';
export { performDeed } from './perform-deed.ts';
export { makeSampleTemplate } from './prepare-sample-district.ts';
export { type Application, type FirstLink, serveApplication } from './serve-application.ts';
export { serveReading } from './serve-reading.ts';
export { openEvidence, storeUploads, UPLOAD_LIMIT } from './uploads.ts';
