import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { boardLines, countNew } from './board.ts';
import { GraphqlClient } from './graphql-client.ts';
import * as operations from './operations.ts';
import { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** How long things take, in seconds. */
export interface Pace {
  /** from when the documents are scheduled to each reveal */
  reveals: readonly [number, number, number];
  /** by how much the last one is moved */
  later: number;
  /** to read the output, and to try something, before more happens */
  pause: number;
}

export interface EveningOptions {
  /** such as http://localhost:4000 */
  url: string;
  /** the access token of a curator, and that of somebody of the press */
  curator: string;
  press: string;
  pace: Pace;
  stage: Stage;
  /** cuts the evening short */
  stop: AbortSignal;
}

/** The folder of the documents that the evening applies. */
export const documents = path.join(import.meta.dirname, 'documents');

/**
 * Plays the evening to its end, over HTTP only, like its users.
 * @throws Error where the server does not do as it should, or `stop` cuts it short
 */
export async function playEvening({ url, stage, pace, stop, ...tokens }: EveningOptions) {
  const people = {
    public: new GraphqlClient(url, null, stop),
    press: new GraphqlClient(url, tokens.press, stop),
    curator: new GraphqlClient(url, tokens.curator, stop),
  };
  const see = (who: keyof typeof people) =>
    people[who].fetchData(operations.board, operations.boardQuery);
  const apply = async (name: string, publishAt: Date | null) => {
    const document = await readFile(path.join(documents, name), 'utf8');
    const input = { document, name, publishAt };
    const { applyDocument } = await people.curator.fetchData(
      operations.applied,
      operations.applyMutation,
      { input },
    );
    return applyDocument;
  };
  /** Waits until the preview has all that was written. Returns what is scheduled. */
  const untilBuilt = async () => {
    for (;;) {
      const { dataset, scheduledDocuments } = await people.curator.fetchData(
        operations.scheduled,
        operations.scheduledQuery,
      );
      const { nodes } = scheduledDocuments;
      const isPreview = dataset.revision.includes('+');
      if (nodes.every(({ checked }) => checked) && isPreview === nodes.length > 0) return nodes;
      await pass(100, undefined, { signal: stop });
    }
  };
  const seeAsPress = async () => {
    await untilBuilt();
    return see('press');
  };
  const schedule = async (name: string, publishAt: Date) => {
    const { scheduledDocument } = await apply(name, publishAt);
    if (scheduledDocument === null) throw new Error(`The document ${name} is not scheduled.`);
    return scheduledDocument.id;
  };
  const pause = () => pass(pace.pause * 1000, undefined, { signal: stop });
  const at = (time: Date) => stage.at(time).trim();

  const results = await people.public.subscribe(
    operations.announcement,
    operations.announcementsSubscription,
  );
  const before = await see('public');
  stage.report(
    'The finalists are published, and nothing is scheduled. Everybody sees:',
    boardLines(before),
  );
  await pause();

  const [city, neighbor, invention] = [
    secondsFromNow(pace.reveals[0]),
    secondsFromNow(pace.reveals[1]),
    secondsFromNow(pace.reveals[2]),
  ];
  const dues = [city, neighbor, invention];
  const screen = new Screen(before);
  let revealed = 0;
  /** Reports the next announcement, and what changed. Returns its kind. */
  const reportNext = async () => {
    const { value } = await results.next();
    if (value === undefined) throw new Error('The server ended before it had sent all results.');
    const { announcements } = value;
    const { kind, revision, publishedAt } = announcements;
    const due = dues.findLast((time) => time <= publishedAt);
    const late = due && ((publishedAt.getTime() - due.getTime()) / 1000).toFixed(1);
    const when = kind === 'ANNOUNCED' ? `${late} s after its time` : 'at once';
    stage.report(screen.show(announcements), [
      `revision ${revision}, ${when}; sent to all subscribers`,
    ]);
    if (kind !== 'ANNOUNCED') return kind;
    revealed += 1;
    const next = dues.find((time) => time > publishedAt);
    if (next) stage.countDown('the next reveal', next);
    const seen = await see('public');
    // Of several results of one revision, this is the last one.
    if (next && countNew(seen, before) === revealed)
      stage.report('The public sees:', boardLines(seen));
    return kind;
  };
  await schedule('02-city.yaml', city);
  await schedule('03-neighbor.yaml', neighbor);
  const first = await schedule('04-invention.yaml', invention);
  stage.report('A curator schedules a document for each award (applyDocument with publishAt):', [
    `02-city.yaml       is due at ${at(city)}`,
    `03-neighbor.yaml   is due at ${at(neighbor)}`,
    `04-invention.yaml  is due at ${at(invention)}`,
    `The desk, ${url}/desk, lists all three under "Scheduled documents".`,
  ]);
  stage.countDown('the first reveal', city);
  stage.report('The public sees what it saw before:', boardLines(await see('public')));
  stage.report('Press sees how the evening will end:', boardLines(await seeAsPress()));
  await pause();

  await apply('05-correction.yaml', null);
  const conflicts = (await untilBuilt()).filter((document) => document.problems !== null);
  stage.report(
    'The makers of the Self-Folding Map withdraw it from the competition. A curator corrects the',
    [
      'published data at once: 05-correction.yaml. Among the scheduled documents is a conflict now:',
      ...conflicts.flatMap(({ name, problems }) => [
        `  ${name}: ${(problems ?? []).map(({ message }) => message).join(' ')}`,
      ]),
      'It will not be published until its problems are resolved. The other documents will. The desk',
      'shows the problem with the document.',
    ],
  );
  while ((await reportNext()) !== 'RETRACTED');
  await pause();

  await people.curator.fetchData(operations.withdrawn, operations.withdrawMutation, { id: first });
  const second = await schedule('06-invention-corrected.yaml', later(invention, secondsFromNow(1)));
  stage.report(
    'The curator withdraws that document (withdrawDocument) and schedules a corrected one for the',
    [
      'same time: 06-invention-corrected.yaml, without the runner-up. Press sees:',
      ...boardLines(await seeAsPress()),
    ],
  );
  await pause();

  const publishAt = later(
    new Date(invention.getTime() + pace.later * 1000),
    secondsFromNow(pace.later),
  );
  await people.curator.fetchData(operations.rescheduled, operations.rescheduleMutation, {
    id: second,
    publishAt,
  });
  stage.report(
    'The speeches take longer. The curator moves the last reveal (rescheduleDocument):',
    [`from ${at(invention)} to ${at(publishAt)}.`],
  );

  dues.splice(2, 1, publishAt);
  const all = countNew(await seeAsPress(), before);
  while (revealed < all) await reportNext();
  await results.return(undefined);
  stage.stop();
  stage.report(
    'Everything is published, and nothing is scheduled. The public sees:',
    boardLines(await see('public')),
  );
  stage.report('Press sees the same:', boardLines(await seeAsPress()));
}

function secondsFromNow(seconds: number): Date {
  return new Date(Date.now() + seconds * 1000);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
