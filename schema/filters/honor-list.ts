import type { InputShapeFromFields } from '@pothos/core';
import type { Loaders } from '../../db/loaders/index.ts';
import { connect, pageRule } from '../arguments/connection.ts';
import type { Context } from '../context/context.ts';
import { HonorConnection } from '../types.ts';
import { listArgumentsOf } from './filters.ts';
import { honorArguments } from './honor-filter.ts';

type Arguments = InputShapeFromFields<typeof honorArguments>;
type LoaderOf = (loaders: Loaders) => Loaders['honors'];

const honorList = <Parent>(loaderOf: LoaderOf, idOf: (parent: Parent) => string | null) => ({
  type: HonorConnection,
  args: honorArguments,
  validate: pageRule,
  resolve: (parent: Parent, args: Arguments, { loaders }: Context) =>
    connect(loaderOf(loaders)(listArgumentsOf(args)), idOf(parent), args),
});

/** The options of a field that lists honors of an entity. */
export const honorsOf = (loaderOf: LoaderOf) => honorList(loaderOf, ({ id }: { id: string }) => id);

/** The options of a root field that lists honors. */
export const allHonorsOf = (loaderOf: LoaderOf) => honorList<object>(loaderOf, () => null);
