import type { ComponentChildren } from 'preact';
import { formatsOf } from '../../../messages/formats/formats.ts';
import type { Messages as TextsOfPages } from '../../../messages/languages/en.ts';

/** A link or another element within a sentence. */
type Child = ComponentChildren;

const format = formatsOf('en-GB');

/** The texts of the desk in English, and what the files of other languages have to have. */
export const desk = {
  signingIn: 'Signing in …',
  unknownViewer: 'The server does not know who you are.',
  signedOut: 'You have signed out.',
  reading: 'Reading …',
  nothing: 'nothing',
  notNamed: 'Not named',
  close: 'Close',
  cancel: 'Cancel',
  more: (count: number) => `and ${format.number(count)} more`,
  unreachable: (reason: string | null) =>
    `The server could not be reached${reason === null ? '' : `: ${reason}`}. Try again.`,
  noResponse: 'The server did not respond.',
  outcomeUnknown:
    'The server did not respond. It is not known whether this was done: look at “The last publication” and “Scheduled documents” before you try again.',
  roles: { ADMIN: 'Admin', CURATOR: 'Curator', PRESS: 'Press', PUBLIC: 'The public' },
  signIn: {
    lead: 'Publish and correct awards. You need an access token with the role press, curator or admin.',
    token: 'Access token',
    pattern: 'A token has letters, digits, hyphens and underscores, without spaces.',
    hint: (command: (text: string) => Child): Child => [
      'The token stays in this tab, and what you type and do not send stays in this browser, until you sign out: do so on a shared computer. An admin creates tokens here, or on the command line of the server with ',
      command('token create'),
      '.',
    ],
    button: 'Sign in',
  },
  session: {
    unnamed: 'Unnamed token',
    viewer: (name: Child, role: string, until: Child | null): Child => [
      name,
      `, ${role}`,
      until === null ? '' : [', until ', until],
    ],
    signOut: 'Sign out',
    parts: 'Parts of the desk',
    lost: 'The server does not respond: what you see may be outdated. The desk tries again every five seconds.',
  },
  tokens: {
    title: 'Access tokens',
    latest: (shown: number, total: number) => `These are the latest ${shown} of ${total}.`,
    created: (role: string, time: Child): Child => [`${role}, created `, time],
    lastUsed: (time: Child): Child => [', last used ', time],
    revokedAt: (time: Child): Child => [', revoked ', time],
    expires: (time: Child): Child => [', expires ', time],
    expired: (time: Child): Child => [', expired ', time],
    revoke: 'Revoke',
    revokeOf: (name: string) => `Revoke the token of ${name}`,
    revokeTitle: (name: string) => `Revoke the token of ${name}?`,
    revokeText: 'Requests with it are refused from now on. This cannot be undone.',
    revoked: (name: string) => `The token of ${name} is revoked.`,
    newTitle: 'New token',
    who: 'Who or what uses it',
    role: 'Role',
    expiry: 'Expires, if at all',
    create: 'Create',
    isCreated: (name: string) => `A token for ${name} is created.`,
    secret: (name: string) =>
      `The secret of ${name} is shown only now. Give it to one person or program, through a private channel.`,
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Your browser does not allow that here. Select the secret, and copy it.',
    hide: 'Hide it',
  },
  audit: {
    title: 'Audit log',
    show: 'Who did what',
    latest: (shown: number, total: number) =>
      `These are the latest ${shown} of ${format.number(total)}. The command "awards audit" lists all.`,
    actions: {
      APPLY: 'Documents applied',
      SCHEDULE: 'Scheduled',
      RESCHEDULE: 'Rescheduled',
      WITHDRAW: 'Withdrawn',
      PUBLISH: 'Published',
      UNDO: 'Publication taken back',
      REDACT: 'Redacted',
      PRUNE: 'Old documents deleted',
      CREATE_TOKEN: 'Token created',
      REVOKE_TOKEN: 'Token revoked',
      RESTORE: 'Backup restored',
      PAUSE_PUBLISHER: 'Publisher paused',
      RESUME_PUBLISHER: 'Publisher resumed',
      FAILED_SIGN_IN: 'Failed sign-ins within an hour',
    },
    done: (action: string, subject: string | null) =>
      subject === null ? action : `${action}: ${subject}`,
    revision: (revision: string) => `, revision ${revision}`,
    due: (time: Child): Child => [', for ', time],
    attempts: (count: number) => `: ${format.number(count)}`,
    by: (actor: string, command: string | null, isByPublisher: boolean) =>
      `${isByPublisher ? 'By the server when it was due, for ' : 'By '}${actor}${command === null ? '' : ` with awards ${command}`}, `,
  },
  plan: {
    actions: {
      CREATED: 'created',
      CHANGED: 'changed',
      RETRACTED: 'retracted',
      UNCHANGED: 'unchanged',
    },
    created: (count: number) => `${format.number(count)} created`,
    changed: (count: number) => `${format.number(count)} changed`,
    retracted: (count: number) => `${format.number(count)} retracted`,
    changesNothing: 'It changes nothing.',
    becomes: 'becomes',
    secondWinner: (award: string, before: string, now: string) =>
      `${award} already has the winner ${before}, and would now also have ${now}. If ${now} has won instead, retract ${before} too.`,
    /** the same where the form can replace the winner */
    replaceable: (award: string, before: string, now: string) =>
      `${award} already has the winner ${before}, and would now also have ${now}. If ${now} has won instead, replace ${before}: choose above what becomes of ${before}.`,
    sameAward: (title: string, time: Child, by: string | null): Child => [
      `Scheduled for the same award: ${title}, `,
      time,
      by === null ? '' : `, by ${by}`,
      '. Unless it is withdrawn, both are published.',
    ],
  },
  problems: {
    line: (line: number, column: number | null) =>
      `Line ${line}${column === null ? '' : `, column ${column}`}`,
    /** @param column letters, as spreadsheets have them */
    row: (row: number, column: string | null) =>
      `Row ${row}${column === null ? '' : `, column ${column}`}`,
    invalid: (count: number) =>
      `The document has ${count === 1 ? 'a problem' : `${format.number(count)} problems`}. Nothing can be applied until this is corrected.`,
  },
  proposal: {
    check: 'Check',
    /** @param labels of fields */
    needed: (labels: readonly string[]) => `Still needed, marked with *: ${labels.join('; ')}.`,
    canBeScheduled: 'The document can be scheduled. Nothing is written yet.',
    wouldChange: (count: number) =>
      `The document would change ${format.count(count, { one: 'entity', other: 'entities' })}. Nothing is written yet.`,
    title: 'What it would do',
    onlyForm:
      'Only its form has been checked, because it is due between other documents or the preview is being built. Any other problems appear in the list above once it is scheduled.',
    sameName: (name: string, time: Child): Child => [
      `A document with the name ${name} is already scheduled for `,
      time,
      '. Withdraw it if this one replaces it. Otherwise both are published.',
    ],
    scheduleFor: (time: Child): Child => ['Schedule for ', time],
    publish: 'Publish now',
    publishTitle: (title: string) => `Publish ${title} now?`,
    publishText:
      'All of it becomes public at once. Screens that show live results show it within a second.',
    scheduled: (what: Child, time: Child): Child => [what, ' is scheduled for ', time, '.'],
    published: (what: Child, revision: string): Child => [
      what,
      ` is published. The revision is now ${revision}.`,
    ],
    pages: 'See it on the public pages:',
  },
  scheduled: {
    title: 'Scheduled documents',
    none: 'Nothing is scheduled.',
    next: (shown: number, total: number) => `These are the next ${shown} of ${total}.`,
    received: (by: string | null, time: Child, reason: string | null): Child => [
      `Received${by === null ? '' : ` from ${by}`} `,
      time,
      reason === null ? '' : `. Reason: ${reason}`,
    ],
    checking: 'The server is checking it against the latest data.',
    hasProblems: 'It has problems, and will not be published until they are resolved.',
    cannotBePublished: 'It cannot be published as it is.',
    reschedule: 'Reschedule',
    withdraw: 'Withdraw',
    details: 'What it changes, and who sees it',
    notInPreview: 'The preview does not have it yet.',
    beside: 'The preview beside the public page',
    textOf: (name: string) => `The text of ${name}`,
    publishEarly: (time: Child): Child => [
      'All of it becomes public at once, before its time: it is due ',
      time,
      '. Screens that show live results show it within a second. It cannot be hidden again from those who have seen it.',
    ],
    rescheduleTitle: (title: string) => `Reschedule ${title}?`,
    rescheduleText: (time: Child): Child => [
      'It is due ',
      time,
      '. It will be published at the time below instead, and stays hidden from the public until then.',
    ],
    noTime: 'Enter a day and a time that are still to come.',
    rescheduled: (what: Child, time: Child): Child => [what, ' is now due ', time, '.'],
    withdrawTitle: (title: string) => `Withdraw ${title}?`,
    withdrawText:
      'It will not be published, and press no longer sees it in the preview. Documents that build on it will have problems. To publish it after all, send it again.',
    withdrawn: (what: Child): Child => [what, ' is withdrawn. It will not be published.'],
    isGone: 'It is published or withdrawn by now.',
    ended: 'Published or withdrawn before',
    endedAt: (what: Child, isPublished: boolean, time: Child): Child => [
      what,
      isPublished ? ', published ' : ', withdrawn ',
      time,
    ],
  },
  comparison: {
    none: 'The preview does not have these changes yet, or they are retractions.',
    what: 'What to compare',
    press: 'Press sees',
    everyone: 'The public sees',
    winners: 'Winners',
  },
  times: {
    overdueBy: (duration: string) => `overdue by ${duration}`,
    dueNow: 'due now',
    inTime: (duration: string) => `in ${duration}`,
    /** @param parts such as 2 hours and 5 minutes */
    duration: (parts: readonly string[]) => parts.join(', '),
    overdue:
      'It is overdue: the publisher of the server may not be running. Ask an operator, or publish it now.',
    publishAt: 'Publish at',
    /** what is still needed if the time is past */
    laterThanNow: 'a time that is still to come, or “Now”',
    inZone: (zone: string) => `in your time zone, ${zone}`,
    inUtc: (time: string) => `That is ${time}.`,
  },
  when: {
    title: 'When',
    now: 'Now',
    nowOrInDocument: 'Now, or at the time in the document',
    later: 'At a set time',
  },
  tasks: {
    title: 'Results',
    question: 'What do you want to do?',
    names: {
      reveal: 'Reveal a winner',
      add: 'Add a winner or a nominee',
      retract: 'Retract a result',
      correct: 'Correct a field',
    },
    find: {
      reveal: 'Find an edition or an award',
      add: 'Find an edition or an award',
      retract: 'Find an edition, an award, or who was honored',
      correct: 'Find a recipient, award, edition, event or program',
    },
    byName: 'by any of its names',
    orSlug: 'by any of its names, or a source by its slug',
    part: { reveal: 'Award', add: 'Award', retract: 'Result', correct: 'What is wrong' },
    search: 'Find',
    more: 'There are more. Add a word to find others.',
    none: 'Nothing has this name.',
    hits: (count: number) => `${format.number(count)} found.`,
    foundAs: (name: string) => `, found as ${name}`,
    gone: 'It is no longer published.',
    changed: 'This has changed since you opened it. What you have typed is still here.',
    goOn: 'Go on with what it is now',
    seeChanges: 'See what others have changed, in a new tab',
    noPart: 'It has none. Find another one.',
    choose: 'Choose …',
    firstHonors: (shown: number, total: number) =>
      `These are the first ${shown} of ${total} honors. Find the others by their award or recipients.`,
    groups: {
      categories: 'Categories',
      awards: 'Awards',
      honors: 'Honors',
      figures: 'Figures',
      participants: 'Participants',
      participations: 'Parts taken',
      statements: 'Statements',
    },
    statement: (speaker: string, text: string) => `${speaker}: ${text}`,
  },
  /** what every form has */
  form: {
    reason: 'Reason of the change',
    reasonAside: 'for the public change log',
    noReason: 'Enter the reason of the change.',
    notKept:
      'Not all of what you type here is kept in this browser: a reload of the page would lose it.',
    document: 'The import document',
    /** @param who got an honor */
    honor: (award: string, who: string) => `${award}: ${who}`,
    oneHonor: (award: string, who: string) => `${award}, ${who}`,
    /** @param what such as an honor or a person @param value the new one; null if there is none any more */
    corrected: (what: string, field: string, value: string | null) =>
      `${what}: ${value === null ? `${field} removed` : `${field} ${value}`}`,
    several: (names: readonly string[]) => names.join('; '),
    andMore: (list: string, count: number) => `${list} and ${format.number(count)} more`,
  },
  result: {
    hasWon: (names: readonly string[]) => `Has won already: ${names.join(', ')}`,
    onRecord: (names: readonly string[]) => `On record: ${names.join(', ')}`,
    withResult: (who: string, result: string) => `${who} (${result})`,
    whoWon: 'Who has won?',
    former: (names: readonly string[]) => `What becomes of ${format.list(names)}?`,
    staysWinner: 'Stays a winner too',
    replaces: (title: string, former: readonly string[]) =>
      `Publish ${title} now, in place of ${format.list(former)}?`,
    notNominated: 'Somebody who was not nominated',
    who: 'Who? Several are honored together',
    tied: 'The source says that they tied',
    result: 'Result',
    why: 'Why',
    whyAside: 'the reason given for the award, in your own words',
    language: 'Language of what you write',
    languageAside: 'such as en or zh-Hans',
    announcedOn: 'Announced on',
    /** @param heldOn the day of the ceremony */
    announcedAside: (heldOn: string | null) =>
      `such as ${heldOn === null ? '2025-09-04' : `${heldOn}, the day of the ceremony`}, if known`,
    isOnRecord: (who: string, result: string) =>
      `${who} is on record for this award already (${result}). To change that, reveal, retract or correct it.`,
  },
  recipients: {
    role: (name: string) => `Role of ${name}`,
    isNew: 'new',
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    find: 'Find by any name',
    search: 'Search',
    notFound: 'Not among these: somebody or something new',
    name: 'Name',
    slug: 'Slug, for URLs',
    kind: 'Kind',
    kindOfPlace: 'Kind of place',
    kindOfOrganization: 'Kind of organization',
    take: 'Take this one',
    chosen: (name: string) => `${name} is chosen.`,
    isTaken: (slug: string, name: string) =>
      `The slug ${slug} belongs to ${name}. Find it by its name, or choose another slug.`,
  },
  retraction: {
    rest: 'What stays of it',
    award: 'The award, which nobody has won then',
    nothing: 'Nothing: delete it, also as a nomination',
    question: (honor: string) => `Retract ${honor} now?`,
    title: (honor: string) => `${honor}, retracted`,
  },
  correction: {
    impossible: 'This entity cannot be corrected here. Import a document instead.',
    field: 'Field',
    now: (value: Child): Child => ['Now ', value],
    unknown: 'unknown',
    disagree: (values: readonly string[]) => `Sources disagree: ${values.join('; ')}.`,
    language: 'Language of this text',
    languageAside: 'such as en or zh-Hans; texts in other languages stay',
    accept: 'Accept this value, and keep on record what other sources say',
    newValue: 'New value',
    unchangedValue: 'another value than the present one',
    empty: 'Empty it to remove the value.',
    name: (details: string) => `Name (${details})`,
    nameKinds: { OFFICIAL: 'official', SHORT: 'short', ALIAS: 'alias', FORMER: 'former' },
    hints: {
      date: 'as exact as known: 2025-09-04, 2025-09 or 2025',
      time: 'with its offset, such as 2025-12-10T16:30:00+01:00',
      countryCode: 'ISO 3166-1 alpha-2, such as FR',
      coordinates: 'latitude and longitude in degrees, such as 48.857, 2.352',
      share: 'a fraction such as 1/2',
      money: 'such as 11000000 SEK',
      program: 'the slug of a program',
      event: 'the slug of an event',
      place: 'the slug of a place',
      organization: 'the slug of an organization',
      person: 'the slug of a person',
      work: 'the slug of a work',
    },
    options: { unknown: 'Unknown', true: 'Yes', false: 'No' },
  },
  source: {
    title: 'Source',
    from: {
      known: 'A source that is on record',
      new: 'A new source',
      none: 'None: you know it first-hand, or it is an editorial change. It replaces what sources say',
    },
    slug: 'Slug of the source',
    paragraph: 'Paragraph, if it has one',
    newTitle: 'Title, as published',
    newSlug: 'Slug, such as gazette-2019',
    url: 'URL, if it has one',
    isTaken: (slug: string, title: string) =>
      `The slug ${slug} belongs to the source “${title}”. Cite that source, or choose another slug.`,
    disputes:
      'If another source gives another value, both become claims, and the field shows none until one is accepted.',
  },
  document: {
    title: 'New document',
    drop: 'Drop files here, or choose them',
    forms: (template: (text: string) => Child): Child => [
      'YAML, JSON, CSV, or a workbook with the columns of ',
      template('the template'),
      '.',
    ],
    format: 'Format',
    text: 'Document',
    workbook: (name: Child): Child => [
      name,
      ' is a workbook. Its first sheet is read. Correct it in your spreadsheet, and choose it again.',
    ],
    typeInstead: 'Type a document instead',
    tooLarge: 'It has more than 20 MB. Split it, or import it with the command line.',
    notReadable: 'It cannot be read. Folders cannot be dropped: drop the files in them.',
    asWindows1252: 'It is not UTF-8. It was read as windows-1252: check letters with accents.',
    ofFile: (name: string, note: Child): Child => [`${name}: `, note],
    order: (first: string, others: readonly string[]) =>
      `${first} comes first, then ${others.join(', ')}. Each is checked once those before it are published or scheduled, because it can build on them.`,
    next: (name: string) => `${name} is read. Choose when to publish it, then check it.`,
    leaveOut: (name: string) => `Leave out ${name}`,
    reason: 'Reason',
  },
  publishedSince: (revision: string) =>
    `Since then, more was published. The revision is now ${revision}.`,
  undo: {
    title: 'The last publication',
    /** @param what the reason, or else what it changed; null if that is not known */
    of: (revision: string, time: Child, what: string | null): Child => [
      `Revision ${revision}, of `,
      time,
      what === null ? '' : `: ${what}`,
    ],
    undo: 'Take it back',
    undoTitle: (title: string) => `Take back ${title}?`,
    text: 'All that it changed becomes as it was before, in a new revision. It cannot be hidden again from those who have seen it.',
    retractionOf: (what: string) => `the retraction of ${what}`,
    changeTo: (what: string) => `the change to ${what}`,
    /** @param what it was; null if that is not known */
    done: (undone: string, what: string | null, revision: string) =>
      `Revision ${undone} is taken back${what === null ? '' : `: ${what}`}. The revision is now ${revision}.`,
  },
};

export type DeskTexts = typeof desk;

/** All that the desk can say. */
export interface Messages extends TextsOfPages {
  desk: DeskTexts;
}
