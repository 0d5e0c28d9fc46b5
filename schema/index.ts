import './scalars.ts';
import './node.ts';
import './named.ts';
import './sourced.ts';
import './attribute.ts';
import './illustrated.ts';
import './image.ts';
import './link.ts';
import './reference.ts';
import './claim.ts';
import './source.ts';
import './citation.ts';
import './dispute.ts';
import './program.ts';
import './award-series.ts';
import './event.ts';
import './edition.ts';
import './ceremony.ts';
import './category.ts';
import './award.ts';
import './completeness.ts';
import './honor.ts';
import './honor-recipient.ts';
import './age.ts';
import './share.ts';
import './recipient.ts';
import './place.ts';
import './organization.ts';
import './participant.ts';
import './product.ts';
import './project.ts';
import './work.ts';
import './person.ts';
import './team.ts';
import './affiliation.ts';
import './figure.ts';
import './statement.ts';
import './dataset.ts';
import './change.ts';
import './announcement.ts';
import './change-event.ts';
import './search.ts';
import './statistics.ts';
import './records.ts';
import './unknown-count.ts';
import './coverage.ts';
import './viewer.ts';
import './access-token.ts';
import './audit.ts';
import './scheduled-document.ts';
import './apply-document.ts';
import './publish-document.ts';
import './undo-revision.ts';
import './redact.ts';
import { builder } from './builder.ts';
import { withSlugs } from './identifier.ts';
import { withWrites } from './mutation.ts';

builder.queryType({
  description:
    'The queries. They read the published data; with an access token of the role PRESS or above, they read the preview, which includes all scheduled documents. An invalid argument fails the whole request: each has an error with the code BAD_USER_INPUT and its path in `extensions.argument`. A field that fails while it runs, for example because its cursor comes from another list, is null, and so is its parent if it cannot be null; the other fields return their data. An unknown slug or id is not an error: it matches nothing, and `extensions.warnings` lists it with the nearest slug.',
});

builder.mutationType({
  description:
    'All writes. Each needs an access token with a role that allows it. Fields run one after another, and the result of each shows the data after its write. If a field fails, it is null and the others still run.',
});

builder.subscriptionType({
  description:
    'Messages about changes as they are published, over server-sent events or WebSockets. To resume after a lost connection, pass the last `cursor` that you received as `after`.',
});

/** The graph. Sorted, so that its printed form does not depend on the order of the imports. */
export const schema = withWrites(withSlugs(builder.toSchema({ sortSchema: true })));
