import { builder } from '../builder.ts';

export const RecipientRole = builder.enumType('RecipientRole', {
  description:
    'How a recipient is involved in an honor: as the winner or nominee, or as somebody or something named with them.',
  values: {
    PRIMARY: { description: 'The winner or nominee itself.' },
    FOR_WORK: {
      description:
        'The work that the other recipients are honored for, such as the film of an actor.',
    },
    CONTRIBUTOR: {
      description:
        'Named with the winner or nominee for contributing to the work, such as a producer of a film.',
    },
    ON_BEHALF: {
      description:
        'Accepted the honor in place of a recipient who was absent. Unrelated to `onBehalfOf`.',
    },
  } as const,
});
