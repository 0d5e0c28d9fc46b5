import './scalars.ts';
import './node.ts';
import './named.ts';
import './sourced.ts';
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
import './share.ts';
import './recipient.ts';
import './place.ts';
import './organization.ts';
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
import './viewer.ts';
import './access-token.ts';
import './scheduled-document.ts';
import './apply-document.ts';
import './publish-document.ts';
import { builder } from './builder.ts';
import { withSlugs } from './identifier.ts';
import { withWrites } from './mutation.ts';

builder.queryType({
  description:
    'Everything that can be read. All arguments are checked before anything runs: if any is wrong, the response has one error for each (`BAD_USER_INPUT` in `extensions.code`, the name of the argument in `extensions.argument`) and no data. Root fields are nullable, so that one that fails while it runs, such as for a cursor of another list, does not take the others with it. `extensions.warnings` lists slugs and ids in filters that name nothing.',
});

builder.mutationType({
  description:
    'Everything that can be written. It needs an access token of a role that allows it. Fields run one after another, and what ' +
    'is selected below a field is read after it has written. They are nullable, so that one that fails does not take the others with it.',
});

builder.subscriptionType({
  description:
    'Events as they happen, over server-sent events or WebSockets: from now on, or after the cursor of the last event that a client has received.',
});

/** The graph. Sorted, so that its printed form does not depend on the order of the imports. */
export const schema = withWrites(withSlugs(builder.toSchema({ sortSchema: true })));
